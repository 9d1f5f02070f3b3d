package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.wechat.WechatAnswer.Given;
import io.tillbook.server.payments.wechat.WechatAnswer.Missing;
import io.tillbook.server.payments.wechat.WechatAnswer.Refused;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Refunds at WeChat Pay. */
final class WechatRefunds {
    private static final String PATH = "/v3/refund/domestic/refunds";
    private static final String REFUND = "out_refund_no";
    private static final int LONGEST_REASON = 80;
    private static final Set<String> TOO_POOR = Set.of("NOT_ENOUGH", "NOTENOUGH");

    private final WechatApi api;
    private final WechatAccount account;

    WechatRefunds(WechatApi api, WechatAccount account) {
        this.api = api;
        this.account = account;
    }

    RefundAnswer refund(RefundOrder order) {
        String reason = order.reason().strip();
        ObjectNode content = WechatApi.JSON.createObjectNode()
                .put(WechatTrades.NUMBER, order.payment().value())
                .put(REFUND, order.number().value())
                .put("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        URI notices = account.notices();
        if (notices != null) {
            content.put("notify_url", notices.toString());
        }
        content.putObject("amount")
                .put("refund", order.amountMinor())
                .put("total", order.paidMinor())
                .put("currency", "CNY");
        return switch (api.post(PATH, content)) {
            case Missing missing -> new RefundAnswer.Unknown(missing.trouble());
            case Given given -> state(order.number(), given, given.text("status"));
            case Refused refused when refused.isUnclear() || refused.isNotAccepted() -> new RefundAnswer.Unknown(
                    refused.trouble());
            case Refused refused when TOO_POOR.contains(refused.code()) -> new RefundAnswer.TooPoor(
                    refused.code(), refused.text());
            case Refused refused -> new RefundAnswer.Failed(refused.code(), refused.text());
        };
    }

    RefundAnswer query(ProviderNumber number) {
        return switch (api.get(PATH + "/" + number.value())) {
            case Missing missing -> new RefundAnswer.Unknown(missing.trouble());
            case Given given -> state(number, given, given.text("status"));
            case Refused refused when refused.isMissing() -> new RefundAnswer.NotFound();
            case Refused refused -> new RefundAnswer.Unknown(refused.trouble());
        };
    }

    /** @param status which a notice has under another name than an answer */
    static RefundAnswer state(ProviderNumber number, Given given, String status) {
        if (!given.text(REFUND).equals(number.value())) {
            return unreadable(REFUND);
        }
        return switch (status) {
            case "SUCCESS" -> given.minor("refund")
                    .<RefundAnswer>map(minor -> new RefundAnswer.Refunded(minor,
                            given.text("refund_id"), given.text("user_received_account"), given.time("success_time")))
                    .orElseGet(() -> unreadable("amount"));
            case "PROCESSING" -> new RefundAnswer.Processing();
            case "CLOSED" -> new RefundAnswer.Failed("CLOSED", "the refund was closed");
            case "ABNORMAL" -> new RefundAnswer.Stuck("ABNORMAL", "the money cannot go where it came from");
            default -> unreadable("status");
        };
    }

    /** The number of the refund that something is about. */
    static String number(Given given) {
        return given.text(REFUND);
    }

    private static RefundAnswer unreadable(String name) {
        return new RefundAnswer.Unknown(
                new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the answer has another " + name));
    }
}
