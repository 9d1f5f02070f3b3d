package io.tillbook.command.pricing.list;

import static io.tillbook.command.pricing.list.Lists.NOW;
import static io.tillbook.command.pricing.list.Lists.OF_CHAIN;
import static io.tillbook.command.pricing.list.Lists.OF_STORE;
import static io.tillbook.command.pricing.list.Lists.RECEIVED;
import static io.tillbook.command.pricing.list.Lists.TOMORROW;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.ClosePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListRejection.EffectiveInPast;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListAlreadyOpened;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListIsClosed;
import io.tillbook.api.pricing.list.PriceListRejection.ScopeHasPriceList;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPriceLists;
import io.tillbook.api.pricing.list.PriceListRejection.UnknownPriceList;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import org.junit.jupiter.api.Test;

class PriceListsTest {
    private static final Autonomy BAND = Autonomy.band(9_500, 10_500);

    private final DeciderSpec<OpenPriceList> opening = DeciderSpec.of(new OpenPriceListDecider());
    private final DeciderSpec<ChangePriceList> changing = DeciderSpec.of(new ChangePriceListDecider());
    private final DeciderSpec<ClosePriceList> closing = DeciderSpec.of(new ClosePriceListDecider());

    @Test
    void aListIsOpened() {
        opening.when(new OpenPriceList(OF_CHAIN, PriceScope.CHAIN, "All", BAND, Shop.ZONE))
                .then(new PriceListOpened(OF_CHAIN, PriceScope.CHAIN, "All", BAND, Shop.ZONE));
        opening.given(Lists.location(STORE))
                .when(new OpenPriceList(OF_STORE, PriceScope.ofStore(STORE), "One", BAND, null))
                .then(new PriceListOpened(OF_STORE, PriceScope.ofStore(STORE), "One", BAND, null));
    }

    @Test
    void anIdIsUsedOnceAndAScopeHasOneOpenList() {
        opening.given(Lists.chain(BAND, BAND));
        opening.when(new OpenPriceList(OF_CHAIN, PriceScope.ofRegion("West"), "West", BAND, Shop.ZONE))
                .thenRefused(new PriceListAlreadyOpened(OF_CHAIN));
        opening.when(new OpenPriceList(new PriceListId("b"), PriceScope.CHAIN, "B", BAND, Shop.ZONE))
                .thenRefused(new ScopeHasPriceList(PriceScope.CHAIN, OF_CHAIN));
        opening.given(ChainPriceLists.STREAM, new PriceListClosed(OF_CHAIN, TOMORROW, RECEIVED))
                .when(new OpenPriceList(new PriceListId("b"), PriceScope.CHAIN, "B", BAND, Shop.ZONE))
                .thenAccepted();
    }

    @Test
    void theLocationOfAStoresListIsOpen() {
        opening.when(new OpenPriceList(OF_STORE, PriceScope.ofStore(STORE), "One", BAND, null))
                .thenRefused(new UnknownLocation(STORE));
    }

    @Test
    void aChainOpensNoMoreListsThanCanBeLookedAt() {
        for (int number = 0; number < PriceLists.MOST; number++) {
            opening.given(Lists.opened(new PriceListId("l" + number), PriceScope.ofRegion("r" + number), BAND));
        }
        opening.when(new OpenPriceList(OF_CHAIN, PriceScope.CHAIN, "All", BAND, Shop.ZONE))
                .thenRefused(new TooManyPriceLists(PriceLists.MOST));
    }

    @Test
    void aListIsGivenAnotherNameOrLetsNarrowerListsDoSomethingElse() {
        changing.given(Lists.chain(BAND, BAND))
                .when(new ChangePriceList(OF_CHAIN, "Alle", null))
                .then(new PriceListChanged(OF_CHAIN, "Alle", null))
                .thenState(ChainPriceLists.STREAM,
                        lists -> assertThat(lists.find(OF_CHAIN).orElseThrow().narrower()).isEqualTo(BAND));
        changing.when(new ChangePriceList(OF_CHAIN, null, Autonomy.NONE))
                .thenState(ChainPriceLists.STREAM, lists -> {
                    assertThat(lists.find(OF_CHAIN).orElseThrow().narrower()).isEqualTo(Autonomy.NONE);
                    assertThat(lists.find(OF_CHAIN).orElseThrow().name()).isEqualTo("Alle");
                });
    }

    @Test
    void aListIsClosedOnceAndNotInThePast() {
        closing.given(Lists.chain(BAND, BAND))
                .when(new ClosePriceList(OF_CHAIN, NOW.minusSeconds(1)))
                .thenRefused(new EffectiveInPast(OF_CHAIN, null, NOW.minusSeconds(1), NOW));
        closing.when(new ClosePriceList(OF_CHAIN, NOW)).then(new PriceListClosed(OF_CHAIN, NOW, RECEIVED));
        closing.when(new ClosePriceList(OF_CHAIN, null)).thenRefused(new PriceListIsClosed(OF_CHAIN));
        changing.given(Lists.chain(BAND, BAND))
                .given(ChainPriceLists.STREAM, new PriceListClosed(OF_CHAIN, null, RECEIVED))
                .when(new ChangePriceList(OF_CHAIN, "Alle", null))
                .thenRefused(new PriceListIsClosed(OF_CHAIN));
    }

    @Test
    void whatNobodyOpenedIsNeitherChangedNorClosed() {
        closing.when(new ClosePriceList(OF_CHAIN, null)).thenRefused(new UnknownPriceList(OF_CHAIN));
        changing.when(new ChangePriceList(OF_CHAIN, "Alle", null)).thenRefused(new UnknownPriceList(OF_CHAIN));
    }
}
