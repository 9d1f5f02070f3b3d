package io.tillbook.command.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A sale is made at a location that is open, by the clock on its wall. */
final class SaleLocation implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar.reading(Location.at(sale.location()));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        LocationId location = ticket.sale().location();
        return Catalog.unknownLocation(draft, location)
                .<Step<Ticket>>map(unknown -> new Step.Refused<>(ticket, unknown))
                .orElseGet(() -> new Step.Next<>(ticket.at(Catalog.localTime(draft, location, ticket.occurrence()),
                        Catalog.businessDay(draft, location, ticket.occurrence()))));
    }
}
