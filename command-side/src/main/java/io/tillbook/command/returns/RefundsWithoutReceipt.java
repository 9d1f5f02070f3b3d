package io.tillbook.command.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsRejection.RefundNotStoreCredit;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.Flags;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.stream.Stream;

/** A return without a receipt is recorded once, and what is refunded for its lines is store credit. */
final class RefundsWithoutReceipt implements WithoutReceiptPart {
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return soFar.writing(RecordedReturn.at(command.returnId()));
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        AcceptReturnWithoutReceipt command = ticket.command();
        return draft.of(RecordedReturn.at(command.returnId())).isKnown()
                ? new Step.Refused<>(ticket, new ReturnAlreadyAccepted(command.returnId()))
                : ticket.unless(Flags.of(() -> doNotMatch(command), () -> notStoreCredit(command.refunds())));
    }

    private static Stream<Flag> doNotMatch(AcceptReturnWithoutReceipt command) {
        return ReturnLimits.refundsDoNotMatch(command.lines()
                .stream()
                .map(ReturnLineWithoutReceipt::refundMinor)
                .reduce(Money.ZERO, Money::plus), command.refunds());
    }

    private static Stream<Flag> notStoreCredit(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.method() != TenderMethod.STORE_CREDIT)
                .map(refund -> Flag.of(FlagKind.REFUND_NOT_STORE_CREDIT,
                        new RefundNotStoreCredit(refund.method(), refund.amountMinor()), refund.amountMinor()));
    }
}
