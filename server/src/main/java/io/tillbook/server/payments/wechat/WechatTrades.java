package io.tillbook.server.payments.wechat;

import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.wechat.WechatAnswer.Given;
import io.tillbook.server.payments.wechat.WechatAnswer.Missing;
import io.tillbook.server.payments.wechat.WechatAnswer.Refused;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Payments at WeChat Pay: asked for, asked about, taken back. */
final class WechatTrades {
    static final String NUMBER = "out_trade_no";
    static final String TRADE = "transaction_id";

    private static final String PAY = "/v3/pay/transactions/";
    private static final String BY_NUMBER = PAY + "out-trade-no/";
    private static final String MERCHANT = "mchid";
    private static final int LONGEST_DESCRIPTION = 127;
    /** The number is taken already: what became of it tells only a query. */
    private static final Set<String> TAKEN =
            Set.of("ORDERPAID", "ORDER_PAID", "ORDER_CLOSED", "ORDER_REVERSED", "OUT_TRADE_NO_USED");
    private static final Set<String> PAID = Set.of("ORDERPAID", "ORDER_PAID");
    private static final Set<String> OVER = Set.of("ORDER_CLOSED", "ORDERCLOSED", "ORDER_REVERSED", "ORDERREVERSED");
    private static final Set<String> LATER = Set.of("TRADE_ERROR", "NOT_ENOUGH", "NOTENOUGH");

    private final WechatApi api;
    private final WechatAccount account;

    WechatTrades(WechatApi api, WechatAccount account) {
        this.api = api;
        this.account = account;
    }

    Answer pay(Charge charge, Secret code) {
        ObjectNode content = content(charge);
        content.putObject("payer").put("auth_code", code.value());
        ObjectNode scene = content.putObject("scene_info");
        scene.put("device_id", charge.register().value()).put("device_ip", account.deviceAddress());
        scene.putObject("store_info").put("out_id", charge.location().value());
        return switch (api.post(PAY + "codepay", content)) {
            case Missing missing -> isUnsent(missing.trouble())
                    ? new Answer.Declined(missing.trouble().code(), missing.trouble().text())
                    : new Answer.Unknown(missing.trouble());
            case Given given -> state(charge.number(), given);
            case Refused refused when refused.isConfirming() -> new Answer.Pending();
            case Refused refused when refused.isUnclear() || TAKEN.contains(refused.code()) -> new Answer.Unknown(
                    refused.trouble());
            case Refused refused -> new Answer.Declined(refused.code(), refused.text());
        };
    }

    Shown present(Charge charge) {
        URI notices = account.notices();
        if (notices == null) {
            return new Shown.Declined("NO_NOTICES", "WeChat Pay shows no code without an address for its notices");
        }
        ObjectNode content = content(charge).put("notify_url", notices.toString());
        return switch (api.post(PAY + "native", content)) {
            case Missing missing -> isUnsent(missing.trouble())
                    ? new Shown.Declined(missing.trouble().code(), missing.trouble().text())
                    : new Shown.Unknown(missing.trouble());
            case Given given when !given.text("code_url").isEmpty() -> new Shown.Code(given.text("code_url"));
            case Given _ -> new Shown.Unknown(unreadable("code_url"));
            case Refused refused when refused.isUnclear() -> new Shown.Unknown(refused.trouble());
            case Refused refused -> new Shown.Declined(refused.code(), refused.text());
        };
    }

    Answer query(ProviderNumber number) {
        return switch (api.get(BY_NUMBER + number.value() + "?mchid=" + account.merchant())) {
            case Missing missing -> new Answer.Unknown(missing.trouble());
            case Given given -> state(number, given);
            case Refused refused when refused.isMissing() -> new Answer.NotFound();
            case Refused refused when refused.isConfirming() -> new Answer.Pending();
            case Refused refused -> new Answer.Unknown(refused.trouble());
        };
    }

    /** By what it says, not by the status: 202 says that it goes on. */
    static Answer state(ProviderNumber number, Given given) {
        return switch (given.text("trade_state")) {
            case "SUCCESS", "REFUND" -> captured(number, given);
            case "USERPAYING", "NOTPAY", "ACCEPT" -> new Answer.Pending();
            case "CLOSED" -> new Answer.Closed(false);
            case "REVOKED" -> new Answer.Closed(!given.text(TRADE).isEmpty() && given.time("success_time") != null);
            case "PAYERROR" -> new Answer.Declined("PAYERROR", given.text("trade_state_desc"));
            default -> new Answer.Unknown(unreadable("trade_state"));
        };
    }

    private static Answer captured(ProviderNumber number, Given given) {
        return given.text(NUMBER).equals(number.value()) && given.minor("total").isPresent()
                && !given.text(TRADE).isEmpty()
                        ? new Answer.Captured(given.minor("total").orElseThrow(),
                                given.minor("payer_total").orElse(null), given.text(TRADE), given.time("success_time"))
                        : new Answer.Unknown(unreadable(NUMBER));
    }

    CancelAnswer cancel(ProviderNumber number, Way way) {
        return switch (way) {
            case CODE -> reverse(number);
            case QR -> close(number);
        };
    }

    private CancelAnswer reverse(ProviderNumber number) {
        ObjectNode content = WechatApi.JSON.createObjectNode().put("appid", account.appId());
        return switch (api.post(BY_NUMBER + number.value() + "/reverse", content.put(MERCHANT, account.merchant()))) {
            case Given _ -> new CancelAnswer.Cancelled(isRefunded(number));
            case Refused refused when refused.isConfirming() || LATER.contains(
                    refused.code()) ->
                new CancelAnswer.Retry(refused.code(), refused.text());
            case Refused refused -> refused(refused);
            case Missing missing -> new CancelAnswer.Unknown(missing.trouble());
        };
    }

    /** The answer does not tell whether it was paid; where nobody tells, it is not said that it was. */
    private boolean isRefunded(ProviderNumber number) {
        return query(number) instanceof Answer.Closed closed && closed.refunded();
    }

    private CancelAnswer close(ProviderNumber number) {
        ObjectNode content = WechatApi.JSON.createObjectNode().put(MERCHANT, account.merchant());
        return switch (api.post(BY_NUMBER + number.value() + "/close", content)) {
            case Given _ -> new CancelAnswer.Cancelled(false);
            case Refused refused -> refused(refused);
            case Missing missing -> new CancelAnswer.Unknown(missing.trouble());
        };
    }

    private static CancelAnswer refused(Refused refused) {
        if (refused.isMissing()) {
            return new CancelAnswer.NotFound();
        }
        if (OVER.contains(refused.code())) {
            return new CancelAnswer.Cancelled(false);
        }
        if (PAID.contains(refused.code())) {
            return new CancelAnswer.TooLate(refused.code(), refused.text());
        }
        return refused.isUnclear() || refused.isNotAccepted()
                ? new CancelAnswer.Unknown(refused.trouble())
                : new CancelAnswer.Refused(refused.code(), refused.text());
    }

    /** Whether nothing of a request has been taken: nobody was reached. */
    private static boolean isUnsent(Trouble trouble) {
        return trouble.kind() == Kind.UNREACHABLE;
    }

    private static Trouble unreadable(String name) {
        return new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the answer has another " + name);
    }

    private ObjectNode content(Charge charge) {
        String subject = charge.subject().strip();
        ObjectNode content = WechatApi.JSON.createObjectNode()
                .put("appid", account.appId())
                .put(MERCHANT, account.merchant())
                .put("description", subject.substring(0, Math.min(subject.length(), LONGEST_DESCRIPTION)))
                .put(NUMBER, charge.number().value());
        content.putObject("amount").put("total", charge.amountMinor()).put("currency", "CNY");
        return content;
    }
}
