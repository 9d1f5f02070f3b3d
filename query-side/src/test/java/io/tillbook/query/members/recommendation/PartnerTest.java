package io.tillbook.query.members.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A bounded list of partners tells what the whole list would, up to the error that it tells. */
class PartnerTest {
    private static final int MOST = 6;

    @Property
    void theTrueNumberLiesBetweenSupportAndCount(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 20) Integer> bought) {
        List<Partner> partners = List.of();
        Map<Sku, Long> all = new HashMap<>();
        for (int product : bought) {
            // Low numbers are bought more often, as some products are.
            Sku sku = new Sku("P" + product * product / 20);
            partners = Partner.plus(partners, List.of(sku), MOST);
            all.merge(sku, 1L, Long::sum);
        }
        assertThat(partners).hasSizeLessThanOrEqualTo(MOST)
                .allSatisfy(each -> assertThat(all.get(each.sku())).isBetween(each.support(), each.count()));
        assertThat(partners.stream().mapToLong(Partner::count).sum()).isEqualTo(bought.size());
        List<Sku> kept = partners.stream().map(Partner::sku).toList();
        all.forEach((sku, count) -> {
            if (count > bought.size() / MOST) {
                assertThat(kept).contains(sku);
            }
        });
    }

    /** A receipt of many products tells what they would tell one after the other. */
    @Property
    void aReceiptTellsWhatItsProductsDo(
            @ForAll @Size(max = 40) List<@Size(max = 10) List<@IntRange(min = 0, max = 20) Integer>> receipts) {
        List<Partner> together = List.of();
        List<Partner> each = List.of();
        for (List<Integer> receipt : receipts) {
            List<Sku> skus = receipt.stream().distinct().map(product -> new Sku("P" + product)).toList();
            together = Partner.plus(together, skus, MOST);
            for (Sku sku : skus) {
                each = Partner.plus(each, List.of(sku), MOST);
            }
        }
        assertThat(together).isEqualTo(each);
    }
}
