package io.tillbook.command.tax;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.YOGURT;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.api.tax.TaxRates;
import io.tillbook.api.tax.TaxRejection.TaxDayInPast;
import io.tillbook.api.tax.TaxRejection.TooManyTaxRates;
import io.tillbook.api.tax.TaxRejection.UnknownTaxClass;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxRatesDecidedTest {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final Instant RECEIVED = Instant.parse("2026-11-22T01:31:09Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final DeciderSpec<SetTaxRate> rates = DeciderSpec.of(new SetTaxRateDecider())
            .given(Shop.store(NegativeStock.BLOCK));
    private final DeciderSpec<ClassifyProducts> classes = DeciderSpec.of(new ClassifyProductsDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void aRateIsSetForDaysToCome() {
        rates.when(new SetTaxRate(STANDARD, STORE, null, 1_300, null, TODAY, "the law"))
                .then(new TaxRateSet(STANDARD, STORE, null, 1_300, TODAY, RECEIVED, "the law"));
        rates.when(new SetTaxRate(STANDARD, null, "East", null, true, null, null))
                .then(new TaxRateSet(STANDARD, null, "East", null, null, RECEIVED, null));
    }

    /** In Shanghai it is the 22nd, where a day begins last it is the 21st still. */
    @Test
    void noRateChangesADayThatIsOver() {
        rates.when(rate(STORE, TODAY.minusDays(1))).thenRefused(new TaxDayInPast(TODAY.minusDays(1), TODAY));
        rates.when(rate(null, TODAY.minusDays(2)))
                .thenRefused(new TaxDayInPast(TODAY.minusDays(2), TODAY.minusDays(1)));
        rates.when(rate(null, TODAY.minusDays(1))).thenAccepted();
    }

    @Test
    void aLocationHasToBeOpen() {
        LocationId ghost = new LocationId("ghost");
        rates.when(rate(ghost, null)).thenRefused(new UnknownLocation(ghost));
    }

    @Test
    void thereIsAnEndToThem() {
        TaxRateSet set = new TaxRateSet(STANDARD, null, null, 1_300, null, RECEIVED, null);
        rates.given(ChainTaxRates.STREAM,
                Stream.generate(() -> set).limit(TaxRates.MOST - 1).toArray(TaxRateSet[]::new))
                .when(rate(null, null))
                .thenAccepted();
        rates.when(rate(null, null)).thenRefused(new TooManyTaxRates(TaxRates.MOST));
    }

    @Test
    void productsArePutIntoAClassTogether() {
        classes.given(ChainTaxRates.STREAM, new TaxRateSet(STANDARD, STORE, null, 1_300, null, RECEIVED, null))
                .when(new ClassifyProducts(STANDARD, List.of(MILK, YOGURT), TODAY, "the law"))
                .thenOn(Product.at(MILK), new ProductClassified(MILK, STANDARD, TODAY, RECEIVED, "the law"))
                .thenOn(Product.at(YOGURT), new ProductClassified(YOGURT, STANDARD, TODAY, RECEIVED, "the law"));
    }

    @Test
    void allOfThemOrNone() {
        Sku ghost = new Sku("ghost");
        classes.when(new ClassifyProducts(STANDARD, List.of(MILK, ghost), null, null))
                .thenRefused(UnknownProduct.of(List.of(ghost)));
        classes.when(new ClassifyProducts(STANDARD, List.of(MILK), null, null))
                .thenRefused(new UnknownTaxClass(STANDARD));
        classes.given(ChainTaxRates.STREAM, new TaxRateSet(STANDARD, STORE, null, 1_300, null, RECEIVED, null))
                .when(new ClassifyProducts(STANDARD, List.of(MILK), TODAY.minusDays(2), null))
                .thenRefused(new TaxDayInPast(TODAY.minusDays(2), TODAY.minusDays(1)));
    }

    private static SetTaxRate rate(@Nullable LocationId location, @Nullable LocalDate from) {
        return new SetTaxRate(STANDARD, location, null, 1_300, null, from, null);
    }
}
