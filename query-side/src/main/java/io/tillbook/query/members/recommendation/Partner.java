package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Sku;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A product that was on the same receipts as another one.
 *
 * @param count on how many, or more than that by {@code error} at most
 * @param error how many of them may have been on receipts of others before it
 */
record Partner(Sku sku, long count, long error) {
    private static final Comparator<Partner> RAREST_FIRST =
            Comparator.comparingLong(Partner::count)
                    .thenComparing(each -> each.sku().value(), Comparator.reverseOrder());

    /** On how many receipts it certainly was. */
    long support() {
        return count - error;
    }

    /**
     * With one more receipt that others were on. Where there are {@code most} others, the rarest makes room and its
     * count goes on as the error of the new one: whoever is on more than {@code 1/most} of all is among them for
     * certain. A. Metwally, D. Agrawal, A. El Abbadi, Efficient Computation of Frequent and Top-k Elements in Data
     * Streams, ICDT 2005.
     */
    static List<Partner> plus(List<Partner> partners, Collection<Sku> others, int most) {
        Map<Sku, Partner> after = HashMap.newHashMap(most);
        partners.forEach(each -> after.put(each.sku, each));
        for (Sku other : others) {
            if (after.containsKey(other) || after.size() < most) {
                after.merge(other, new Partner(other, 1, 0), (known, _) -> known.oneMore());
            } else {
                Partner rarest = Collections.min(after.values(), RAREST_FIRST);
                after.remove(rarest.sku);
                after.put(other, new Partner(other, rarest.count + 1, rarest.count));
            }
        }
        return after.values().stream().sorted(RAREST_FIRST.reversed()).toList();
    }

    private Partner oneMore() {
        return new Partner(sku, count + 1, error);
    }
}
