package io.tillbook.command.payments;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentDeclined;
import io.tillbook.api.payments.PaymentsEvent.PaymentPending;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.PaymentsEvent.ProviderTransactionTaken;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.PaymentsLimits;
import io.tillbook.api.payments.PaymentsPermissions;
import io.tillbook.api.payments.PaymentsRejection;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundCommand.SubmitRefund;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundPending;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundStuck;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundRejection;
import io.tillbook.command.checkout.CashRounding;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of payments. */
public final class PaymentsCommands implements Slice {
    private final TillMoney money;

    /** @param money counts what is taken and given back at tills */
    public PaymentsCommands(TillMoney money) {
        this.money = money;
    }

    @Override
    public String capability() {
        return "payments";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("payments.SetTenderRules", SetTenderRules.class, PaymentsPermissions.SET_RULES,
                        new SetTenderRulesDecider()),
                new CommandHandling<>("payments.StartPayment", StartPayment.class, PaymentsPermissions.PAY,
                        new StartPaymentDecider(), PaymentStakes::byHand),
                new CommandHandling<>("payments.CancelPayment", CancelPayment.class, PaymentsPermissions.PAY,
                        new CancelPaymentDecider()),
                new CommandHandling<>("payments.SubmitPayment", SubmitPayment.class, PaymentsPermissions.RECORD,
                        new SubmitPaymentDecider()),
                new CommandHandling<>("payments.RecordAnswer", RecordAnswer.class, PaymentsPermissions.RECORD,
                        new RecordAnswerDecider()),
                new CommandHandling<>("payments.StartRefund", StartRefund.class, PaymentsPermissions.REFUND,
                        new StartRefundDecider(), PaymentStakes::givenBack),
                new CommandHandling<>("payments.PayRefundOtherwise", PayRefundOtherwise.class,
                        PaymentsPermissions.REFUND, new PayRefundOtherwiseDecider(money), PaymentStakes::paidOtherwise),
                new CommandHandling<>("payments.SubmitRefund", SubmitRefund.class, PaymentsPermissions.RECORD,
                        new SubmitRefundDecider()),
                new CommandHandling<>("payments.RecordRefundAnswer", RecordRefundAnswer.class,
                        PaymentsPermissions.RECORD, new RecordRefundAnswerDecider()));
    }

    /** What is paid in cash where there are no coins for the exact amount. */
    public static CashRounding cashRounding() {
        return new CoinsOfLocation();
    }

    /** Part of a sale: the payments that it names are its own. */
    public static SalePart usedPayments() {
        return new UsedPayments();
    }

    /** Part of a return: what was paid with payments goes back the way it came. */
    public static ReturnPart refundedPayments() {
        return new RefundedPayments();
    }

    @Override
    public List<Permission> permissions() {
        return PaymentsPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return PaymentsLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(TenderRulesSet.class, PaymentStarted.class, PaymentSubmitted.class, PaymentPending.class,
                PaymentUnknown.class, PaymentCaptured.class, PaymentDeclined.class, CancellationStarted.class,
                PaymentCancelled.class, LateCaptureFound.class, ProviderTransactionTaken.class, PaymentUsed.class,
                RefundStarted.class, RefundSubmitted.class, RefundPending.class, RefundCompleted.class,
                RefundFailed.class, RefundStuck.class, RefundPaidOtherwise.class, RefundedTwice.class,
                PaymentRefundOpened.class, PaymentRefundClosed.class)
                .map(event -> StoredType.first("payments." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<NamedRejection> rejections() {
        return Stream.of(PaymentsRejection.class, RefundRejection.class)
                .flatMap(kind -> NamedRejection.allOf(capability(), kind).stream())
                .toList();
    }
}
