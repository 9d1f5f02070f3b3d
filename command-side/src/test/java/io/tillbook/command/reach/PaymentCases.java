package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundCommand.SubmitRefund;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.UUID;

/** Commands about payments: a payment is where it was started, a refund where it was asked for. */
final class PaymentCases {
    /** One that was started in the other store. */
    static final PaymentId STARTED = payment(1);
    /** One whose money was taken there. */
    static final PaymentId TAKEN = payment(2);
    /** One that failed there. */
    static final RefundId FAILED = refund(1);
    /** One that is on its way there. */
    static final RefundId ON_ITS_WAY = refund(2);

    private PaymentCases() {}

    private static PaymentId payment(long number) {
        return new PaymentId(new UUID(7, number).toString());
    }

    private static RefundId refund(long number) {
        return new RefundId(new UUID(8, number).toString());
    }

    static StartPayment start(PaymentId payment, PaymentChannel by) {
        return new StartPayment(payment, OTHER_STORE, TILL, null, null, TenderMethod.WECHAT, by, Money.of(100), null,
                by == PaymentChannel.BY_HAND ? "slip 7" : null, null, null);
    }

    static StartRefund giveBack(RefundId refund, PaymentId payment) {
        return new StartRefund(refund, payment, OTHER_STORE, Money.of(10), "not wanted", null);
    }

    static RecordRefundAnswer answer(RefundId refund, RefundAnswerState state) {
        return RecordRefundAnswer.of(refund, AnswerSource.QUERY, state, null, null);
    }

    /** What has happened before, so that the commands are about something. */
    static List<Command> before() {
        return List.of(start(STARTED, PaymentChannel.QRCODE), start(TAKEN, PaymentChannel.QRCODE),
                new RecordAnswer(TAKEN, AnswerSource.QUERY, AnswerState.CAPTURED, null, Money.of(100), null, null,
                        null, null, null, null),
                giveBack(FAILED, TAKEN), answer(FAILED, RefundAnswerState.FAILED), giveBack(ON_ITS_WAY, TAKEN));
    }

    static List<Case> all() {
        return List.of(there(new SetTenderRules(OTHER_STORE, TenderRules.NONE, null)),
                there(start(payment(9), PaymentChannel.BY_HAND)), there(new CancelPayment(STARTED, "left")),
                there(new SubmitPayment(STARTED, 1, new ProviderAccount("wechat-1"))),
                there(RecordAnswer.of(STARTED, AnswerSource.QUERY, AnswerState.PENDING, null, null)),
                there(giveBack(refund(9), TAKEN)),
                there(new PayRefundOtherwise(FAILED, OTHER_STORE, TILL, null, TenderMethod.CASH, "card gone", null)),
                there(new SubmitRefund(ON_ITS_WAY, 1)), there(answer(ON_ITS_WAY, RefundAnswerState.PENDING)));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }
}
