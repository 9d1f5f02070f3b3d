package io.tillbook.command.tax;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Sets a rate of a tax class, for days that are not over. */
final class SetTaxRateDecider implements Decider<SetTaxRate> {
    @Override
    public Footprint footprint(SetTaxRate command, States known) {
        LocationId location = command.location();
        Footprint footprint = Footprint.none().writing(ChainTaxRates.STREAM);
        return location == null ? footprint : footprint.reading(Location.at(location));
    }

    @Override
    public Decision decide(SetTaxRate command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(
                        () -> unknownLocation(command, states),
                        () -> DaysToCome.at(states, command.location(), occurrence)
                                .broken(command, states.of(ChainTaxRates.STREAM)))
                .orElseGet(() -> new Draft(states)
                        .add(ChainTaxRates.STREAM,
                                DaysToCome.at(states, command.location(), occurrence).set(command))
                        .accepted());
    }

    private static Optional<CatalogRejection> unknownLocation(SetTaxRate command, States states) {
        LocationId location = command.location();
        return location == null ? Optional.empty() : Catalog.unknownLocation(states, location);
    }
}
