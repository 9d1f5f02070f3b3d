package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * With one more receipt. Where there are {@code most} others, the rarest makes room and its count goes on as the
     * error of the new one: whoever is on more than {@code 1/most} of all is among them for certain. A. Metwally, D.
     * Agrawal, A. El Abbadi, Efficient Computation of Frequent and Top-k Elements in Data Streams, ICDT 2005.
     */
    static List<Partner> plus(List<Partner> partners, Sku sku, int most) {
        List<Partner> after = new ArrayList<>(partners);
        Optional<Partner> known = partners.stream().filter(each -> each.sku().equals(sku)).findFirst();
        Partner added = known.map(each -> new Partner(sku, each.count + 1, each.error))
                .orElseGet(() -> new Partner(sku, 1, 0));
        known.ifPresent(after::remove);
        if (known.isEmpty() && after.size() >= most) {
            Partner rarest = after.stream().min(RAREST_FIRST).orElseThrow();
            after.remove(rarest);
            added = new Partner(sku, rarest.count + 1, rarest.count);
        }
        after.add(added);
        after.sort(RAREST_FIRST.reversed());
        return List.copyOf(after);
    }
}
