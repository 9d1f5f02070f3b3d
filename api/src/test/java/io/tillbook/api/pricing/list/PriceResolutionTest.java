package io.tillbook.api.pricing.list;

import static io.tillbook.api.pricing.list.Listed.APP;
import static io.tillbook.api.pricing.list.Listed.EAST;
import static io.tillbook.api.pricing.list.Listed.OF_CHAIN;
import static io.tillbook.api.pricing.list.Listed.OF_CHANNEL;
import static io.tillbook.api.pricing.list.Listed.OF_REGION;
import static io.tillbook.api.pricing.list.Listed.OF_STORE;
import static io.tillbook.api.pricing.list.Listed.SHANGHAI;
import static io.tillbook.api.pricing.list.Listed.STORE;
import static io.tillbook.api.pricing.list.Listed.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceResolutionTest {
    /** The worked example of a chain, a region and a store. */
    private static final Listed JUNE = Listed.open()
            .set(OF_CHAIN, 1200, "2026-06-01T00:00")
            .set(OF_REGION, 1150, "2026-06-10T00:00")
            .set(OF_STORE, 1095, "2026-06-20T00:00", "2026-06-27T00:00");

    @ParameterizedTest
    @CsvSource({"2026-06-05T00:00:00, 1200", "2026-06-09T23:59:59, 1200", "2026-06-10T00:00:00, 1150",
            "2026-06-20T00:00:00, 1095", "2026-06-26T23:59:59, 1095", "2026-06-27T00:00:00, 1150"})
    void theNarrowestListThatHasAPriceTellsIt(String local, long price) {
        assertThat(JUNE.inStore().at(at(local))).map(ResolvedPrice::price).contains(Money.of(price));
    }

    @Test
    void whereNoListHasOneItIsTheListPriceOfTheProductAndElseThereIsNone() {
        PriceResolution milk = new PriceResolution(JUNE.lists(), JUNE.book(), Money.of(1300), Listed.store(SHANGHAI));

        assertThat(milk.at(at("2026-05-31T23:59:59"))).contains(new ResolvedPrice(Money.of(1300), null, null));
        assertThat(JUNE.inStore().at(at("2026-05-31T23:59:59"))).isEmpty();
    }

    @Test
    void aPriceThatIsAsInTheNextWiderListGivesWayToIt() {
        Listed lists = JUNE.set(OF_STORE, null, "2026-06-22T00:00", "2026-06-23T00:00")
                .set(OF_REGION, null, "2026-06-22T12:00");

        assertThat(lists.inStore().at(at("2026-06-22T00:00"))).map(ResolvedPrice::list).contains(OF_REGION);
        assertThat(lists.inStore().at(at("2026-06-22T12:00"))).map(ResolvedPrice::list).contains(OF_CHAIN);
        assertThat(lists.inStore().at(at("2026-06-23T00:00"))).map(ResolvedPrice::list).contains(OF_STORE);
    }

    @Test
    void aChannelComesFirstWhereTheSaleNamesIt() {
        Listed lists = JUNE.set(OF_CHANNEL, 990, "2026-06-01T00:00");
        PricePlace app = new PricePlace(STORE, EAST, SHANGHAI, APP);
        PricePlace other = new PricePlace(STORE, EAST, SHANGHAI, "MINI");

        assertThat(lists.in(app).at(at("2026-06-21T00:00"))).map(ResolvedPrice::list).contains(OF_CHANNEL);
        assertThat(lists.in(other).at(at("2026-06-21T00:00"))).map(ResolvedPrice::list).contains(OF_STORE);
        assertThat(lists.inStore().at(at("2026-06-21T00:00"))).map(ResolvedPrice::list).contains(OF_STORE);
    }

    @Test
    void otherStoresAndRegionsHaveTheirOwn() {
        PricePlace neighbour = new PricePlace(new LocationId("S2"), EAST, SHANGHAI, null);
        PricePlace farAway = new PricePlace(new LocationId("S3"), "West", SHANGHAI, null);

        assertThat(JUNE.in(neighbour).at(at("2026-06-21T00:00"))).map(ResolvedPrice::price).contains(Money.of(1150));
        assertThat(JUNE.in(farAway).at(at("2026-06-21T00:00"))).map(ResolvedPrice::price).contains(Money.of(1200));
    }

    @Test
    void inAListThePriceCountsThatBeganLastAndOfTwoThatBeganTogetherTheOnePublishedLater() {
        Listed lists = Listed.open()
                .set(OF_CHAIN, 3, "2026-06-03T00:00")
                .set(OF_CHAIN, 1, "2026-06-01T00:00")
                .set(OF_CHAIN, 33, "2026-06-03T00:00", "2026-06-04T00:00");

        assertThat(lists.inStore().at(at("2026-06-02T00:00"))).map(ResolvedPrice::price).contains(Money.of(1));
        assertThat(lists.inStore().at(at("2026-06-03T00:00"))).map(ResolvedPrice::price).contains(Money.of(33));
        assertThat(lists.inStore().at(at("2026-06-04T00:00"))).map(ResolvedPrice::price).contains(Money.of(3));
    }

    @Test
    void theHighestFloorOfAllThatHoldCounts() {
        Listed lists = Listed.open()
                .floor(OF_CHAIN, 1200, 900, "2026-06-01T00:00")
                .floor(OF_STORE, 1100, 800, "2026-06-02T00:00")
                .floor(OF_REGION, null, 950, "2026-06-03T00:00");

        assertThat(lists.inStore().at(at("2026-06-02T00:00")))
                .contains(new ResolvedPrice(Money.of(1100), Money.of(900), OF_STORE));
        assertThat(lists.inStore().at(at("2026-06-03T00:00")))
                .contains(new ResolvedPrice(Money.of(1100), Money.of(950), OF_STORE));
    }

    @Test
    void whatWasTakenBackSaysNothingAlsoOfWhatWasToCome() {
        Listed lists = JUNE.set(OF_STORE, 1099, "2026-06-25T00:00")
                .end(OF_STORE, at("2026-06-21T10:00:00"), "2026-06-24T00:00");

        assertThat(lists.inStore().at(at("2026-06-23T23:59:59"))).map(ResolvedPrice::list).contains(OF_STORE);
        assertThat(lists.inStore().at(at("2026-06-24T00:00"))).map(ResolvedPrice::list).contains(OF_REGION);
        assertThat(lists.inStore().at(at("2026-06-25T00:00"))).map(ResolvedPrice::list).contains(OF_REGION);
        assertThat(lists.set(OF_STORE, 1098, "2026-06-25T00:00").inStore().at(at("2026-06-25T00:00")))
                .map(ResolvedPrice::list)
                .contains(OF_STORE);
    }

    @Test
    void aClosedListHoldsUntilItIsClosed() {
        Listed lists = JUNE.after(new PriceListClosed(OF_REGION, LocalDateTime.parse("2026-07-01T00:00"),
                at("2026-06-28T00:00")));

        assertThat(lists.inStore().at(at("2026-06-30T23:59:59"))).map(ResolvedPrice::list).contains(OF_REGION);
        assertThat(lists.inStore().at(at("2026-07-01T00:00"))).map(ResolvedPrice::list).contains(OF_CHAIN);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, 2026-06-19T16:00:00Z", "Asia/Urumqi, 2026-06-19T18:00:00Z",
            "Asia/Tokyo, 2026-06-19T15:00:00Z"})
    void aPriceBeginsAndEndsByTheClockOfTheStoreToTheSecond(String zone, Instant begin) {
        PriceResolution there = JUNE.in(Listed.store(ZoneId.of(zone)));
        Instant end = begin.plus(Duration.ofDays(7));

        assertThat(there.at(begin.minusSeconds(1))).map(ResolvedPrice::list).contains(OF_REGION);
        assertThat(there.at(begin)).map(ResolvedPrice::list).contains(OF_STORE);
        assertThat(there.at(end.minusSeconds(1))).map(ResolvedPrice::list).contains(OF_STORE);
        assertThat(there.at(end)).map(ResolvedPrice::list).contains(OF_REGION);
    }

    /** Published at half past midnight in Tokyo, when it was still the day before in Shanghai. */
    @Test
    void noPriceBeginsBeforeItWasKnownWhereTheClockIsAheadOfTheList() {
        Instant published = Instant.parse("2026-06-19T15:30:00Z");
        Listed lists = JUNE.setAt(published, OF_REGION, 1111, "2026-06-20T00:00");
        PriceResolution tokyo = lists.in(new PricePlace(new LocationId("T"), EAST, ZoneId.of("Asia/Tokyo"), null));

        assertThat(tokyo.at(published.minusSeconds(1))).map(ResolvedPrice::price).contains(Money.of(1150));
        assertThat(tokyo.at(published)).map(ResolvedPrice::price).contains(Money.of(1111));
    }

    @Test
    void atOnceIsAtOnceEverywhere() {
        Instant published = Instant.parse("2026-06-19T15:30:00Z");
        Listed lists = JUNE.setAt(published, OF_CHAIN, 1111, null);
        for (String zone : ZoneId.getAvailableZoneIds()) {
            PriceResolution there = lists.in(new PricePlace(null, null, ZoneId.of(zone), null));

            assertThat(there.at(published)).map(ResolvedPrice::price).contains(Money.of(1111));
            assertThat(there.at(published.minusNanos(1))).map(ResolvedPrice::price).contains(Money.of(1200));
        }
    }

    /** An open basket keeps its prices for half an hour; one that a fast clock has opened has none of later. */
    @ParameterizedTest
    @CsvSource({"21:59:40, 22:03:00, 1095", "21:20:00, 22:03:00, 1150", "21:59:59, 22:29:59, 1095",
            "21:59:59, 22:30:00, 1150", "22:00:00, 22:01:00, 1150", "22:00:01, 21:59:59, 1095"})
    void anOpenBasketKeepsItsPricesForAWhile(String opened, String paid, long price) {
        Listed lists = JUNE.set(OF_STORE, null, "2026-06-21T22:00");
        Instant priced = BasketGrace.USUAL.pricedAt(at("2026-06-21T" + opened), at("2026-06-21T" + paid));

        assertThat(lists.inStore().at(priced)).map(ResolvedPrice::price).contains(Money.of(price));
    }

    @Test
    void theLowestPriceOfATimeIsThatOfAllPricesInIt() {
        PriceResolution store = JUNE.inStore();

        assertThat(store.lowest(at("2026-06-11T00:00"), at("2026-06-19T23:59:59"))).contains(Money.of(1150));
        assertThat(store.lowest(at("2026-06-11T00:00"), at("2026-06-20T00:00"))).contains(Money.of(1095));
        assertThat(store.lowest(at("2026-06-26T23:59:59"), at("2026-08-01T00:00"))).contains(Money.of(1095));
        assertThat(store.lowest(at("2026-06-27T00:00"), at("2026-08-01T00:00"))).contains(Money.of(1150));
        assertThat(store.lowest(at("2026-05-01T00:00"), at("2026-05-02T00:00"))).isEmpty();
    }

    @Test
    void theNextChangeIsWhenThePriceIsAnotherOne() {
        PriceResolution store = JUNE.set(OF_CHAIN, 1190, "2026-06-12T00:00").inStore();

        assertThat(store.nextChange(at("2026-06-11T00:00"))).contains(at("2026-06-20T00:00"));
        assertThat(store.nextChange(at("2026-06-20T00:00"))).contains(at("2026-06-27T00:00"));
        assertThat(store.nextChange(at("2026-06-27T00:00"))).isEmpty();
    }
}
