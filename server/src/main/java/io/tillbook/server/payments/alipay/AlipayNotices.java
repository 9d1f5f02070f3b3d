package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.alipay.AlipayAnswer.Given;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.transport.Rsa;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/** Reads what Alipay tells by itself. The same kind of notice tells of payments and of refunds. */
final class AlipayNotices {
    private static final String REFUND = "out_biz_no";

    private final AlipayAccount account;

    AlipayNotices(AlipayAccount account) {
        this.account = account;
    }

    Notice read(NoticeRequest request) throws NotGenuine {
        SortedMap<String, String> parameters =
                AlipayForm.decoded(request.body()).orElseThrow(() -> new NotGenuine("it is no form"));
        if (!AlipayForm.RSA2.equals(parameters.get(AlipayForm.SIGN_TYPE))) {
            throw new NotGenuine("it is not signed by RSA2");
        }
        String signed = parameters.getOrDefault(AlipayForm.SIGN, "");
        if (!Rsa.isSigned(account.alipayKey(), AlipayForm.signedOfNotice(parameters), signed)) {
            throw new NotGenuine("it is not signed with Alipay's key");
        }
        String seller = account.seller();
        if (!account.appId().equals(parameters.get("app_id"))
                || (seller != null && !seller.equals(parameters.get("seller_id")))) {
            throw new NotGenuine("it is for another account");
        }
        ObjectNode content = AlipayGateway.content();
        parameters.forEach(content::put);
        return read(new Given(content));
    }

    private static Notice read(Given given) {
        Optional<ProviderNumber> payment = ProviderNumber.read(given.text(AlipayTrades.NUMBER));
        Optional<ProviderNumber> refund = ProviderNumber.read(given.text(REFUND));
        if (payment.isEmpty() || (!given.text(REFUND).isEmpty() && refund.isEmpty())) {
            return new Notice.OfNothing("something that is not ours");
        }
        // It has what was given back in all, not what this refund is: it has to be asked about.
        return refund.<Notice>map(number -> new Notice.OfRefund(number, new RefundAnswer.Processing()))
                .orElseGet(() -> ofPayment(payment.get(), given));
    }

    private static Notice ofPayment(ProviderNumber number, Given given) {
        return switch (given.text("trade_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> new Notice.OfPayment(number,
                    AlipayTrades.captured(number, given));
            case "TRADE_CLOSED" -> new Notice.OfPayment(number, new Answer.Closed(given.time("gmt_payment") != null));
            case "WAIT_BUYER_PAY" -> new Notice.OfPayment(number, new Answer.Pending());
            default -> new Notice.OfNothing("a payment in a state that is not known");
        };
    }
}
