package io.tillbook.command.payments;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.PaymentsRejection.AttemptOutOfOrder;
import io.tillbook.api.payments.RefundCommand.SubmitRefund;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundRejection.RefundNotInState;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Records a call of a provider for a refund before it is made. Providers know its number, so it may be made again. */
final class SubmitRefundDecider implements Decider<SubmitRefund> {
    @Override
    public Footprint footprint(SubmitRefund command, States known) {
        return Footprint.none().writing(PaymentRefund.at(command.refundId()));
    }

    @Override
    public Extent extent(SubmitRefund command, States states) {
        return states.of(PaymentRefund.at(command.refundId())).extent();
    }

    @Override
    public Decision decide(SubmitRefund command, Occurrence occurrence, States states) {
        PaymentRefund refund = states.of(PaymentRefund.at(command.refundId()));
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.refundId(), states),
                () -> Rules.when(!refund.state().isOpen(),
                        () -> new RefundNotInState(command.refundId(), refund.state())),
                () -> Rules.when(command.attempt() != refund.attempts() + 1,
                        () -> new AttemptOutOfOrder(command.attempt(), refund.attempts() + 1)))
                .orElseGet(() -> new Draft(states)
                        .add(PaymentRefund.at(command.refundId()),
                                new RefundSubmitted(command.refundId(), command.attempt(), refund.started()))
                        .accepted());
    }
}
