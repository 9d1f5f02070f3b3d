package io.tillbook.command.payments;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotCaptured;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundRejection.RefundAlreadyStarted;
import io.tillbook.api.payments.RefundRejection.RefundWindowClosed;
import io.tillbook.api.payments.RefundRejection.TooManyRefunds;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts to give a payment back that no return gives back. */
final class StartRefundDecider implements Decider<StartRefund> {
    @Override
    public Footprint footprint(StartRefund command, States known) {
        LocationId taken = known.of(Payment.at(command.paymentId())).location();
        Footprint own = Footprint.none()
                .reading(Location.at(command.location()))
                .writing(Payment.at(command.paymentId()))
                .writing(PaymentRefund.at(command.refundId()));
        return taken == null ? own : own.reading(TenderRuleBook.of(taken));
    }

    /** Both where it is asked for, and where the money was taken. */
    @Override
    public Extent extent(StartRefund command, States states) {
        return Extent.atAll(Stream.concat(Stream.of(command.location()),
                Stream.ofNullable(states.of(Payment.at(command.paymentId())).location())));
    }

    @Override
    public Decision decide(StartRefund command, Occurrence occurrence, States states) {
        Payment payment = states.of(Payment.at(command.paymentId()));
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                () -> PaymentChecks.unknown(command.paymentId(), states),
                () -> Rules.when(states.of(PaymentRefund.at(command.refundId())).isKnown(),
                        () -> new RefundAlreadyStarted(command.refundId())),
                () -> Rules.when(!payment.state().isCaptured(),
                        () -> new PaymentNotCaptured(command.paymentId(), payment.state())),
                () -> PaymentChecks.tooMuch(command.paymentId(), command.amountMinor(), payment),
                () -> Rules.when(payment.refundCount() >= Payment.MOST_REFUNDS,
                        () -> new TooManyRefunds(command.paymentId(), Payment.MOST_REFUNDS)),
                () -> windowClosed(command, payment, occurrence, states))
                .orElseGet(() -> started(command, occurrence, states));
    }

    private static Optional<RefundWindowClosed> windowClosed(StartRefund command, Payment payment,
            Occurrence occurrence, States states) {
        return StartedRefund.closedAfterDays(payment, PaymentChecks.received(occurrence), states)
                .map(days -> new RefundWindowClosed(command.paymentId(), days,
                        Objects.requireNonNull(payment.capturedAt())));
    }

    private static Decision started(StartRefund command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        new StartedRefund(command.refundId(), command.paymentId(), null, command.location(), command.amountMinor(),
                command.reason(), PaymentChecks.received(occurrence, command.location(), states)).begin(draft);
        return draft.accepted();
    }
}
