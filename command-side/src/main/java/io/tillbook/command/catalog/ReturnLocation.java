package io.tillbook.command.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Goods are taken back at a location that is open, by the clock on its wall. */
final class ReturnLocation implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.reading(Location.at(wanted.command().location()));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        LocationId location = ticket.command().location();
        return Catalog.unknownLocation(draft, location)
                .<Step<ReturnTicket>>map(unknown -> new Step.Refused<>(ticket, unknown))
                .orElseGet(() -> new Step.Next<>(
                        ticket.at(Catalog.localTime(draft, location, ticket.occurrence()))));
    }
}
