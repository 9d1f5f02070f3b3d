package io.tillbook.query.tax;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate that somebody thinks of setting, as it is asked about. */
record TaxRateInput(String taxClass, @Nullable String location, @Nullable String region, @Nullable Integer rateBp,
        @Nullable Boolean asWider, @Nullable LocalDate from) {
    /**
     * The command that it would be.
     *
     * @param place where it stands, such as {@code rates/3}
     * @throws BadArgument when it could be none
     */
    SetTaxRate command(String place) {
        TaxClassId of = BadArgument.parse(place + "/taxClass", taxClass, TaxClassId::new);
        LocationId at = BadArgument.parseIfGiven(place + "/location", location, LocationId::new);
        try {
            return new SetTaxRate(of, at, region, rateBp, asWider, from, null);
        } catch (InvalidField wrong) {
            throw new BadArgument(place + "/" + wrong.field(), wrong.reason());
        }
    }
}
