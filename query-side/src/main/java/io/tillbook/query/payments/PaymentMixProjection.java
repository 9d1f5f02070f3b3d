package io.tillbook.query.payments;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What was paid by which means. Payments count on the day on which money was taken, whether a sale was paid with them
 * or not; tenders that name none count with their sale. A return counts what it gives back, less what is only on its
 * way the way it came: that counts when it has arrived.
 */
final class PaymentMixProjection implements Projection<PaymentMixView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PaymentCaptured.class, LateCaptureFound.class, PaymentCancelled.class, SaleCompleted.class,
                ReturnAccepted.class, ReturnWithoutReceiptAccepted.class, GoodsExchanged.class, RefundStarted.class,
                RefundCompleted.class, RefundPaidOtherwise.class, RefundedTwice.class);
    }

    /** What an event adds by a means. */
    private record Sums(Money captured, Money refunded, int count) {
        static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, 0);

        static Sums captured(Money amount, int count) {
            return new Sums(amount, Money.ZERO, count);
        }

        static Sums refunded(Money amount) {
            return new Sums(Money.ZERO, amount, 0);
        }

        Sums plus(Sums other) {
            return new Sums(captured.plus(other.captured), refunded.plus(other.refunded), count + other.count);
        }
    }

    @Override
    public List<Step<PaymentMixView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PaymentCaptured captured ->
                of(captured.terms(), captured.businessDay(), Sums.captured(captured.capturedMinor(), 1));
            case LateCaptureFound late -> of(late.terms(), late.businessDay(), Sums.captured(late.capturedMinor(), 1));
            case PaymentCancelled cancelled -> cancelled.backMinor() == null ? List.of()
                    : of(cancelled.terms(), cancelled.businessDay(), Sums.refunded(cancelled.backMinor()));
            case SaleCompleted sale -> steps(sale.location(), sale.businessDay(), tenders(sale.tenders()));
            case ReturnAccepted back -> steps(back.location(), back.businessDay(), refunds(back.refunds()));
            case ReturnWithoutReceiptAccepted back ->
                steps(back.location(), back.businessDay(), refunds(back.refunds()));
            case GoodsExchanged exchange ->
                steps(exchange.location(), exchange.businessDay(), nobodyHandedOver(exchange.setOff()));
            case RefundStarted started -> started.terms().returnId() == null ? List.of()
                    : one(started.terms().location(), started.terms().startedOn(), started.terms().method(),
                            Sums.refunded(started.terms().amountMinor().negated()));
            case RefundCompleted completed -> one(completed.terms().location(), completed.businessDay(),
                    completed.terms().method(), Sums.refunded(completed.refundedMinor()));
            case RefundedTwice twice -> one(twice.terms().location(), twice.businessDay(), twice.terms().method(),
                    Sums.refunded(twice.excessMinor()));
            case RefundPaidOtherwise paid -> one(paid.location(), paid.businessDay(), paid.method(),
                    Sums.refunded(paid.amountMinor()));
            default -> List.of();
        };
    }

    private static Map<TenderMethod, Sums> tenders(List<Tender> tenders) {
        Map<TenderMethod, Sums> sums = new EnumMap<>(TenderMethod.class);
        tenders.stream()
                .filter(tender -> tender.paymentId() == null)
                .forEach(tender -> sums.merge(tender.method(), Sums.captured(tender.captured(), 1), Sums::plus));
        return sums;
    }

    private static Map<TenderMethod, Sums> refunds(List<Refund> refunds) {
        Map<TenderMethod, Sums> sums = new EnumMap<>(TenderMethod.class);
        refunds.forEach(refund -> sums.merge(refund.method(), Sums.refunded(refund.amountMinor()), Sums::plus));
        return sums;
    }

    /** What is due back and pays for other goods stands in the return and in the sale: it is taken out of both. */
    private static Map<TenderMethod, Sums> nobodyHandedOver(List<Refund> setOff) {
        Map<TenderMethod, Sums> sums = new EnumMap<>(TenderMethod.class);
        setOff.forEach(refund -> sums.merge(refund.method(),
                new Sums(refund.amountMinor().negated(), refund.amountMinor().negated(), -1), Sums::plus));
        return sums;
    }

    private static List<Step<PaymentMixView>> of(PaymentTerms terms, LocalDate day, Sums sums) {
        return one(terms.location(), day, terms.method(), sums);
    }

    private static List<Step<PaymentMixView>> one(LocationId location, LocalDate day, TenderMethod method,
            Sums sums) {
        return steps(location, day, Map.of(method, sums));
    }

    private static List<Step<PaymentMixView>> steps(LocationId location, LocalDate day,
            Map<TenderMethod, Sums> byMethod) {
        return byMethod.entrySet()
                .stream()
                .filter(each -> !each.getValue().equals(Sums.NONE))
                .map(each -> step(location, day, each.getKey(), each.getValue()))
                .toList();
    }

    private static Step<PaymentMixView> step(LocationId location, LocalDate day, TenderMethod method, Sums sums) {
        return new Step<>(PaymentMixView.key(location, day, method),
                before -> Objects
                        .requireNonNullElseGet(before, () -> PaymentMixView.none(location, day, method))
                        .plus(sums.captured(), sums.refunded(), sums.count()));
    }
}
