package io.tillbook.query.pricing.list;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain of three stores in which milk has the prices of the worked example. */
abstract class PricesOfMilk {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Sku MILK = new Sku("milk");
    static final PriceListId CHAIN = new PriceListId("chain");
    static final PriceListId EAST = new PriceListId("east");
    static final PriceListId STORE = new PriceListId("store-1");
    static final PriceListId OTHER = new PriceListId("store-2");
    static final PriceListId APP = new PriceListId("app");
    static final Instant PUBLISHED = Instant.parse("2026-05-01T00:00:00Z");
    /** Noon in Shanghai. */
    static final Instant NOW = Instant.parse("2026-06-21T04:00:00Z");

    static HistoryBuilder history() {
        HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-05-01T08:00:00+08:00"));
        open(history, "S1", "East", SHANGHAI);
        open(history, "S2", "East", SHANGHAI);
        open(history, "U1", "West", ZoneId.of("Asia/Urumqi"));
        product(history, MILK, Money.of(1_300));
        product(history, new Sku("tea"), null);
        lists(history);
        prices(history);
        return history;
    }

    static void lists(HistoryBuilder history) {
        list(history, new PriceListOpened(CHAIN, PriceScope.CHAIN, "All", Autonomy.FREE, SHANGHAI));
        list(history, new PriceListOpened(EAST, PriceScope.ofRegion("East"), "East", Autonomy.FREE, SHANGHAI));
        list(history, new PriceListOpened(STORE, PriceScope.ofStore(new LocationId("S1")), "One", Autonomy.NONE,
                null));
        list(history, new PriceListOpened(OTHER, PriceScope.ofStore(new LocationId("S2")), "Two", Autonomy.NONE,
                null));
        list(history, new PriceListOpened(APP, PriceScope.ofChannel("APP"), "App", Autonomy.NONE, SHANGHAI));
        list(history, new PriceListChanged(EAST, "华东", Autonomy.band(9_500, 10_500)));
        list(history, new PriceListClosed(OTHER, LocalDateTime.parse("2026-06-15T00:00"), PUBLISHED));
    }

    static void prices(HistoryBuilder history) {
        price(history, set(CHAIN, 1_200, "2026-06-01T00:00", null, 1));
        price(history, set(EAST, 1_150, "2026-06-10T00:00", null, 2));
        price(history, set(STORE, 1_095, "2026-06-20T00:00", "2026-06-27T00:00", 3));
        price(history, set(APP, 990, "2026-06-25T00:00", null, 4));
        price(history, set(OTHER, 1_000, "2026-06-12T00:00", null, 5));
        price(history, set(STORE, null, "2026-07-01T00:00", null, 6));
        history.add("price-tea",
                new PriceSet(APP, new Sku("tea"), Money.of(500), null, null, null, PUBLISHED, 1, null));
        price(history, new PriceEnded(APP, MILK, LocalDateTime.parse("2026-06-26T00:00"), PUBLISHED, 7, "over"));
    }

    static void open(HistoryBuilder history, String id, String region, ZoneId zone) {
        history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, region, zone,
                NegativeStock.ALLOW));
    }

    static void product(HistoryBuilder history, Sku sku, @Nullable Money listPrice) {
        history.add("product-" + sku.value(), new ProductRegistered(sku, sku.value(), Unit.PIECE, null, null,
                List.of(), null, null, listPrice));
    }

    static void list(HistoryBuilder history, Event event) {
        history.add("pricelists", event);
    }

    static void price(HistoryBuilder history, Event event) {
        history.add("price-milk", event);
    }

    static PriceSet set(PriceListId list, @Nullable Integer price, String from, @Nullable String until,
            long serial) {
        return new PriceSet(list, MILK, price == null ? null : Money.of(price), null, LocalDateTime.parse(from),
                until == null ? null : LocalDateTime.parse(until), PUBLISHED, serial, null);
    }
}
