package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.simulator.NoticeSender.Post;
import io.tillbook.server.payments.simulator.Script.Fault;
import io.tillbook.server.payments.simulator.SimulatorServer.Reply;
import io.tillbook.server.payments.simulator.SimulatorServer.Request;
import io.tillbook.server.payments.transport.BillBytes;
import io.tillbook.server.payments.wechat.ApiKey;
import io.tillbook.server.payments.wechat.WechatAccount;
import io.tillbook.server.payments.wechat.WechatProvider;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** WeChat Pay's API as it answers. */
final class WechatSimulator implements ProviderSimulator {
    static final String APP = "wx0000000000000001";
    static final String MERCHANT = "1900000001";
    private static final String DOWNLOAD = "/v3/billdownload/file";
    private static final String CERTIFICATES = "/v3/certificates";
    private static final String BILLS = "/v3/bill/tradebill";
    private static final int MISSING = 404;

    private final InstantSource clock;
    private final SimulatorBook book;
    private final WechatAnswers answers;
    private final WechatSeals seals;
    private final NoticeSender sender = new NoticeSender("");
    private final Ticking ticking;
    private final SimulatorServer server;
    private volatile Set<BillFault> billFaults = Set.of();

    WechatSimulator(int port, InstantSource clock, Duration lateness) {
        this.clock = clock;
        this.book = new SimulatorBook(clock, "4200002026");
        this.answers = new WechatAnswers(book, clock);
        this.seals = new WechatSeals(SimulatorKeys.random(), clock);
        book.watch(new SimulatorNotices(sender, this::post)::tell);
        this.server = new SimulatorServer(port, lateness, this::handle);
        this.ticking = new Ticking(book::settle);
    }

    private Reply handle(Request request) {
        if (request.uri().getPath().equals(BookPage.PATH)) {
            return BookPage.of(book);
        }
        boolean withKey = request.headers().getOrDefault("Wechatpay-Serial", "").equals(WechatSeals.KEY_ID);
        WechatAnswers.Given refusal = seals.refusal(request);
        if (refusal != null) {
            return new Reply(refusal.status(), Map.of(), bytes(refusal), Fault.NONE);
        }
        String path = request.uri().getPath();
        if (path.equals(DOWNLOAD)) {
            return new Reply(WechatAnswers.OK, Map.of(), seals.packed(bill(request.uri().getQuery())), Fault.NONE);
        }
        WechatAnswers.Given given = switch (path) {
            case CERTIFICATES -> new WechatAnswers.Given(WechatAnswers.OK, seals.certificates(), Fault.NONE);
            case BILLS -> billAddress(request.uri().getQuery());
            default -> answers.to(request.method(), path, request.body().length == 0
                    ? WechatAnswers.JSON.createObjectNode()
                    : WechatAnswers.JSON.readTree(request.body()));
        };
        return new Reply(given.status(), seals.of(bytes(given), given.fault(), withKey), bytes(given), given.fault());
    }

    private static byte[] bytes(WechatAnswers.Given given) {
        ObjectNode content = given.content();
        return content == null ? new byte[0] : content.toString().getBytes(UTF_8);
    }

    private WechatAnswers.Given billAddress(String query) {
        LocalDate day = LocalDate.parse(query.replaceAll(".*bill_date=([0-9-]+).*", "$1"));
        if (billFaults.contains(BillFault.NOT_READY) || BillEntry.of(day, book.payments()).isEmpty()) {
            return WechatAnswers.refused(MISSING, "NO_STATEMENT_EXIST", "账单文件不存在");
        }
        String hash = billFaults.contains(BillFault.WRONG_HASH) ? "0".repeat(40)
                : BillBytes.hash("SHA-1", bill(day.toString()));
        return new WechatAnswers.Given(WechatAnswers.OK, WechatAnswers.JSON.createObjectNode()
                .put("hash_type", "SHA1")
                .put("hash_value", hash)
                .put("download_url", server.address() + DOWNLOAD + "?" + day), Fault.NONE);
    }

    private byte[] bill(String day) {
        return new WechatSimulatedBill(LocalDate.parse(day), billFaults).text(book.payments());
    }

    private Post post(SimulatorBook.Change change, boolean isChanged) {
        SimulatedPayment payment = change.payment();
        ObjectNode content = change.refund()
                .map(refund -> WechatAnswers.refundOf(payment, refund)
                        .put("mchid", MERCHANT)
                        .put("refund_status", refund.state().name()))
                .orElseGet(() -> WechatAnswers.state(payment));
        String event = change.refund().map(refund -> "REFUND." + refund.state()).orElse("TRANSACTION.SUCCESS");
        return seals.notice(event, payment.transaction(), content, isChanged);
    }

    @Override
    public TenderMethod method() {
        return TenderMethod.WECHAT;
    }

    @Override
    public URI address() {
        return server.address();
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
        return Map.of("provider", "wechat", "url", address().toString(), "app-id", APP, "merchant-id", MERCHANT,
                "serial", WechatSeals.OUR_SERIAL, "provider-key-id", WechatSeals.KEY_ID);
    }

    @Override
    public Map<String, String> files() {
        return Map.of("private-key-file", seals.keys().privatePem(), "api-key-file", WechatSeals.API_KEY,
                "provider-key-file", SimulatorKeys.publicPem(seals.keys().providers()));
    }

    @Override
    public PaymentProvider connect(String account, @Nullable URI notices, Deadlines deadlines) {
        return connect(account, notices, deadlines, Map.of(WechatSeals.KEY_ID, seals.keys().providers().getPublic()));
    }

    /** A connector that knows some public keys, or none: then it asks for certificates. */
    PaymentProvider connect(String account, @Nullable URI notices, Deadlines deadlines,
            Map<String, PublicKey> publicKeys) {
        return new WechatProvider(new WechatAccount(account, address(), APP, MERCHANT, WechatSeals.OUR_SERIAL,
                seals.keys().ours().getPrivate(), ApiKey.of(WechatSeals.API_KEY), publicKeys, "127.0.0.1", notices,
                deadlines), clock);
    }

    @Override
    public void close() {
        ticking.close();
        server.close();
        sender.close();
    }
}
