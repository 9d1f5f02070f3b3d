package io.tillbook.command.pricing.list;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListAlreadyOpened;
import io.tillbook.api.pricing.list.PriceListRejection.ScopeHasPriceList;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPriceLists;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Opens each list once, and one list of each scope at a time. */
final class OpenPriceListDecider implements Decider<OpenPriceList> {
    @Override
    public Footprint footprint(OpenPriceList command, States known) {
        Footprint lists = Footprint.none().writing(ChainPriceLists.STREAM);
        LocationId store = command.scope().store();
        return store == null ? lists : lists.reading(Location.at(store));
    }

    @Override
    public Decision decide(OpenPriceList command, Occurrence occurrence, States states) {
        PriceLists lists = states.of(ChainPriceLists.STREAM);
        return Rules
                .firstBroken(() -> unknownLocation(command, states),
                        () -> lists.find(command.list()).map(PriceList::list).map(PriceListAlreadyOpened::new),
                        () -> lists.openOf(command.scope())
                                .map(open -> new ScopeHasPriceList(command.scope(), open.list())),
                        () -> Rules.when(lists.byId().size() >= PriceLists.MOST,
                                () -> new TooManyPriceLists(PriceLists.MOST)))
                .orElseGet(() -> new Draft(states).add(ChainPriceLists.STREAM, opened(command)).accepted());
    }

    private static Optional<CatalogRejection> unknownLocation(OpenPriceList command, States states) {
        LocationId store = command.scope().store();
        return store == null ? Optional.empty() : Catalog.unknownLocation(states, store);
    }

    private static PriceListOpened opened(OpenPriceList command) {
        return new PriceListOpened(command.list(), command.scope(), command.name(), command.narrower(),
                command.zone());
    }
}
