package io.tillbook.server.payments.simulator;

import io.tillbook.server.payments.simulator.Script.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What WeChat Pay answers to what it is asked of payments and refunds. */
final class WechatAnswers {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final int OK = 200;
    private static final int NOTHING_TO_SAY = 204;
    private static final int ACCEPTED = 202;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;
    private static final int FAILED = 500;
    private static final Duration NOT_TAKEN_BACK_BEFORE = Duration.ofSeconds(15);
    private static final String NUMBER = "out_trade_no";
    private static final String PAY = "/v3/pay/transactions/";
    private static final String REFUNDS = "/v3/refund/domestic/refunds";
    private static final Pattern BY_NUMBER = Pattern.compile(PAY + "out-trade-no/([^/]+)(/reverse|/close)?");
    private static final Pattern ONE_REFUND = Pattern.compile(REFUNDS + "/([^/]+)");

    private final SimulatorBook book;
    private final InstantSource clock;
    private volatile @Nullable Script followed;

    WechatAnswers(SimulatorBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param content null for none
     */
    record Given(int status, @Nullable ObjectNode content, Fault fault) {
        Given but(Fault wrong) {
            return wrong == Fault.FAILED ? refused(FAILED, "SYSTEM_ERROR", "系统异常，请用相同参数重新调用")
                    : new Given(status, content, wrong);
        }
    }

    void follow(@Nullable Script script) {
        followed = script;
    }

    static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(8)));
    }

    Given to(String method, String path, JsonNode content) {
        Matcher byNumber = BY_NUMBER.matcher(path);
        Matcher refund = ONE_REFUND.matcher(path);
        if (path.equals(PAY + "codepay")) {
            return paying(content);
        }
        if (path.equals(PAY + "native")) {
            return shown(content);
        }
        if (path.equals(REFUNDS)) {
            return book.find(content.path(NUMBER).asString(""))
                    .map(payment -> refunded(payment, content))
                    .orElseGet(() -> refused(MISSING, "RESOURCE_NOT_EXISTS", "订单不存在"));
        }
        if (refund.matches()) {
            return book.ofRefund(refund.group(1))
                    .flatMap(payment -> payment.refund(refund.group(1)).map(found -> refund(payment, found)))
                    .orElseGet(() -> refused(MISSING, "RESOURCE_NOT_EXISTS", "退款单不存在"));
        }
        if (!byNumber.matches()) {
            return refused(MISSING, "INVALID_REQUEST", "没有这个接口");
        }
        Optional<SimulatedPayment> known = book.find(byNumber.group(1));
        return known.isEmpty() ? refused(MISSING, "ORDER_NOT_EXIST", "订单不存在")
                : known(known.get(), method.equals("GET") ? "" : String.valueOf(byNumber.group(2)));
    }

    private Given known(SimulatedPayment payment, String action) {
        return switch (action) {
            case "/reverse" -> reversed(payment);
            case "/close" -> closed(payment);
            default -> new Given(OK, state(payment), Fault.NONE);
        };
    }

    private Given paying(JsonNode content) {
        String number = content.path(NUMBER).asString("");
        String code = content.path("payer").path("auth_code").asString("");
        boolean isFirst = book.isFirst(number, code);
        if (book.find(number).isPresent()) {
            return refused(FORBIDDEN, "OUT_TRADE_NO_USED", "商户订单号重复");
        }
        if (!isFirst || !code.matches("1[0-5]\\d{16}")) {
            return refused(BAD, "AUTH_CODE_INVALID", "付款码无效，请刷新后重新扫码");
        }
        Script script = Optional.ofNullable(followed).orElseGet(() -> Script.of(code));
        if (script.isLost()) {
            return new Given(OK, null, Fault.NONE).but(script.ofPaying());
        }
        SimulatedPayment payment = book.take(number, content.path("amount").path("total").asLong(), script, false,
                content.path("notify_url").asString(""));
        return switch (payment.state()) {
            case PAID -> new Given(OK, state(payment), Fault.NONE).but(script.ofPaying());
            case SHOWN, CONFIRMING -> new Given(ACCEPTED, JSON.createObjectNode().put("trade_state", "USERPAYING"),
                    Fault.NONE);
            case REFUSED, TAKEN_BACK -> refused(FORBIDDEN, "NOT_ENOUGH", "余额不足");
        };
    }

    private Given shown(JsonNode content) {
        String number = content.path(NUMBER).asString("");
        if (book.find(number).isPresent()) {
            return refused(FORBIDDEN, "OUT_TRADE_NO_USED", "商户订单号重复");
        }
        long amount = content.path("amount").path("total").asLong();
        Script script = Optional.ofNullable(followed).orElseGet(() -> Script.of("0" + amount));
        book.isFirst(number, number);
        if (!script.isLost()) {
            book.take(number, amount, script, true, content.path("notify_url").asString(""));
        }
        return new Given(OK, JSON.createObjectNode().put("code_url", "weixin://wxpay/bizpayurl?pr=" + number),
                Fault.NONE).but(script.ofPaying());
    }

    static ObjectNode state(SimulatedPayment payment) {
        ObjectNode content = JSON.createObjectNode()
                .put("appid", WechatSimulator.APP)
                .put("mchid", WechatSimulator.MERCHANT)
                .put(NUMBER, payment.number())
                .put("trade_state", stateOf(payment))
                .put("trade_state_desc", payment.script().text());
        Instant paidAt = payment.paidAt();
        if (paidAt != null) {
            content.put("transaction_id", payment.transaction())
                    .put("trade_type", payment.isQr() ? "NATIVE" : "MICROPAY")
                    .put("bank_type", "OTHERS")
                    .put("success_time", time(paidAt));
            content.putObject("payer").put("openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
            content.putObject("amount")
                    .put("total", payment.amountMinor())
                    .put("payer_total", payment.amountMinor())
                    .put("currency", "CNY");
        }
        return content;
    }

    private static String stateOf(SimulatedPayment payment) {
        return switch (payment.state()) {
            case SHOWN -> "NOTPAY";
            case CONFIRMING -> "USERPAYING";
            case PAID -> payment.heldMinor() > 0 ? "REFUND" : "SUCCESS";
            case REFUSED -> "PAYERROR";
            case TAKEN_BACK -> payment.isQr() ? "CLOSED" : "REVOKED";
        };
    }

    private Given reversed(SimulatedPayment payment) {
        if (payment.isQr()) {
            return refused(BAD, "INVALID_REQUEST", "仅支持付款码支付订单撤销");
        }
        if (clock.instant().isBefore(payment.at().plus(NOT_TAKEN_BACK_BEFORE))) {
            return refused(BAD, "INVALID_REQUEST", "支付后15秒内不能撤销");
        }
        if (book.takeBack(payment.number()).isEmpty()) {
            return refused(BAD, "USERPAYING", "用户支付中，需要输入密码");
        }
        boolean isSilent = payment.script() == Script.CANCEL_SILENT
                && book.isUnansweredOnce("cancel " + payment.number());
        ObjectNode echoed = JSON.createObjectNode()
                .put("appid", WechatSimulator.APP)
                .put("mchid", WechatSimulator.MERCHANT)
                .put(NUMBER, payment.number());
        return new Given(OK, echoed, isSilent ? Fault.SILENT : Fault.NONE);
    }

    private Given closed(SimulatedPayment payment) {
        if (payment.paidAt() != null) {
            return refused(BAD, "ORDERPAID", "订单已支付");
        }
        book.close(payment.number());
        return new Given(NOTHING_TO_SAY, null, Fault.NONE);
    }

    private Given refunded(SimulatedPayment payment, JsonNode content) {
        String number = content.path("out_refund_no").asString("");
        boolean isKnown = payment.refund(number).isPresent();
        Optional<SimulatedRefund> made =
                book.refund(payment.number(), number, content.path("amount").path("refund").asLong());
        if (made.isEmpty()) {
            return refused(BAD, "INVALID_REQUEST", "退款金额大于可退余额");
        }
        boolean isSilent = payment.script() == Script.REFUND_SILENT && !isKnown;
        Given given = refund(book.find(payment.number()).orElseThrow(), made.get());
        return isSilent ? given.but(Fault.SILENT) : given;
    }

    private static Given refund(SimulatedPayment payment, SimulatedRefund refund) {
        return new Given(OK, refundOf(payment, refund).put("status", refund.state().name()), Fault.NONE);
    }

    static ObjectNode refundOf(SimulatedPayment payment, SimulatedRefund refund) {
        ObjectNode content = JSON.createObjectNode()
                .put(NUMBER, payment.number())
                .put("transaction_id", payment.transaction())
                .put("out_refund_no", refund.number())
                .put("refund_id", refund.id())
                .put("channel", "ORIGINAL")
                .put("user_received_account", "支付用户零钱");
        if (refund.state() == SimulatedRefund.State.SUCCESS) {
            content.put("success_time", time(refund.at()));
        }
        content.putObject("amount")
                .put("refund", refund.amountMinor())
                .put("total", payment.amountMinor())
                .put("currency", "CNY");
        return content;
    }

    static Given refused(int status, String code, String text) {
        return new Given(status, JSON.createObjectNode().put("code", code).put("message", text), Fault.NONE);
    }
}
