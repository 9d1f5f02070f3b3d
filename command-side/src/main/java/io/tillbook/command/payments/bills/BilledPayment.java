package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentDeclined;
import io.tillbook.api.payments.PaymentsEvent.PaymentPending;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment, as far as bills tell of it: whether money came, whether all of it went back before a sale was paid.
 *
 * @param terms what was started; null where nothing was
 * @param captured what came; null where the ledger knows of nothing
 * @param isBack whether it was cancelled after it had been paid
 */
record BilledPayment(@Nullable PaymentTerms terms, PaymentState state, @Nullable ProviderAccount account,
        @Nullable Money captured, @Nullable OffsetDateTime at, @Nullable LocalDate businessDay, boolean isBack) {
    private static final BilledPayment NONE =
            new BilledPayment(null, PaymentState.STARTED, null, null, null, null, false);
    private static final StreamType<BilledPayment> STREAM = StreamType.of("payment", NONE)
            .on(OfPayment.class, BilledPayment::evolve);

    static StreamRef<BilledPayment> at(PaymentId payment) {
        return STREAM.at(payment);
    }

    /** It for comparison; nothing where nobody has started it. */
    Optional<Booked> booked() {
        return Optional.ofNullable(terms).map(this::booked);
    }

    private Booked booked(PaymentTerms known) {
        Money paid = captured == null ? known.amountMinor() : captured;
        return new Booked(account, state.name(), state.isCaptured() || isBack ? paid : null,
                isBack ? paid.negated() : null, state.isCaptured() && account != null, at, businessDay,
                known.location(),
                known.method());
    }

    private static BilledPayment evolve(BilledPayment before, OfPayment event) {
        return switch (event) {
            case PaymentStarted started -> new BilledPayment(started.terms(), PaymentState.STARTED, null, null, null,
                    null, false);
            case PaymentSubmitted submitted -> before.of(submitted.account()).in(PaymentState.SUBMITTED);
            case PaymentPending _ -> before.in(PaymentState.PENDING);
            case PaymentUnknown _ -> before.in(PaymentState.UNKNOWN);
            case CancellationStarted _ -> before.in(PaymentState.CANCELLING);
            case PaymentDeclined _ -> before.in(PaymentState.DECLINED);
            case PaymentCaptured captured -> before.of(captured.account())
                    .captured(PaymentState.CAPTURED, captured.capturedMinor(), captured.capturedAt(),
                            captured.businessDay());
            case LateCaptureFound late -> before.of(late.account())
                    .captured(PaymentState.CAPTURED_LATE, late.capturedMinor(), late.capturedAt(), late.businessDay());
            case PaymentCancelled cancelled -> new BilledPayment(before.terms, PaymentState.CANCELLED, before.account,
                    before.captured, before.at, cancelled.businessDay(), cancelled.refunded());
            case PaymentUsed _,PaymentRefundOpened _,PaymentRefundClosed _ -> before;
        };
    }

    private BilledPayment of(@Nullable ProviderAccount told) {
        return new BilledPayment(terms, state, told == null ? account : told, captured, at, businessDay, isBack);
    }

    private BilledPayment in(PaymentState next) {
        return new BilledPayment(terms, next, account, captured, at, businessDay, isBack);
    }

    private BilledPayment captured(PaymentState next, Money amount, OffsetDateTime moment, LocalDate day) {
        return new BilledPayment(terms, next, account, amount, moment, day, false);
    }
}
