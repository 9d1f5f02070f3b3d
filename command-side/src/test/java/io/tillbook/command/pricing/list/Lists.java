package io.tillbook.command.pricing.list;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain with a region, two stores in it, and price lists. */
final class Lists {
    static final String EAST = "East";
    static final PriceListId OF_CHAIN = new PriceListId("chain");
    static final PriceListId OF_REGION = new PriceListId("east");
    static final PriceListId OF_STORE = new PriceListId("store-1");
    static final PriceListId OF_CHANNEL = new PriceListId("app");
    /** When commands in circumstances that do not matter are received: 09:31:09 in Shanghai. */
    static final Instant RECEIVED = Circumstances.of(new OpenPriceList(OF_CHAIN, PriceScope.CHAIN, "x", Autonomy.FREE,
            Shop.ZONE)).receivedAt();
    static final LocalDateTime NOW = LocalDateTime.ofInstant(RECEIVED, Shop.ZONE);
    static final LocalDateTime TOMORROW = NOW.toLocalDate().plusDays(1).atStartOfDay();

    private Lists() {}

    /** Milk costs 1200 where no list says something else. */
    static NewEvent[] chain(Autonomy ofChain, Autonomy ofRegion) {
        return new NewEvent[] {location(STORE), location(OTHER_STORE), milk(),
                opened(OF_CHAIN, PriceScope.CHAIN, ofChain),
                opened(OF_REGION, PriceScope.ofRegion(EAST), ofRegion),
                opened(OF_STORE, PriceScope.ofStore(STORE), Autonomy.FREE),
                opened(OF_CHANNEL, PriceScope.ofChannel("APP"), Autonomy.FREE)};
    }

    static NewEvent milk() {
        return new NewEvent(Product.at(MILK), new ProductRegistered(MILK, "Milk", Unit.PIECE, "dairy", null,
                List.of(), null, null, Money.of(1_200)));
    }

    static NewEvent location(LocationId location) {
        return new NewEvent(Location.at(location), new LocationOpened(location, location.value(), LocationKind.STORE,
                EAST, Shop.ZONE, NegativeStock.BLOCK));
    }

    static NewEvent opened(PriceListId list, PriceScope scope, Autonomy narrower) {
        return new NewEvent(ChainPriceLists.STREAM, new PriceListOpened(list, scope, list.value(), narrower,
                scope.store() == null ? Shop.ZONE : null));
    }

    static SetPrices set(PriceListId list, PriceLine... lines) {
        return new SetPrices(list, List.of(lines), null, null);
    }

    static PriceLine milk(int price, @Nullable LocalDateTime from) {
        return PriceLine.of(MILK, price, from);
    }

    static PriceLine milk(@Nullable Integer price, @Nullable Integer floor, @Nullable LocalDateTime from,
            @Nullable LocalDateTime until) {
        return new PriceLine(MILK, price == null ? null : Money.of(price), price == null ? true : null,
                floor == null ? null : Money.of(floor), from, until);
    }

    static PriceLine of(Sku sku, int price) {
        return PriceLine.of(sku, price, null);
    }
}
