package io.tillbook.query.payments.bills;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.OfNumber;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.payments.bills.MovedMoneyView.Billed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money that moved, by the numbers of payments and refunds, and what bills have told of it. */
final class MovedMoneyProjection implements Projection<MovedMoneyView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PaymentCaptured.class, LateCaptureFound.class, PaymentCancelled.class, RefundCompleted.class,
                OfNumber.class, DifferenceFound.class, DifferenceCounted.class, DifferenceResolved.class);
    }

    @Override
    public List<Step<MovedMoneyView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PaymentCaptured captured -> step(ProviderNumber.of(captured.paymentId()),
                    before -> paid(before, captured.paymentId(), captured.terms(), captured.account(),
                            captured.capturedMinor(), captured.capturedAt(), captured.businessDay()));
            case LateCaptureFound late -> step(ProviderNumber.of(late.paymentId()),
                    before -> paid(before, late.paymentId(), late.terms(), late.account(), late.capturedMinor(),
                            late.capturedAt(), late.businessDay()));
            case PaymentCancelled cancelled -> step(ProviderNumber.of(cancelled.paymentId()),
                    before -> before == null ? null : before.with(before.billed(), null, before.reportedWith()));
            case RefundCompleted back -> step(ProviderNumber.of(back.refundId()), before -> refunded(before, back));
            case RowCompared row when row.kind() != BillRowKind.REVOKED -> step(row.number(),
                    before -> (before == null ? ofBillOnly(row, recorded) : before).with(
                            new Billed(row.day(), row.line(), row.feeE5(), row.difference()), null,
                            before == null ? null : before.reportedWith()));
            case RowWithdrawn row when row.kind() != BillRowKind.REVOKED -> step(row.number(),
                    before -> before == null ? null
                            : before.with(null, unbilled(before.account(), before.at()),
                                    before.reportedWith()));
            case DifferenceFound found when found.kind() == DifferenceKind.DAY_SHIFTED -> ofNumber(found.difference(),
                    before -> before == null ? null
                            : before.with(before.billed(), before.unbilledSince(), found.day()));
            case DifferenceCounted counted -> ofNumber(counted.difference(),
                    before -> before == null ? null : before.with(before.billed(), null, before.reportedWith()));
            case DifferenceResolved resolved -> ofNumber(resolved.difference(),
                    before -> before == null ? null : before.with(before.billed(), null, before.reportedWith()));
            default -> List.of();
        };
    }

    /** Those of rows are named by day and line, those that somebody has found by whatever they say. */
    private static List<Step<MovedMoneyView>> ofNumber(DifferenceId difference, Fold<MovedMoneyView> fold) {
        return difference.isOfNumber() ? List.of(new Step<>(difference.value(), fold)) : List.of();
    }

    private static List<Step<MovedMoneyView>> step(ProviderNumber number, Fold<MovedMoneyView> fold) {
        return List.of(new Step<>(number.value(), fold));
    }

    private static MovedMoneyView paid(@Nullable MovedMoneyView before, PaymentId payment, PaymentTerms terms,
            @Nullable ProviderAccount account, Money amount, OffsetDateTime at, LocalDate businessDay) {
        Billed billed = before == null ? null : before.billed();
        return new MovedMoneyView(ProviderNumber.of(payment), BillRowKind.PAYMENT, payment, terms.location(),
                terms.register(), terms.method(), terms.by(), account, at, businessDay, amount, billed,
                billed == null ? unbilled(account, at) : null, before == null ? null : before.reportedWith());
    }

    /** The ledger knows the number, and says that no money has moved by it. */
    private static MovedMoneyView ofBillOnly(RowCompared row, RecordedEvent recorded) {
        boolean isPayment = row.kind() == BillRowKind.PAYMENT;
        return new MovedMoneyView(row.number(), row.kind(), isPayment ? row.number().payment() : null, row.location(),
                null, row.method(), null, row.account(), recorded.occurrence().occurredAt(), row.businessDay(),
                Money.ZERO, null, null, null);
    }

    private static MovedMoneyView refunded(@Nullable MovedMoneyView before, RefundCompleted back) {
        RefundTerms terms = back.terms();
        Billed billed = before == null ? null : before.billed();
        return new MovedMoneyView(ProviderNumber.of(back.refundId()), BillRowKind.REFUND, terms.paymentId(),
                terms.location(), null, terms.method(), terms.by(), terms.account(), back.completedAt(),
                back.businessDay(), back.refundedMinor().negated(), billed,
                billed == null ? unbilled(terms.account(), back.completedAt()) : null,
                before == null ? null : before.reportedWith());
    }

    /** What no provider took is in no bill. */
    private static @Nullable LocalDate unbilled(@Nullable ProviderAccount account, OffsetDateTime at) {
        return account == null ? null : BillDays.of(at.toInstant());
    }
}
