package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogRejection.LocationAlreadyOpen;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Opens each location once. */
final class OpenLocationDecider implements Decider<OpenLocation> {
    @Override
    public Footprint footprint(OpenLocation command, States known) {
        return Footprint.none().writing(Location.at(command.location()));
    }

    @Override
    public Decision decide(OpenLocation command, Occurrence occurrence, States states) {
        return switch (states.of(Location.at(command.location()))) {
            case Location.Open _ -> Decision.refused(new LocationAlreadyOpen(command.location()));
            case Location.Unknown _ -> new Draft(states).add(Location.at(command.location()), opened(command))
                    .accepted();
        };
    }

    private static LocationOpened opened(OpenLocation command) {
        return new LocationOpened(command.location(), command.name(), command.kind(), command.region(),
                command.zone(), command.negativeStock());
    }
}
