package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import java.util.List;

/** Commands about taxes: of a location, of a region, of the chain. */
final class TaxCases {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");

    private TaxCases() {}

    static List<Case> all() {
        return List.of(
                new Case(new SetTaxRate(STANDARD, OTHER_STORE, null, 1_300, null, null, null),
                        Extent.at(OTHER_STORE)),
                new Case(new SetTaxRate(STANDARD, null, "East", 1_300, null, null, null), Extent.CHAIN),
                new Case(new ClassifyProducts(STANDARD, List.of(MILK), null, null), Extent.CHAIN));
    }
}
