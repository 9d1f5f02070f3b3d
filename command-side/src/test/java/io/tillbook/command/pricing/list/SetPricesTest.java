package io.tillbook.command.pricing.list;

import static io.tillbook.command.pricing.list.Lists.NOW;
import static io.tillbook.command.pricing.list.Lists.OF_CHAIN;
import static io.tillbook.command.pricing.list.Lists.OF_CHANNEL;
import static io.tillbook.command.pricing.list.Lists.OF_REGION;
import static io.tillbook.command.pricing.list.Lists.OF_STORE;
import static io.tillbook.command.pricing.list.Lists.RECEIVED;
import static io.tillbook.command.pricing.list.Lists.TOMORROW;
import static io.tillbook.command.pricing.list.Lists.milk;
import static io.tillbook.command.pricing.list.Lists.set;
import static io.tillbook.command.testing.Shop.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListRejection.EffectiveInPast;
import io.tillbook.api.pricing.list.PriceListRejection.PriceBelowFloor;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListIsClosed;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListNotAllowed;
import io.tillbook.api.pricing.list.PriceListRejection.PriceOutsideBand;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPrices;
import io.tillbook.api.pricing.list.PriceListRejection.UnknownPriceList;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetPricesTest {
    private static final Autonomy BAND = Autonomy.band(9_500, 10_500);

    private final DeciderSpec<SetPrices> free = spec(Autonomy.FREE, Autonomy.FREE);

    @Test
    void pricesAreSetTogetherAndNumberedByTheirBeginnings() {
        free.when(new SetPrices(OF_STORE, List.of(milk(1_100, TOMORROW), milk(null, null, null, TOMORROW)), "spring",
                null))
                .thenOn(ProductPrices.of(MILK),
                        new PriceSet(OF_STORE, MILK, null, null, null, TOMORROW, RECEIVED, 1, "spring"),
                        new PriceSet(OF_STORE, MILK, Money.of(1_100), null, TOMORROW, null, RECEIVED, 2, "spring"));
    }

    @Test
    void allOfThemOrNone() {
        Sku ghost = new Sku("ghost");
        Sku phantom = new Sku("phantom");
        free.when(set(OF_STORE, milk(1_100, TOMORROW), Lists.of(ghost, 1), Lists.of(phantom, 2)))
                .thenRefused(UnknownProduct.of(List.of(ghost, phantom)));
    }

    @Test
    void nothingBeginsOrEndsInThePast() {
        LocalDateTime past = NOW.minusSeconds(1);
        free.when(set(OF_STORE, milk(1_100, past)))
                .thenRefused(new EffectiveInPast(OF_STORE, MILK, past, NOW));
        free.when(set(OF_CHAIN, milk(1_100, past))).thenRefused(new EffectiveInPast(OF_CHAIN, MILK, past, NOW));
        free.when(set(OF_STORE, milk(1_100, null, null, past)))
                .thenRefused(new EffectiveInPast(OF_STORE, MILK, past, NOW));
        free.when(set(OF_STORE, milk(1_100, NOW))).thenAccepted();
    }

    @Test
    void aListThatDoesNotExistOrIsClosedHasNoPrices() {
        PriceListId ghost = new PriceListId("ghost");
        free.when(set(ghost, milk(1, null))).thenRefused(new UnknownPriceList(ghost));
        free.given(ChainPriceLists.STREAM, new PriceListClosed(OF_STORE, TOMORROW, RECEIVED))
                .when(set(OF_STORE, milk(1, null)))
                .thenRefused(new PriceListIsClosed(OF_STORE));
    }

    @Test
    void aListThatLetsNarrowerOnesSetNoPricesBindsThemAllUntilItIsOver() {
        DeciderSpec<SetPrices> bound = spec(Autonomy.NONE, Autonomy.FREE);
        List.of(OF_REGION, OF_STORE, OF_CHANNEL)
                .forEach(list -> bound.when(set(list, milk(1_200, null)))
                        .thenRefused(new PriceListNotAllowed(list, OF_CHAIN)));
        bound.when(set(OF_CHAIN, milk(1_200, null))).thenAccepted();
        bound.given(ChainPriceLists.STREAM, new PriceListClosed(OF_CHAIN, TOMORROW, RECEIVED))
                .when(set(OF_STORE, milk(1_200, null)))
                .thenRefused(new PriceListNotAllowed(OF_STORE, OF_CHAIN));
        spec(Autonomy.NONE, Autonomy.FREE)
                .given(ChainPriceLists.STREAM, new PriceListClosed(OF_CHAIN, null, RECEIVED))
                .when(set(OF_STORE, milk(1_200, null)))
                .thenAccepted();
    }

    /** The region asks 1150, of which 95 % is 1092.5, rounded half up. */
    @Test
    void aPriceIsWithinTheBandOfTheWiderList() {
        DeciderSpec<SetPrices> bound = spec(Autonomy.FREE, BAND).givenAccepted(set(OF_REGION, milk(1_150, null)));

        bound.when(set(OF_STORE, milk(1_092, TOMORROW)))
                .thenRefused(new PriceOutsideBand(OF_STORE, MILK, Money.of(1_092), OF_REGION, Money.of(1_150),
                        Money.of(1_093), Money.of(1_208), TOMORROW));
        bound.when(set(OF_STORE, milk(1_209, TOMORROW)))
                .thenRefused(new PriceOutsideBand(OF_STORE, MILK, Money.of(1_209), OF_REGION, Money.of(1_150),
                        Money.of(1_093), Money.of(1_208), TOMORROW));
        bound.when(set(OF_STORE, milk(1_093, TOMORROW))).thenAccepted();
        bound.when(set(OF_STORE, milk(1_208, TOMORROW.plusDays(1)))).thenAccepted();
    }

    @Test
    void eachWiderListHasItsOwnBandAroundItsOwnPrice() {
        DeciderSpec<SetPrices> bound = spec(BAND, Autonomy.FREE);

        bound.when(set(OF_REGION, milk(1_139, null)))
                .thenRefused(new PriceOutsideBand(OF_REGION, MILK, Money.of(1_139), OF_CHAIN, Money.of(1_200),
                        Money.of(1_140), Money.of(1_260), NOW));
        bound.givenAccepted(set(OF_REGION, milk(1_140, null)))
                .when(set(OF_STORE, milk(1_139, null)))
                .thenRefused(new PriceOutsideBand(OF_STORE, MILK, Money.of(1_139), OF_CHAIN, Money.of(1_200),
                        Money.of(1_140), Money.of(1_260), NOW));
        bound.when(set(OF_CHANNEL, milk(1_261, null)))
                .thenRefused(new PriceOutsideBand(OF_CHANNEL, MILK, Money.of(1_261), OF_CHAIN, Money.of(1_200),
                        Money.of(1_140), Money.of(1_260), NOW));
    }

    @Test
    void itIsWithinTheBandAllTheTimeAsFarAsThatIsKnown() {
        LocalDateTime later = TOMORROW.plusDays(7);
        DeciderSpec<SetPrices> bound = spec(BAND, Autonomy.FREE).givenAccepted(set(OF_CHAIN, milk(1_000, later)));

        bound.when(set(OF_STORE, milk(1_200, TOMORROW)))
                .thenRefused(new PriceOutsideBand(OF_STORE, MILK, Money.of(1_200), OF_CHAIN, Money.of(1_000),
                        Money.of(950), Money.of(1_050), later));
        bound.when(set(OF_STORE, milk(1_200, null, TOMORROW, later))).thenAccepted();
    }

    @Test
    void whereAWiderListHasNoPriceItsBandBindsNobody() {
        DeciderSpec.of(new SetPricesDecider())
                .given(Lists.chain(BAND, BAND))
                .given(Shop.pieces(new Sku("tea")))
                .when(set(OF_STORE, Lists.of(new Sku("tea"), 1)))
                .thenAccepted();
    }

    @Test
    void noPriceIsBelowTheFloorOfAWiderList() {
        free.givenAccepted(set(OF_CHAIN, milk(1_200, 900, TOMORROW, null)));
        free.when(set(OF_STORE, milk(899, null, TOMORROW, null)))
                .thenRefused(new PriceBelowFloor(OF_STORE, MILK, Money.of(899), Money.of(900), TOMORROW));
        free.when(set(OF_STORE, milk(899, null, null, null)))
                .thenRefused(new PriceBelowFloor(OF_STORE, MILK, Money.of(899), Money.of(900), TOMORROW));
        free.when(set(OF_STORE, milk(899, null, null, TOMORROW))).thenAccepted();
        free.when(set(OF_STORE, milk(900, TOMORROW))).thenAccepted();
    }

    @Test
    void aListHasOnlySoManyPricesOfAProductThatAreToCome() {
        for (int day = 0; day < PriceBook.MOST_OF_A_LIST; day++) {
            free.givenAccepted(set(OF_STORE, milk(1_000, TOMORROW.plusDays(day))));
        }
        free.when(set(OF_STORE, milk(1_000, TOMORROW.plusDays(1_000))))
                .thenRefused(new TooManyPrices(OF_STORE, MILK, PriceBook.MOST_OF_A_LIST));
        free.when(set(OF_CHAIN, milk(1_000, TOMORROW.plusDays(1_000)))).thenAccepted();
    }

    @Test
    void anotherPriceOfTheSameMomentTakesThePlaceOfOneThatWasWrong() {
        free.givenAccepted(set(OF_STORE, milk(1, TOMORROW)))
                .givenAccepted(set(OF_STORE, milk(1_000, TOMORROW)))
                .when(set(OF_STORE, milk(1_001, TOMORROW)))
                .thenState(ProductPrices.of(MILK), book -> assertThat(book.lastSerial()).isEqualTo(3));
    }

    private static DeciderSpec<SetPrices> spec(Autonomy ofChain, Autonomy ofRegion) {
        return DeciderSpec.of(new SetPricesDecider()).given(Lists.chain(ofChain, ofRegion));
    }
}
