package io.tillbook.command.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceEntry;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.list.PriceScope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What is stored of price lists. */
final class PriceListSamples {
    private static final PriceListId EAST = new PriceListId("east-2026");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant PUBLISHED = Instant.parse("2026-11-22T01:31:09.123456Z");
    private static final LocalDateTime FROM = LocalDateTime.parse("2026-12-01T00:00:00");
    private static final LocalDateTime UNTIL = LocalDateTime.parse("2027-01-01T08:30:15");
    private static final Autonomy BAND = Autonomy.band(9_500, 10_500);

    private PriceListSamples() {}

    static List<Object> all() {
        return List.of(
                new PriceListOpened(EAST, PriceScope.ofRegion("华东"), "华东价目表", BAND, ZONE),
                new PriceListChanged(EAST, "华东价目表 2027", Autonomy.FREE),
                new PriceListClosed(EAST, UNTIL, PUBLISHED),
                new PriceSet(EAST, MILK, Money.of(1_150), Money.of(900), FROM, UNTIL, PUBLISHED, 7, "春节 · new year"),
                new PriceEnded(EAST, MILK, FROM, PUBLISHED, 8, "a mistake"),
                new PriceLists(Map.of("east-2026", new PriceList(EAST, PriceScope.ofRegion("华东"), "华东价目表", BAND, ZONE,
                        new LocalMoment(UNTIL, PUBLISHED)))),
                new PriceBook(List.of(new PriceEntry(EAST, false, Money.of(1_150), Money.of(900),
                        new LocalMoment(FROM, PUBLISHED), new LocalMoment(UNTIL, PUBLISHED), 7)), 8));
    }

    /** In other scopes, and with nothing that can be missing. */
    static List<Object> bare() {
        return List.of(
                new PriceListOpened(EAST, PriceScope.ofStore(new LocationId("S-1")), "人民路店", Autonomy.NONE, null),
                new PriceListChanged(EAST, null, BAND),
                new PriceListClosed(EAST, null, PUBLISHED),
                new PriceSet(EAST, MILK, null, null, null, null, PUBLISHED, 1, null),
                new PriceEnded(EAST, MILK, null, PUBLISHED, 2, null));
    }
}
