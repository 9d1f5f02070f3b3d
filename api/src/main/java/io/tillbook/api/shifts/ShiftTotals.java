package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.TenderMethod;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a shift, or of one thing that happened in it: totals add up, in whatever order. It holds that
 * {@code Σ tenders net = sales − returns + rounding + held + unmatched + gift cards}, where exchanges are counted
 * whole: what is set off in one is sold and comes back, and is taken or given back by no means.
 *
 * @param receipts how many sales
 * @param returns how many returns
 * @param firstReceipt the receipt number of the first sale; missing where there is none
 * @param lastReceipt that of the last one
 * @param grossMinor prices before discounts, in minor units
 * @param discountsMinor what was taken off, in minor units
 * @param salesMinor what was due for what was sold, in minor units
 * @param returnsMinor what was given back for what came back, in minor units
 * @param roundingMinor by how much more was paid than was due, as cash has no smaller coins; in minor units
 * @param heldMinor what was paid for lines that cannot be booked yet, in minor units; missing where that is nothing
 * @param unmatchedMinor what was paid beyond what was due by reported sales and returns whose payments do not match, in
 *     minor units; missing where that is nothing
 * @param giftCardsMinor what was paid for loading gift cards less what was paid out for them, in minor units; missing
 *     where that is nothing
 * @param tenders by means of payment, in their order; those by which nothing was paid are left out
 * @param taxes by rate, the lowest first
 * @param cash what has moved in the drawer beside
 */
public record ShiftTotals(int receipts, int returns, @Nullable ReceiptNo firstReceipt, @Nullable ReceiptNo lastReceipt,
        Money grossMinor, Money discountsMinor, Money salesMinor, Money returnsMinor, Money roundingMinor,
        @Nullable Money heldMinor, @Nullable Money unmatchedMinor, @Nullable Money giftCardsMinor,
        List<TenderTotal> tenders, List<TaxTurnover> taxes, CashTotals cash) {
    /** Nothing. */
    public static final ShiftTotals NONE = new ShiftTotals(0, 0, null, null, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Money.ZERO, null, null, null, List.of(), List.of(), CashTotals.NONE);

    /** Puts tenders and taxes in order, one of each kind. */
    public ShiftTotals {
        heldMinor = unlessZero(heldMinor);
        unmatchedMinor = unlessZero(unmatchedMinor);
        giftCardsMinor = unlessZero(giftCardsMinor);
        tenders = joined(tenders.stream(), TenderTotal::method, TenderTotal::plus);
        taxes = joined(taxes.stream(), TaxTurnover::basisPoints, TaxTurnover::plus);
    }

    /** A drawer that was opened with so much in it. */
    public static ShiftTotals opening(Money floatMinor) {
        return ofCash(CashTotals.opening(floatMinor));
    }

    /** What moves cash only. */
    public static ShiftTotals ofCash(CashTotals cash) {
        return new ShiftTotals(0, 0, null, null, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null,
                null, null, List.of(), List.of(), cash);
    }

    /** What is taken and given back beside sales and returns: for gift cards, as all else is given back for nothing. */
    public static ShiftTotals ofMoney(List<TenderTotal> tenders) {
        Money net = tenders.stream().map(TenderTotal::netMinor).reduce(Money.ZERO, Money::plus);
        return new ShiftTotals(0, 0, null, null, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null,
                null, net, tenders, List.of(), CashTotals.NONE);
    }

    /** Both together, the other one after this. */
    public ShiftTotals plus(ShiftTotals next) {
        return new ShiftTotals(Math.addExact(receipts, next.receipts), Math.addExact(returns, next.returns),
                firstReceipt == null ? next.firstReceipt : firstReceipt,
                next.lastReceipt == null ? lastReceipt : next.lastReceipt, grossMinor.plus(next.grossMinor),
                discountsMinor.plus(next.discountsMinor), salesMinor.plus(next.salesMinor),
                returnsMinor.plus(next.returnsMinor), roundingMinor.plus(next.roundingMinor),
                held().plus(next.held()), unmatched().plus(next.unmatched()),
                giftCards().plus(next.giftCards()), both(tenders, next.tenders),
                both(taxes, next.taxes), cash.plus(next.cash));
    }

    /** The same without the numbers of receipts, which say nothing of several registers. */
    public ShiftTotals unnumbered() {
        return new ShiftTotals(receipts, returns, null, null, grossMinor, discountsMinor, salesMinor, returnsMinor,
                roundingMinor, heldMinor, unmatchedMinor, giftCardsMinor, tenders, taxes, cash);
    }

    /** What was taken by a means of payment, less what was given back by it. */
    public Money net(TenderMethod method) {
        return tenders.stream()
                .filter(tender -> tender.method() == method)
                .map(TenderTotal::netMinor)
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** How much there should be of a means of payment: rule 21. */
    public Money expected(TenderMethod method) {
        return method == TenderMethod.CASH ? cash.inDrawerMinor().plus(net(method)) : net(method);
    }

    /** What was paid for lines that cannot be booked yet. */
    public Money held() {
        return heldMinor == null ? Money.ZERO : heldMinor;
    }

    /** What was paid beyond what was due where payments do not match. */
    public Money unmatched() {
        return unmatchedMinor == null ? Money.ZERO : unmatchedMinor;
    }

    /** What was paid for gift cards less what was paid out for them. */
    public Money giftCards() {
        return giftCardsMinor == null ? Money.ZERO : giftCardsMinor;
    }

    private static @Nullable Money unlessZero(@Nullable Money amount) {
        return amount == null || amount.isZero() ? null : amount;
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <K extends Comparable<K>, T> List<T> joined(Stream<T> all, Function<T, K> key,
            BinaryOperator<T> plus) {
        Map<K, T> byKey = new TreeMap<>(Comparator.<K>naturalOrder());
        all.forEach(each -> byKey.merge(key.apply(each), each, plus));
        Collection<T> each = byKey.values();
        return List.copyOf(each);
    }
}
