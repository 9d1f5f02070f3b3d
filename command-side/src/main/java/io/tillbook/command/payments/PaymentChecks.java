package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.PaymentsRejection;
import io.tillbook.api.payments.PaymentsRejection.UnknownPayment;
import io.tillbook.api.payments.RefundRejection;
import io.tillbook.api.payments.RefundRejection.RefundExceedsCapture;
import io.tillbook.api.payments.RefundRejection.RefundInProgress;
import io.tillbook.api.payments.RefundRejection.UnknownRefund;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that several commands about payments have to keep, and the moments that they tell. */
final class PaymentChecks {
    private PaymentChecks() {}

    /** The moment of the server: money is asked for now, whatever a sender says of the time. */
    static OffsetDateTime received(Occurrence occurrence) {
        return occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }

    /** The same by the clock of a location that is open. */
    static OffsetDateTime received(Occurrence occurrence, LocationId location, States states) {
        return occurrence.receivedAt().atZone(zone(location, states)).toOffsetDateTime();
    }

    /** When something happened, by the provider's clock where it tells; not after it became known. */
    static OffsetDateTime happened(@Nullable OffsetDateTime providerTime, Occurrence occurrence, LocationId location,
            States states) {
        OffsetDateTime known = received(occurrence, location, states);
        return providerTime == null || providerTime.isAfter(known) ? known
                : providerTime.atZoneSameInstant(zone(location, states)).toOffsetDateTime();
    }

    /** The day of the server at a location that is open. */
    static LocalDate today(Occurrence occurrence, LocationId location, States states) {
        return LocalDate.ofInstant(occurrence.receivedAt(), zone(location, states));
    }

    private static ZoneId zone(LocationId location, States states) {
        return Catalog.open(states, location).zone();
    }

    /** Rule: the payment was started. */
    static Optional<PaymentsRejection> unknown(PaymentId payment, States states) {
        return Rules.when(!states.of(Payment.at(payment)).isKnown(), () -> new UnknownPayment(payment));
    }

    /** Rule: the refund was started. */
    static Optional<RefundRejection> unknown(RefundId refund, States states) {
        return Rules.when(!states.of(PaymentRefund.at(refund)).isKnown(), () -> new UnknownRefund(refund));
    }

    /** Rule: no more goes back than was taken, together with what is on its way. */
    static Optional<RefundRejection> tooMuch(PaymentId id, Money requested, Payment payment) {
        Money refundable = payment.refundable();
        if (!requested.exceeds(refundable)) {
            return Optional.empty();
        }
        return Optional.of(requested.exceeds(refundable.plus(payment.inProgress()))
                ? new RefundExceedsCapture(id, requested, refundable)
                : new RefundInProgress(id, requested, payment.inProgress()));
    }
}
