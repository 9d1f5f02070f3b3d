package io.tillbook.api.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxRatesTest {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final TaxClassId FOOD = new TaxClassId("FOOD");
    private static final LocationId STORE = new LocationId("S1");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final TaxPlace PLACE = new TaxPlace(STORE, "East", SHANGHAI);
    private static final Instant KNOWN = at("2026-11-01T12:00");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final ProductTax PRODUCT = ProductTax.registered(900).with(in(STANDARD, null, KNOWN));

    @Test
    void theNarrowestPlaceTellsTheRate() {
        TaxRates chain = TaxRates.NONE.after(rate(null, null, 1_300, null));
        TaxRates region = chain.after(rate(null, "East", 1_100, null));
        TaxRates store = region.after(rate(STORE, null, 500, null));

        assertThat(on(chain, PLACE, KNOWN)).isEqualTo(1_300);
        assertThat(on(region, PLACE, KNOWN)).isEqualTo(1_100);
        assertThat(on(store, PLACE, KNOWN)).isEqualTo(500);
        assertThat(on(store, new TaxPlace(new LocationId("S2"), "West", SHANGHAI), KNOWN)).isEqualTo(1_300);
        assertThat(on(store, new TaxPlace(new LocationId("S2"), null, SHANGHAI), KNOWN)).isEqualTo(1_300);
        assertThat(on(store.after(rate(STORE, null, null, null)), PLACE, KNOWN)).isEqualTo(1_100);
    }

    @Test
    void aRateBeginsWithItsDayByTheClockOfThePlace() {
        TaxRates rates = TaxRates.NONE.after(rate(null, null, 1_300, null)).after(rate(null, null, 1_200, NEW_YEAR));

        assertThat(on(rates, PLACE, at("2026-12-31T23:59:59"))).isEqualTo(1_300);
        assertThat(on(rates, PLACE, at("2027-01-01T00:00"))).isEqualTo(1_200);
        assertThat(on(rates, new TaxPlace(STORE, null, ZoneId.of("America/Denver")), at("2027-01-01T00:00")))
                .isEqualTo(1_300);
    }

    @Test
    void whatIsSaidLaterChangesNoDayBefore() {
        TaxRates rates = TaxRates.NONE.after(rate(null, null, 1_300, null))
                .after(new TaxRateSet(STANDARD, null, null, 1_200, LocalDate.parse("2026-11-01"),
                        at("2026-11-20T12:00"), null));

        assertThat(on(rates, PLACE, at("2026-11-20T11:59:59"))).isEqualTo(1_300);
        assertThat(on(rates, PLACE, at("2026-11-20T12:00"))).isEqualTo(1_200);
    }

    @Test
    void whatIsToComeStaysUnlessTheSameDayIsSaidAnew() {
        TaxRates planned = TaxRates.NONE.after(rate(null, null, 1_200, NEW_YEAR));
        TaxRates before = planned.after(rate(null, null, 1_300, null));
        TaxRates anew = before.after(rate(null, null, 1_100, NEW_YEAR));

        assertThat(on(before, PLACE, KNOWN)).isEqualTo(1_300);
        assertThat(on(before, PLACE, at("2027-02-01T00:00"))).isEqualTo(1_200);
        assertThat(on(anew, PLACE, at("2027-02-01T00:00"))).isEqualTo(1_100);
    }

    @Test
    void whereNothingElseIsSaidAProductHasTheRateItWasRegisteredWith() {
        TaxRates rates = TaxRates.NONE.after(rate(null, "West", 1_300, null));

        assertThat(on(rates, PLACE, KNOWN)).isEqualTo(900);
        assertThat(rates.rate(ProductTax.registered(900), PLACE, KNOWN)).contains(900);
        assertThat(rates.rate(ProductTax.registered(null), PLACE, KNOWN)).isEmpty();
    }

    @Test
    void aProductIsInTheClassOfItsDay() {
        TaxRates rates = TaxRates.NONE.after(rate(null, null, 1_300, null))
                .after(new TaxRateSet(FOOD, null, null, 600, null, KNOWN, null));
        ProductTax food = PRODUCT.with(in(FOOD, NEW_YEAR, KNOWN));

        assertThat(rates.rate(food, PLACE, at("2026-12-31T12:00"))).contains(1_300);
        assertThat(rates.rate(food, PLACE, at("2027-01-01T12:00"))).contains(600);
        assertThat(rates.rate(food, PLACE, KNOWN.minusSeconds(1))).contains(900);
    }

    private static int on(TaxRates rates, TaxPlace place, Instant moment) {
        return rates.rate(PRODUCT, place, moment).orElseThrow();
    }

    private static TaxRateSet rate(@Nullable LocationId location, @Nullable String region, @Nullable Integer rateBp,
            @Nullable LocalDate from) {
        return new TaxRateSet(STANDARD, location, region, rateBp, from, KNOWN, null);
    }

    private static ProductClassified in(TaxClassId taxClass, @Nullable LocalDate from, Instant known) {
        return new ProductClassified(new Sku("milk"), taxClass, from, known, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
