package io.tillbook.api.tax;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxCommandTest {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");

    @Test
    void aRateNamesItsFieldsWhereTheyAreWrong() {
        assertRefused("taxClass", () -> new SetTaxRate(null, null, null, 1_300, null, null, null));
        assertRefused("region", () -> rate(STORE, "East", 1_300, null));
        assertRefused("region", () -> rate(null, " ", 1_300, null));
        assertRefused("rateBp", () -> rate(null, null, null, null));
        assertRefused("rateBp", () -> rate(null, null, -1, null));
        assertRefused("rateBp", () -> rate(null, null, 10_001, null));
        assertRefused("asWider", () -> rate(STORE, null, 1_300, true));
        assertRefused("asWider", () -> rate(STORE, null, null, false));
        assertRefused("asWider", () -> rate(null, null, null, true));
        assertRefused("from", () -> new SetTaxRate(STANDARD, null, null, 1_300, null, LocalDate.of(10_000, 1, 1),
                null));
        assertRefused("reason", () -> new SetTaxRate(STANDARD, null, null, 1_300, null, null, ""));
        assertThat(rate(null, null, 0, null).rateBp()).isZero();
        assertThat(rate(null, "East", null, true).asWider()).isTrue();
    }

    @Test
    void productsAreNamedAndEachOnce() {
        assertRefused("taxClass", () -> new ClassifyProducts(null, List.of(MILK), null, null));
        assertRefused("skus", () -> new ClassifyProducts(STANDARD, List.of(), null, null));
        assertRefused("skus", () -> new ClassifyProducts(STANDARD, List.of(MILK, MILK), null, null));
        assertRefused("from", () -> new ClassifyProducts(STANDARD, List.of(MILK), LocalDate.MIN, null));
        assertRefused("reason", () -> new ClassifyProducts(STANDARD, List.of(MILK), null, " "));
    }

    @Test
    void aRateOfALocationConcernsThatAndEveryOtherTheChain() {
        assertThat(rate(STORE, null, 1_300, null).extent()).isEqualTo(Extent.at(STORE));
        assertThat(rate(null, "East", 1_300, null).extent()).isEqualTo(Extent.CHAIN);
        assertThat(new ClassifyProducts(STANDARD, List.of(MILK), null, null).extent()).isEqualTo(Extent.CHAIN);
    }

    private static SetTaxRate rate(@Nullable LocationId location, @Nullable String region, @Nullable Integer rateBp,
            @Nullable Boolean asWider) {
        return new SetTaxRate(STANDARD, location, region, rateBp, asWider, null, null);
    }
}
