package io.tillbook.command.payments;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotOpen;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/** Cancels a payment that is not settled: at once where no provider has heard of it. */
final class CancelPaymentDecider implements Decider<CancelPayment> {
    @Override
    public Footprint footprint(CancelPayment command, States known) {
        StreamRef<Payment> stream = Payment.at(command.paymentId());
        return LocationOf.reading(Footprint.none().writing(stream), known.of(stream).location());
    }

    @Override
    public Extent extent(CancelPayment command, States states) {
        return states.of(Payment.at(command.paymentId())).extent();
    }

    @Override
    public Decision decide(CancelPayment command, Occurrence occurrence, States states) {
        Payment payment = states.of(Payment.at(command.paymentId()));
        return Rules.firstBroken(() -> PaymentChecks.unknown(command.paymentId(), states),
                () -> Rules.when(!payment.state().isOpen(),
                        () -> new PaymentNotOpen(command.paymentId(), payment.state())))
                .orElseGet(() -> cancelled(command, payment, occurrence, states));
    }

    private static Decision cancelled(CancelPayment command, Payment payment, Occurrence occurrence, States states) {
        StreamRef<Payment> stream = Payment.at(command.paymentId());
        Draft draft = new Draft(states);
        if (payment.state() != PaymentState.CANCELLING) {
            draft.add(stream, new CancellationStarted(command.paymentId(), command.reason(), payment.started()));
        }
        if (payment.state() == PaymentState.STARTED) {
            draft.add(stream, new PaymentCancelled(command.paymentId(), AnswerSource.CALL, false, null,
                    PaymentChecks.today(occurrence, payment.started().location(), states), payment.started()));
        }
        return draft.accepted();
    }
}
