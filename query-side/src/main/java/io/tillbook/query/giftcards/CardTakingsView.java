package io.tillbook.query.giftcards;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a till took for cards on a day, and paid out for them: no revenue, and in no figure of sales, but in its drawer.
 *
 * @param tenders by means of payment
 */
record CardTakingsView(LocationId location, RegisterId register, LocalDate day, List<TakenByMeans> tenders) {
    /**
     * By one means of payment.
     *
     * @param takenMinor what was taken for cards, in minor units
     * @param paidOutMinor what was paid out for them, in minor units
     */
    record TakenByMeans(TenderMethod method, Money takenMinor, Money paidOutMinor) {}

    static String key(LocationId location, RegisterId register, LocalDate day) {
        return location.value() + "/" + register.value() + "/" + day;
    }

    CardTakingsView plus(TenderMethod method, Money taken, Money paidOut) {
        List<TakenByMeans> all = new ArrayList<>();
        boolean isKnown = false;
        for (TakenByMeans each : tenders) {
            boolean isIt = each.method() == method;
            isKnown |= isIt;
            all.add(isIt ? new TakenByMeans(method, each.takenMinor().plus(taken), each.paidOutMinor().plus(paidOut))
                    : each);
        }
        if (!isKnown) {
            all.add(new TakenByMeans(method, taken, paidOut));
        }
        return new CardTakingsView(location, register, day, List.copyOf(all));
    }
}
