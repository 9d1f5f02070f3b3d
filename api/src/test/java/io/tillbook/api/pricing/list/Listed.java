package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Price lists of a chain, and what they say of milk. */
record Listed(PriceLists lists, PriceBook book) {
    static final Sku MILK = new Sku("milk");
    static final LocationId STORE = new LocationId("S1");
    static final String EAST = "East";
    static final String APP = "APP";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final PriceListId OF_CHAIN = new PriceListId("chain");
    static final PriceListId OF_REGION = new PriceListId("east");
    static final PriceListId OF_STORE = new PriceListId("store-1");
    static final PriceListId OF_CHANNEL = new PriceListId("app");
    static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    /** A list of each level; each lets narrower lists do as they like. */
    static Listed open() {
        return open(Autonomy.FREE, Autonomy.FREE);
    }

    static Listed open(Autonomy ofChain, Autonomy ofRegion) {
        return new Listed(PriceLists.of(Stream.of(
                list(OF_CHAIN, PriceScope.CHAIN, ofChain),
                list(OF_REGION, PriceScope.ofRegion(EAST), ofRegion),
                list(OF_STORE, PriceScope.ofStore(STORE), Autonomy.FREE),
                list(OF_CHANNEL, PriceScope.ofChannel(APP), Autonomy.FREE))), PriceBook.EMPTY);
    }

    static PriceList list(PriceListId id, PriceScope scope, Autonomy narrower) {
        return new PriceList(id, scope, id.value(), narrower, scope.store() == null ? SHANGHAI : null, null);
    }

    Listed with(PriceList list) {
        return new Listed(PriceLists.of(Stream.concat(lists.all(), Stream.of(list))), book);
    }

    Listed set(PriceListId list, @Nullable Integer price, String from) {
        return set(list, price, from, null);
    }

    Listed set(PriceListId list, @Nullable Integer price, String from, @Nullable String until) {
        return after(new PriceSet(list, MILK, money(price), null, time(from), time(until), LONG_BEFORE,
                book.lastSerial() + 1, null));
    }

    Listed setAt(Instant published, PriceListId list, int price, @Nullable String from) {
        return after(new PriceSet(list, MILK, money(price), null, time(from), null, published, book.lastSerial() + 1,
                null));
    }

    Listed floor(PriceListId list, @Nullable Integer price, int floor, String from) {
        return after(new PriceSet(list, MILK, money(price), money(floor), time(from), null, LONG_BEFORE,
                book.lastSerial() + 1, null));
    }

    Listed end(PriceListId list, Instant published, @Nullable String from) {
        return after(new PriceEnded(list, MILK, time(from), published, book.lastSerial() + 1, null));
    }

    Listed after(PriceListEvent event) {
        return new Listed(lists.after(event), book.after(event));
    }

    PriceResolution in(PricePlace place) {
        return new PriceResolution(lists, book, null, place);
    }

    PriceResolution inStore() {
        return in(store(SHANGHAI));
    }

    static PricePlace store(ZoneId zone) {
        return new PricePlace(STORE, EAST, zone, null);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static @Nullable Money money(@Nullable Integer minor) {
        return minor == null ? null : Money.of(minor);
    }

    static @Nullable LocalDateTime time(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }
}
