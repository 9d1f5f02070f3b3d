package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.alipay.AlipayAnswer.Given;
import io.tillbook.server.payments.alipay.AlipayAnswer.Missing;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.Yuan;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refunds at Alipay. That a request was taken says nothing of the money: {@code fund_change} does, and where it says
 * that none has moved now, only a query tells whether some had moved before.
 */
final class AlipayRefunds {
    private static final String REFUND = "out_request_no";

    private final AlipayGateway gateway;

    AlipayRefunds(AlipayGateway gateway) {
        this.gateway = gateway;
    }

    RefundAnswer refund(RefundOrder order) {
        ObjectNode content = content(order).put("refund_amount", Yuan.text(order.amountMinor()))
                .put("refund_reason", order.reason());
        return switch (gateway.ask("alipay.trade.refund", content)) {
            case Missing missing -> new RefundAnswer.Unknown(missing.trouble());
            // Its refund_fee is all that was ever given back of the payment.
            case Given given when given.code().equals(Given.DONE) && given.text("fund_change").equals("Y") -> ofPayment(
                    order, given)
                            ? new RefundAnswer.Refunded(order.amountMinor(), null, null,
                                    given.time("gmt_refund_pay"))
                            : unreadable();
            case Given given when given.code().equals(Given.DONE) -> new RefundAnswer.Processing();
            case Given given when given.reason().equals("ACQ.SELLER_BALANCE_NOT_ENOUGH") -> new RefundAnswer.TooPoor(
                    given.reason(), given.said());
            case Given given when given.isUnclear() -> new RefundAnswer.Unknown(given.trouble(Kind.PROVIDER_FAILED));
            case Given given when given.isNotAccepted() -> new RefundAnswer.Unknown(given.trouble(Kind.NOT_ACCEPTED));
            case Given given -> new RefundAnswer.Failed(given.reason(), given.said());
        };
    }

    RefundAnswer query(RefundOrder order) {
        return switch (gateway.ask("alipay.trade.fastpay.refund.query", content(order))) {
            case Missing missing -> new RefundAnswer.Unknown(missing.trouble());
            case Given given when given.code().equals(Given.DONE) -> state(order, given);
            case Given given when given.reason().equals(AlipayTrades.NOT_EXIST) -> new RefundAnswer.NotFound();
            case Given given -> new RefundAnswer.Unknown(
                    given.trouble(given.isNotAccepted() ? Kind.NOT_ACCEPTED : Kind.PROVIDER_FAILED));
        };
    }

    private static RefundAnswer state(RefundOrder order, Given given) {
        if (given.text(REFUND).isEmpty()) {
            return new RefundAnswer.NotFound();
        }
        if (!ofPayment(order, given) || !given.text(REFUND).equals(order.number().value())) {
            return unreadable();
        }
        try {
            return given.text("refund_status").equals("REFUND_SUCCESS")
                    ? new RefundAnswer.Refunded(given.minor("refund_amount").orElse(order.amountMinor()), null, null,
                            given.time("gmt_refund_pay"))
                    : new RefundAnswer.Processing();
        } catch (IllegalArgumentException malformed) {
            return unreadable();
        }
    }

    private static boolean ofPayment(RefundOrder order, Given given) {
        return given.text(AlipayTrades.NUMBER).equals(order.payment().value());
    }

    private static RefundAnswer unreadable() {
        return new RefundAnswer.Unknown(new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the answer is of another refund"));
    }

    private static ObjectNode content(RefundOrder order) {
        return AlipayGateway.content()
                .put(AlipayTrades.NUMBER, order.payment().value())
                .put(REFUND, order.number().value());
    }
}
