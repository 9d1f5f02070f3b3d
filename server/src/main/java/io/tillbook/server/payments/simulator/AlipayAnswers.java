package io.tillbook.server.payments.simulator;

import io.tillbook.server.payments.simulator.Script.Fault;
import io.tillbook.server.payments.simulator.SimulatedPayment.State;
import io.tillbook.server.payments.transport.Yuan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Alipay answers to what it is asked of trades. */
final class AlipayAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String NUMBER = "out_trade_no";
    private static final String REFUND = "out_request_no";
    private static final String SYSTEM_ERROR = "ACQ.SYSTEM_ERROR";

    private final SimulatorBook book;
    private volatile @Nullable Script followed;

    AlipayAnswers(SimulatorBook book) {
        this.book = book;
    }

    /**
     * An answer.
     *
     * @param isUnknown whether it is to somebody who is not known, and so is not signed
     */
    record Given(ObjectNode content, Fault fault, boolean isUnknown) {}

    void follow(@Nullable Script script) {
        followed = script;
    }

    static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
    }

    static JsonNode content(SortedMap<String, String> parameters) {
        return JSON.readTree(parameters.getOrDefault("biz_content", "{}"));
    }

    Given to(String method, SortedMap<String, String> parameters) {
        JsonNode content = content(parameters);
        String number = content.path(NUMBER).asString("");
        Optional<SimulatedPayment> known = book.find(number);
        return switch (method) {
            case "alipay.trade.pay" -> paying(number, content, parameters.getOrDefault("notify_url", ""), known);
            case "alipay.trade.precreate" -> shown(number, content, parameters.getOrDefault("notify_url", ""));
            case "alipay.trade.query" -> known.filter(payment -> payment.state() != State.SHOWN)
                    .map(AlipayAnswers::state)
                    .orElseGet(AlipayAnswers::missing);
            case "alipay.trade.cancel" -> known.map(this::cancelled).orElseGet(AlipayAnswers::missing);
            case "alipay.trade.refund" -> known.map(payment -> refunded(payment, content))
                    .orElseGet(AlipayAnswers::missing);
            case "alipay.trade.fastpay.refund.query" -> known.map(payment -> refund(payment, content))
                    .orElseGet(AlipayAnswers::missing);
            default -> invalid("isv.invalid-method", "不存在的方法名");
        };
    }

    private Given paying(String number, JsonNode content, String notices, Optional<SimulatedPayment> known) {
        String code = content.path("auth_code").asString("");
        boolean isFirst = book.isFirst(number, code);
        if (known.isPresent()) {
            return again(known.get(), content);
        }
        if (!isFirst || !code.matches("(2[5-9]|30)\\d{14,22}|fp.{33}")) {
            return refused("ACQ.PAYMENT_AUTH_CODE_INVALID", "支付失败，获取顾客账户信息失败，请顾客刷新付款码后重新收款");
        }
        Script script = Optional.ofNullable(followed).orElseGet(() -> Script.of(code));
        if (!script.isLost()) {
            SimulatedPayment payment =
                    book.take(number, Yuan.minor(content.path("total_amount").asString("")), script, false, notices);
            return new Given(paid(payment).content(), script.ofPaying(), false);
        }
        return new Given(JSON.createObjectNode(), script.ofPaying(), false);
    }

    /** A number is used once: the same again is told as it is, another thing under it is refused. */
    private static Given again(SimulatedPayment payment, JsonNode content) {
        return content.path("total_amount").asString("").equals(Yuan.text(payment.amountMinor()))
                ? paid(payment)
                : refused("ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改");
    }

    private static Given paid(SimulatedPayment payment) {
        return switch (payment.state()) {
            case PAID -> with(done(trade(payment)), "gmt_payment", paidAt(payment));
            case SHOWN, CONFIRMING -> given("10003", "order success pay inprocess", trade(payment));
            case REFUSED -> refused("ACQ.BUYER_BALANCE_NOT_ENOUGH", "余额不足，支付失败");
            case TAKEN_BACK -> refused("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
        };
    }

    private Given shown(String number, JsonNode content, String notices) {
        String amount = content.path("total_amount").asString("");
        Script script = Optional.ofNullable(followed).orElseGet(() -> Script.of(amount));
        book.isFirst(number, number);
        if (!script.isLost()) {
            book.take(number, Yuan.minor(amount), script, true, notices);
        }
        Fault fault = script.ofPaying();
        return new Given(done(Map.of(NUMBER, number, "qr_code", "https://qr.alipay.com/" + number)).content(), fault,
                false);
    }

    private static Given state(SimulatedPayment payment) {
        String status = switch (payment.state()) {
            case SHOWN, CONFIRMING -> "WAIT_BUYER_PAY";
            case PAID -> payment.heldMinor() == payment.amountMinor() ? "TRADE_CLOSED" : "TRADE_SUCCESS";
            case REFUSED, TAKEN_BACK -> "TRADE_CLOSED";
        };
        Given given = with(done(trade(payment)), "trade_status", status);
        return payment.paidAt() == null ? given : with(given, "send_pay_date", paidAt(payment));
    }

    private Given cancelled(SimulatedPayment payment) {
        Optional<SimulatedPayment> before = book.takeBack(payment.number());
        if (before.isEmpty()) {
            return with(with(refused(SYSTEM_ERROR, "系统错误"), NUMBER, payment.number()), "retry_flag", "Y");
        }
        Given given = with(done(Map.of(NUMBER, payment.number())), "retry_flag", "N");
        boolean isSilent = payment.script() == Script.CANCEL_SILENT
                && book.isUnansweredOnce("cancel " + payment.number());
        Given told = switch (before.get().state()) {
            case PAID -> with(given, "action", "refund");
            case SHOWN, CONFIRMING -> with(given, "action", "close");
            case REFUSED, TAKEN_BACK -> given;
        };
        return isSilent ? new Given(told.content(), Fault.SILENT, false) : told;
    }

    private Given refunded(SimulatedPayment payment, JsonNode content) {
        String number = content.path(REFUND).asString("");
        boolean isKnown = payment.refund(number).isPresent();
        Optional<SimulatedRefund> refund =
                book.refund(payment.number(), number, Yuan.minor(content.path("refund_amount").asString("")));
        if (refund.isEmpty()) {
            return isKnown ? refused("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致")
                    : refused("ACQ.REASON_TRADE_REFUND_FEE_ERR", "退款金额无效");
        }
        return switch (refund.get().state()) {
            case CLOSED -> refused("ACQ.TRADE_NOT_ALLOW_REFUND", "当前交易不允许退款");
            case ABNORMAL -> refused("ACQ.SELLER_BALANCE_NOT_ENOUGH", "卖家余额不足");
            case PROCESSING, SUCCESS -> moved(payment, refund.get(), isKnown);
        };
    }

    /** Its fee is all that was given back of the payment, not what this refund is. */
    private Given moved(SimulatedPayment payment, SimulatedRefund refund, boolean isKnown) {
        boolean isSilent = payment.script() == Script.REFUND_SILENT && !isKnown;
        boolean isMoving = !isKnown && refund.state() == SimulatedRefund.State.SUCCESS;
        long all = book.find(payment.number()).orElseThrow().refundedMinor();
        Given given = with(done(trade(payment)), "fund_change", isMoving ? "Y" : "N");
        return new Given(with(given, "refund_fee", Yuan.text(all)).content(), isSilent ? Fault.SILENT : Fault.NONE,
                false);
    }

    private static Given refund(SimulatedPayment payment, JsonNode content) {
        String number = content.path(REFUND).asString("");
        Optional<SimulatedRefund> found = payment.refund(number);
        if (found.isEmpty() || found.get().state() == SimulatedRefund.State.CLOSED
                || found.get().state() == SimulatedRefund.State.ABNORMAL) {
            return done(Map.of());
        }
        Given given = with(done(trade(payment)), REFUND, number);
        return found.get().state() == SimulatedRefund.State.PROCESSING ? given
                : with(with(given, "refund_status", "REFUND_SUCCESS"), "refund_amount",
                        Yuan.text(found.get().amountMinor()));
    }

    private static Map<String, String> trade(SimulatedPayment payment) {
        return new TreeMap<>(Map.of(NUMBER, payment.number(), "trade_no", payment.transaction(), "total_amount",
                Yuan.text(payment.amountMinor()), "buyer_pay_amount", Yuan.text(payment.amountMinor()),
                "buyer_logon_id", "138****0000", "receipt_amount", Yuan.text(payment.amountMinor())));
    }

    private static String paidAt(SimulatedPayment payment) {
        Instant at = payment.paidAt();
        return at == null ? "" : time(at);
    }

    static Given done(Map<String, String> content) {
        return given("10000", "Success", content);
    }

    static Given refused(String reason, String text) {
        return with(with(given("40004", "Business Failed", Map.of()), "sub_code", reason), "sub_msg", text);
    }

    static Given invalid(String reason, String text) {
        Given given = with(with(given("40002", "Invalid Arguments", Map.of()), "sub_code", reason), "sub_msg", text);
        return new Given(given.content(), Fault.NONE, true);
    }

    private static Given missing() {
        return refused("ACQ.TRADE_NOT_EXIST", "交易不存在");
    }

    private static Given given(String code, String said, Map<String, String> content) {
        ObjectNode node = JSON.createObjectNode().put("code", code).put("msg", said);
        content.forEach(node::put);
        return new Given(node, Fault.NONE, false);
    }

    private static Given with(Given given, String name, String value) {
        ObjectNode content = given.content().deepCopy().put(name, value);
        return new Given(content, given.fault(), given.isUnknown());
    }
}
