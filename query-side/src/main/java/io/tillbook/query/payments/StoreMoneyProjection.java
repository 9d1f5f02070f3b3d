package io.tillbook.query.payments;

import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Money of stores by day and means. What a payment is named for is counted by the payment, when the provider has it,
 * and not by the sale that is paid with it. A return counts what it gives back, less what is only on its way the way it
 * came: that counts when it has arrived. A return does not name its refunds where several give back one amount, so what
 * it starts is taken out of it by the refunds themselves.
 */
final class StoreMoneyProjection implements Projection<StoreMoneyView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class, ReturnAccepted.class, ReturnWithoutReceiptAccepted.class,
                GoodsExchanged.class, ValueLoaded.class, ValueCashedOut.class, PurchaseReturned.class,
                PaymentCaptured.class, LateCaptureFound.class, PaymentCancelled.class, RefundStarted.class,
                RefundCompleted.class, RefundedTwice.class,
                RefundPaidOtherwise.class, RowCompared.class, RowWithdrawn.class);
    }

    @Override
    public List<Step<StoreMoneyView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SaleCompleted sale -> new Moves(sale.location(), sale.businessDay()).in(sale.tenders()).steps();
            case ReturnAccepted back -> new Moves(back.location(), back.businessDay()).out(back.refunds()).steps();
            case ReturnWithoutReceiptAccepted back -> new Moves(back.location(), back.businessDay())
                    .out(back.refunds())
                    .steps();
            case GoodsExchanged exchanged -> new Moves(exchanged.location(), exchanged.businessDay())
                    .setOff(exchanged.setOff())
                    .steps();
            case ValueLoaded loaded -> new Moves(loaded.location(), ownDay(recorded)).in(loaded.tenders()).steps();
            case PurchaseReturned back -> new Moves(back.location(), ownDay(recorded)).out(back.refunds()).steps();
            case ValueCashedOut out -> new Moves(out.location(), ownDay(recorded))
                    .each(out.method(), before -> before.out(out.paidMinor()))
                    .steps();
            case RowCompared row -> new Moves(row.location(), row.businessDay())
                    .each(row.method(), before -> before.fee(row.feeE5(), 1))
                    .steps();
            case RowWithdrawn row -> new Moves(row.location(), row.businessDay())
                    .each(row.method(), before -> before.fee(-row.feeE5(), -1))
                    .steps();
            default -> ofPayment(recorded.event());
        };
    }

    private static List<Step<StoreMoneyView>> ofPayment(Event event) {
        return switch (event) {
            case PaymentCaptured paid -> new Moves(paid.terms().location(), paid.businessDay())
                    .each(paid.terms().method(), before -> before.in(paid.capturedMinor()))
                    .steps();
            case LateCaptureFound late -> new Moves(late.terms().location(), late.businessDay())
                    .each(late.terms().method(), before -> before.in(late.capturedMinor()))
                    .steps();
            case PaymentCancelled back when back.backMinor() != null -> new Moves(back.terms().location(),
                    back.businessDay()).each(back.terms().method(),
                            before -> before.out(Objects.requireNonNull(back.backMinor())))
                    .steps();
            case RefundStarted started when started.terms().returnId() != null -> new Moves(started.terms().location(),
                    started.terms().startedOn())
                    .each(started.terms().method(), before -> before.onItsWay(started.terms().amountMinor()))
                    .steps();
            case RefundCompleted back -> new Moves(back.terms().location(), back.businessDay())
                    .each(back.terms().method(), before -> before.out(back.refundedMinor()))
                    .steps();
            case RefundedTwice back -> new Moves(back.terms().location(), back.businessDay())
                    .each(back.terms().method(), before -> before.out(back.excessMinor()))
                    .steps();
            case RefundPaidOtherwise back -> new Moves(back.location(), back.businessDay())
                    .each(back.method(), before -> before.out(back.amountMinor()))
                    .steps();
            default -> List.of();
        };
    }

    private static LocalDate ownDay(RecordedEvent recorded) {
        return recorded.occurrence().occurredAt().toLocalDate();
    }

    /** What one event moves: at most one step for each means. */
    private record Moves(LocationId location, LocalDate day,
            Map<TenderMethod, List<UnaryOperator<StoreMoneyView>>> byMethod) {
        Moves(LocationId location, LocalDate day) {
            this(location, day, new EnumMap<>(TenderMethod.class));
        }

        Moves each(TenderMethod method, UnaryOperator<StoreMoneyView> change) {
            byMethod.computeIfAbsent(method, _ -> new ArrayList<>()).add(change);
            return this;
        }

        Moves in(List<Tender> tenders) {
            tenders.stream()
                    .filter(tender -> tender.paymentId() == null)
                    .forEach(tender -> each(tender.method(), before -> before.in(tender.captured())));
            return this;
        }

        Moves out(List<Refund> refunds) {
            refunds.forEach(refund -> each(refund.method(), before -> refund.refundId() == null
                    ? before.out(refund.amountMinor())
                    : before.startedBack(refund.amountMinor())));
            return this;
        }

        Moves setOff(List<Refund> refunds) {
            refunds.forEach(refund -> each(refund.method(), before -> before.setOff(refund.amountMinor())));
            return this;
        }

        List<Step<StoreMoneyView>> steps() {
            List<Step<StoreMoneyView>> steps = new ArrayList<>();
            byMethod.forEach((method, changes) -> steps.add(new Step<>(StoreMoneyView.key(location, day, method),
                    before -> {
                        StoreMoneyView after =
                                before == null ? StoreMoneyView.none(location, day, method) : before;
                        for (UnaryOperator<StoreMoneyView> change : changes) {
                            after = change.apply(after);
                        }
                        return after;
                    })));
            return steps;
        }
    }
}
