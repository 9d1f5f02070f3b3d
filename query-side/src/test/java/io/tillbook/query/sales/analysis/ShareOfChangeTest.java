package io.tillbook.query.sales.analysis;

import static io.tillbook.query.sales.analysis.SoldExamples.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sales.report.Figures;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShareOfChangeTest {
    private static final Sku TEA = new Sku("TEA");
    private static final Sku HONEY = new Sku("HONEY");
    private static final Sku JAM = new Sku("JAM");

    /** Twice as much tea, a tenth dearer; less than half of the honey: as much money, from three causes. */
    @Test
    void quantityPricesAndMixOfTwoProducts() {
        Map<Sku, Figures> before = Map.of(TEA, sold(10, 10_000), HONEY, sold(10, 20_000));
        Map<Sku, Figures> now = Map.of(TEA, sold(20, 22_000), HONEY, sold(4, 8_000));

        assertThat(ShareOfChange.of(before, now))
                .isEqualTo(new ShareOfChange(Money.of(6_000), Money.of(2_000), Money.of(-8_000)));
    }

    @Test
    void whatIsNewOrGoneIsMix() {
        assertThat(ShareOfChange.of(Map.of(TEA, sold(10, 1_000)), Map.of(JAM, sold(10, 3_000))))
                .isEqualTo(new ShareOfChange(Money.ZERO, Money.ZERO, Money.of(2_000)));
        assertThat(ShareOfChange.of(Map.of(), Map.of(JAM, sold(10, 3_000))))
                .isEqualTo(new ShareOfChange(Money.ZERO, Money.ZERO, Money.of(3_000)));
        assertThat(ShareOfChange.of(Map.of(), Map.of()))
                .isEqualTo(new ShareOfChange(Money.ZERO, Money.ZERO, Money.ZERO));
    }

    /** One piece was as dear as can be, and now they are sold by the million for nothing. */
    @Test
    void extremesAreToldAsFarAsNumbersReach() {
        ShareOfChange share = ShareOfChange.of(Map.of(TEA, sold(1, Money.MAX_MINOR)),
                Map.of(TEA, sold(1_000_000_000_000L, 0)));

        assertThat(share.quantityMinor()).isEqualTo(Money.of(Long.MAX_VALUE / 8));
        assertThat(share.priceMinor()).isEqualTo(Money.of(-Long.MAX_VALUE / 8));
        assertThat(share.mixMinor()).isEqualTo(Money.of(-Money.MAX_MINOR));
    }

    @Property
    void allThreeAddUp(@ForAll @Size(12) int[] numbers) {
        Map<Sku, Figures> before = figures(numbers, 0);
        Map<Sku, Figures> now = figures(numbers, 6);
        ShareOfChange share = ShareOfChange.of(before, now);

        assertThat(share.quantityMinor().plus(share.priceMinor()).plus(share.mixMinor()))
                .isEqualTo(net(now).minus(net(before)));
    }

    @Property
    void samePricesAndPartsChangeByQuantityAlone(@ForAll @IntRange(min = 1, max = 1_000) int tea,
            @ForAll @IntRange(min = 1, max = 1_000) int honey, @ForAll @IntRange(min = 1, max = 50) int times) {
        Map<Sku, Figures> before = Map.of(TEA, sold(tea, tea * 300L), HONEY, sold(honey, honey * 500L));
        Map<Sku, Figures> now = Map.of(TEA, sold((long) tea * times, tea * 300L * times), HONEY,
                sold((long) honey * times, honey * 500L * times));

        assertThat(ShareOfChange.of(before, now))
                .isEqualTo(new ShareOfChange(net(now).minus(net(before)), Money.ZERO, Money.ZERO));
    }

    private static Map<Sku, Figures> figures(int[] numbers, int from) {
        return Map.of(TEA, sold(numbers[from], numbers[from + 1]), HONEY, sold(numbers[from + 2], numbers[from + 3]),
                JAM, sold(numbers[from + 4], numbers[from + 5]));
    }

    private static Money net(Map<Sku, Figures> all) {
        return all.values().stream().map(Figures::net).reduce(Money.ZERO, Money::plus);
    }
}
