package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.alipay.AlipayAccount;
import io.tillbook.server.payments.alipay.AlipayProvider;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.simulator.NoticeSender.Post;
import io.tillbook.server.payments.simulator.Script.Fault;
import io.tillbook.server.payments.simulator.SimulatorServer.Reply;
import io.tillbook.server.payments.simulator.SimulatorServer.Request;
import io.tillbook.server.payments.transport.Rsa;
import io.tillbook.server.payments.transport.Yuan;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alipay's gateway as it answers. */
final class AlipaySimulator implements ProviderSimulator {
    static final String APP = "2021000000000001";
    static final String SELLER = "2088000000000001";
    private static final String GATEWAY = "/gateway.do";
    private static final String BILL = "/bill.zip";
    private static final String SIGN = "sign";
    private static final int OK = 200;
    private static final int MISSING = 404;
    private static final int FAILED = 500;

    private final SimulatorKeys keys = SimulatorKeys.random();
    private final InstantSource clock;
    private final SimulatorBook book;
    private final AlipayAnswers answers;
    private final NoticeSender sender = new NoticeSender("success");
    private final Ticking ticking;
    private final SimulatorServer server;
    private volatile Set<BillFault> billFaults = Set.of();

    AlipaySimulator(int port, InstantSource clock, Duration lateness) {
        this.clock = clock;
        this.book = new SimulatorBook(clock, "2026000022");
        this.answers = new AlipayAnswers(book);
        book.watch(new SimulatorNotices(sender, this::post)::tell);
        this.server = new SimulatorServer(port, lateness, this::handle);
        this.ticking = new Ticking(book::settle);
    }

    private Reply handle(Request request) {
        return switch (request.uri().getPath()) {
            case GATEWAY -> gateway(request);
            case BookPage.PATH -> BookPage.of(book);
            case BILL -> new Reply(OK, Map.of("Content-Type", "application/zip"), bill(request.uri().getQuery()),
                    Fault.NONE);
            default -> new Reply(MISSING, Map.of(), new byte[0], Fault.NONE);
        };
    }

    private byte[] bill(String day) {
        return new AlipaySimulatedBill(LocalDate.parse(day), billFaults).archive(book.payments());
    }

    private Reply gateway(Request request) {
        SortedMap<String, String> parameters = form(request.uri().getRawQuery());
        parameters.putAll(form(new String(request.body(), UTF_8)));
        String method = parameters.getOrDefault("method", "");
        AlipayAnswers.Given given = refusal(parameters);
        if (given == null) {
            given = method.contains(".bill.") ? billAddress(parameters) : answers.to(method, parameters);
        }
        if (given.fault() == Fault.FAILED) {
            return new Reply(FAILED, Map.of(), "<html>500</html>".getBytes(UTF_8), Fault.NONE);
        }
        return new Reply(OK, Map.of("Content-Type", "text/html;charset=utf-8"),
                signed(method.replace('.', '_') + "_response", given), given.fault());
    }

    /** What Alipay says to whom it does not know; null for those it knows. */
    private AlipayAnswers.@Nullable Given refusal(SortedMap<String, String> parameters) {
        if (!parameters.getOrDefault("app_id", "").equals(APP)) {
            return AlipayAnswers.invalid("isv.invalid-app-id", "无效的AppID参数");
        }
        SortedMap<String, String> signed = new TreeMap<>(parameters);
        String signature = signed.remove(SIGN);
        if (signature == null || !Rsa.isSigned(keys.ours().getPublic(), joined(signed), signature)) {
            return AlipayAnswers.invalid("isv.invalid-signature", "无效签名");
        }
        return null;
    }

    private AlipayAnswers.Given billAddress(SortedMap<String, String> parameters) {
        String day = AlipayAnswers.content(parameters).path("bill_date").asString("");
        boolean isMissing = billFaults.contains(BillFault.NOT_READY)
                || BillEntry.of(LocalDate.parse(day), book.payments()).isEmpty();
        return isMissing ? AlipayAnswers.refused("isp.bill_not_exist", "账单不存在")
                : AlipayAnswers.done(Map.of("bill_download_url", server.address() + BILL + "?" + day));
    }

    /** Alipay writes slashes with a backslash, after it has signed them without. */
    private byte[] signed(String name, AlipayAnswers.Given given) {
        String inner = given.content().toString();
        String signature = Rsa.sign((given.fault() == Fault.WRONG_SIGNATURE ? keys.others() : keys.providers())
                .getPrivate(), inner.getBytes(UTF_8));
        boolean isUnsigned = given.fault() == Fault.UNKNOWN_SERIAL || given.isUnknown();
        return ("{\"" + name + "\":" + inner.replace("/", "\\/")
                + (isUnsigned ? "" : ",\"" + SIGN + "\":\"" + signature.replace("/", "\\/") + "\"") + "}")
                .getBytes(UTF_8);
    }

    private static SortedMap<String, String> form(@Nullable String text) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : (text == null ? "" : text).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return parameters;
    }

    private static byte[] joined(SortedMap<String, String> parameters) {
        return parameters.entrySet()
                .stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    private Post post(SimulatorBook.Change change, boolean isChanged) {
        SortedMap<String, String> parameters = noticed(change.payment(), change.refund().orElse(null));
        SortedMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove("sign_type");
        parameters.put(SIGN, Rsa.sign(keys.providers().getPrivate(), joined(signed)));
        if (isChanged) {
            parameters.put("total_amount", "0.01");
        }
        String form = parameters.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new Post(Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                form.getBytes(UTF_8));
    }

    private SortedMap<String, String> noticed(SimulatedPayment payment, @Nullable SimulatedRefund refund) {
        Instant now = clock.instant();
        SortedMap<String, String> parameters = new TreeMap<>(Map.of("app_id", APP, "seller_id", SELLER, "notify_type",
                "trade_status_sync", "charset", "utf-8", "sign_type", "RSA2", "notify_time", AlipayAnswers.time(now),
                "out_trade_no", payment.number(), "trade_no", payment.transaction(), "total_amount",
                Yuan.text(payment.amountMinor()), "trade_status", "TRADE_SUCCESS"));
        parameters.put("notify_id", payment.transaction() + now.toEpochMilli());
        parameters.put("subject", "账房 & 门店");
        Instant paidAt = payment.paidAt();
        if (paidAt != null) {
            parameters.put("gmt_payment", AlipayAnswers.time(paidAt));
            parameters.put("buyer_pay_amount", Yuan.text(payment.amountMinor()));
        }
        if (refund != null) {
            parameters.put("out_biz_no", refund.number());
            parameters.put("refund_fee", Yuan.text(payment.refundedMinor()));
            parameters.put("gmt_refund", AlipayAnswers.time(refund.at()) + ".123");
        }
        return parameters;
    }

    @Override
    public TenderMethod method() {
        return TenderMethod.ALIPAY;
    }

    @Override
    public URI address() {
        return server.address().resolve(GATEWAY);
    }

    @Override
    public SimulatorBook book() {
        return book;
    }

    @Override
    public void follow(@Nullable Script script) {
        answers.follow(script);
    }

    @Override
    public void spoilBills(Collection<BillFault> faults) {
        billFaults = Set.copyOf(faults);
    }

    @Override
    public void noticesTo(URI server) {
        sender.sendTo(server);
    }

    @Override
    public List<SentNotice> sent() {
        return sender.sent();
    }

    @Override
    public NoticeRequest notice(SimulatedPayment payment, @Nullable SimulatedRefund refund) {
        Post post = post(new SimulatorBook.Change(payment, Optional.ofNullable(refund)), false);
        return new NoticeRequest(post.headers(), post.body());
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("provider", "alipay", "url", address().toString(), "app-id", APP, "merchant-id", SELLER);
    }

    @Override
    public Map<String, String> files() {
        return Map.of("private-key-file", keys.privatePem(), "provider-key-file",
                SimulatorKeys.publicPem(keys.providers()));
    }

    @Override
    public PaymentProvider connect(String account, @Nullable URI notices, Deadlines deadlines) {
        return new AlipayProvider(new AlipayAccount(account, address(), APP, SELLER, keys.ours().getPrivate(),
                keys.providers().getPublic(), notices, deadlines), clock);
    }

    @Override
    public void close() {
        ticking.close();
        server.close();
        sender.close();
    }
}
