package io.tillbook.api.tax;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of taxes. */
public sealed interface TaxCommand extends Command {
    /** Most of a rate in basis points: as much tax as net. */
    int MOST_BP = 10_000;

    /**
     * Sets the rate of a tax class from a day on, at a location, in a region, or, where neither is named, in the chain.
     * The narrowest place that has a rate tells it. What was sold before keeps its tax.
     *
     * @param taxClass the class; there is one from its first rate on
     * @param location at which location
     * @param region in which region
     * @param rateBp the rate, in basis points of the net amount; either this
     * @param asWider or true: as in the region, or in the chain
     * @param from from which day on, by the clock of each location; at once where it is missing
     * @param reason why
     */
    record SetTaxRate(TaxClassId taxClass, @Nullable LocationId location, @Nullable String region,
            @AtLeast(0) @AtMost(MOST_BP) @Nullable Integer rateBp, @Nullable Boolean asWider,
            @Nullable LocalDate from, @Nullable String reason) implements TaxCommand {
        /** Checks the fields. */
        public SetTaxRate {
            Require.present("taxClass", taxClass);
            Require.optionalText("region", region);
            if (location != null && region != null) {
                throw new InvalidField("region", "must not be given together with location");
            }
            Require.exactlyOne("rateBp", rateBp, "asWider", asWider);
            if (rateBp != null) {
                Require.between("rateBp", rateBp, 0, MOST_BP);
            }
            if (Boolean.FALSE.equals(asWider)) {
                throw new InvalidField("asWider", "must be true where it is given");
            }
            if (asWider != null && location == null && region == null) {
                throw new InvalidField("asWider", "must not be given for the chain: there is nothing wider");
            }
            Require.optionalDay("from", from);
            Require.optionalText("reason", reason);
        }
    }

    /**
     * Puts products into a tax class from a day on, all of them or none. What was sold before keeps its tax.
     *
     * @param taxClass a class that has a rate somewhere
     * @param skus the products
     * @param from from which day on, by the clock of each location; at once where it is missing
     * @param reason why
     */
    record ClassifyProducts(TaxClassId taxClass, @AtLeast(1) List<Sku> skus, @Nullable LocalDate from,
            @Nullable String reason) implements TaxCommand {
        /** Checks the fields. */
        public ClassifyProducts {
            Require.present("taxClass", taxClass);
            skus = Require.list("skus", skus);
            if (skus.isEmpty() || !Require.distinct(skus)) {
                throw new InvalidField("skus", "must name at least one product, and each once");
            }
            Require.optionalDay("from", from);
            Require.optionalText("reason", reason);
        }
    }
}
