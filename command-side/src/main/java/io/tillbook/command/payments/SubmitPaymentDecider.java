package io.tillbook.command.payments;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.PaymentsRejection.AttemptOutOfOrder;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotOpen;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Records a call of a provider before it is made; none is made for a payment that is given up or settled. */
final class SubmitPaymentDecider implements Decider<SubmitPayment> {
    @Override
    public Footprint footprint(SubmitPayment command, States known) {
        return Footprint.none().writing(Payment.at(command.paymentId()));
    }

    @Override
    public Extent extent(SubmitPayment command, States states) {
        return states.of(Payment.at(command.paymentId())).extent();
    }

    @Override
    public Decision decide(SubmitPayment command, Occurrence occurrence, States states) {
        Payment payment = states.of(Payment.at(command.paymentId()));
        boolean isOver = !payment.state().isOpen() || payment.state() == PaymentState.CANCELLING;
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.paymentId(), states),
                () -> Rules.when(isOver, () -> new PaymentNotOpen(command.paymentId(), payment.state())),
                () -> Rules.when(command.attempt() != payment.attempts() + 1,
                        () -> new AttemptOutOfOrder(command.attempt(), payment.attempts() + 1)))
                .orElseGet(() -> new Draft(states)
                        .add(Payment.at(command.paymentId()), new PaymentSubmitted(command.paymentId(),
                                command.attempt(), command.account(), payment.started()))
                        .accepted());
    }
}
