package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;

/**
 * What was taken by a means of payment less what was given back by it.
 *
 * @param method the means
 * @param netMinor how much, in minor units; below zero where more was given back
 */
public record TenderNet(TenderMethod method, Money netMinor) {
    /** Those of a shift, or of something that happened in it. */
    static List<TenderNet> of(ShiftTotals totals) {
        return totals.tenders().stream().map(each -> new TenderNet(each.method(), each.netMinor())).toList();
    }

    static CanonicalObject canonical(List<TenderNet> tenders) {
        CanonicalObject object = new CanonicalObject();
        tenders.forEach(tender -> object.with(tender.method().name(), tender.netMinor()));
        return object;
    }
}
