package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;

/**
 * What a store has taken and given back by one means on a day, and what providers took for it, as far as bills have
 * told. It is money that changed hands: what goods that came back paid for others is in neither figure.
 *
 * @param capturedMinor what came in, in minor units
 * @param captured how many times
 * @param refundedMinor what went out, in minor units
 * @param refunded how many times: each refund that has arrived, and each amount of a return that no single refund gives
 *     back
 * @param feeE5 fees less those given back, in hundred-thousandths of the currency's unit
 * @param billed how many payments and refunds bills have told of
 */
public record StoreMoneyView(LocationId location, LocalDate day, TenderMethod method, Money capturedMinor,
        long captured,
        Money refundedMinor, long refunded, long feeE5, long billed) {
    static String key(LocationId location, LocalDate day, TenderMethod method) {
        return location.value() + "/" + day + "/" + method;
    }

    static StoreMoneyView none(LocationId location, LocalDate day, TenderMethod method) {
        return new StoreMoneyView(location, day, method, Money.ZERO, 0, Money.ZERO, 0, 0, 0);
    }

    /** What stays with the store before fees. */
    public Money net() {
        return capturedMinor.minus(refundedMinor);
    }

    StoreMoneyView plus(StoreMoneyView more) {
        return new StoreMoneyView(location, day, method, capturedMinor.plus(more.capturedMinor),
                captured + more.captured, refundedMinor.plus(more.refundedMinor), refunded + more.refunded,
                Math.addExact(feeE5, more.feeE5), billed + more.billed);
    }

    StoreMoneyView in(Money amount) {
        return plus(new StoreMoneyView(location, day, method, amount, 1, Money.ZERO, 0, 0, 0));
    }

    StoreMoneyView out(Money amount) {
        return plus(new StoreMoneyView(location, day, method, Money.ZERO, 0, amount, 1, 0, 0));
    }

    /** What a return gives back by a refund that it names, which is started with it. */
    StoreMoneyView startedBack(Money amount) {
        return plus(new StoreMoneyView(location, day, method, Money.ZERO, 0, amount, 0, 0, 0));
    }

    /** What a return has counted, and a refund has only started to give back. */
    StoreMoneyView onItsWay(Money amount) {
        return plus(new StoreMoneyView(location, day, method, Money.ZERO, 0, amount.negated(), 0, 0, 0));
    }

    /** What was counted on both sides, and nobody has handed over. */
    StoreMoneyView setOff(Money amount) {
        return plus(new StoreMoneyView(location, day, method, amount.negated(), -1, amount.negated(), -1, 0, 0));
    }

    StoreMoneyView fee(long moreE5, long rows) {
        return plus(new StoreMoneyView(location, day, method, Money.ZERO, 0, Money.ZERO, 0, moreE5, rows));
    }
}
