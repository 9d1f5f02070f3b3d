package io.tillbook.command.pricing.list;

import static io.tillbook.command.pricing.list.Lists.NOW;
import static io.tillbook.command.pricing.list.Lists.OF_CHAIN;
import static io.tillbook.command.pricing.list.Lists.OF_STORE;
import static io.tillbook.command.pricing.list.Lists.RECEIVED;
import static io.tillbook.command.pricing.list.Lists.TOMORROW;
import static io.tillbook.command.testing.Shop.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListRejection.EffectiveInPast;
import io.tillbook.api.pricing.list.PriceListRejection.PriceListIsClosed;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPrices;
import io.tillbook.api.pricing.list.PriceListRejection.UnknownPriceList;
import io.tillbook.command.testing.DeciderSpec;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndPricesTest {
    private final DeciderSpec<EndPrices> spec = DeciderSpec.of(new EndPricesDecider())
            .given(Lists.chain(Autonomy.NONE, Autonomy.FREE))
            .given(ProductPrices.of(MILK), price(1, null), price(2, TOMORROW));

    @Test
    void whatAListSaysIsTakenBackAlsoWhereNoMoreCanBeSet() {
        spec.when(end(OF_STORE, NOW))
                .then(new PriceEnded(OF_STORE, MILK, NOW, RECEIVED, 3, "a mistake"))
                .thenState(ProductPrices.of(MILK), book -> assertThat(book.lastSerial()).isEqualTo(3));
    }

    @Test
    void nothingEndsInThePast() {
        LocalDateTime past = NOW.minusSeconds(1);
        spec.when(end(OF_STORE, past)).thenRefused(new EffectiveInPast(OF_STORE, null, past, NOW));
    }

    @Test
    void theListIsOpenAndTheProductRegistered() {
        Sku ghost = new Sku("ghost");
        spec.when(new EndPrices(OF_STORE, List.of(MILK, ghost), null, null, null))
                .thenRefused(new UnknownProduct(ghost));
        PriceListId none = new PriceListId("none");
        spec.when(end(none, null)).thenRefused(new UnknownPriceList(none));
        spec.given(ChainPriceLists.STREAM, new PriceListClosed(OF_CHAIN, null, RECEIVED))
                .when(end(OF_CHAIN, null))
                .thenRefused(new PriceListIsClosed(OF_CHAIN));
    }

    @Test
    void whereThereIsNoRoomItCanStillEndAtOnce() {
        for (int day = 2; day < PriceBook.MOST_OF_A_LIST; day++) {
            spec.given(ProductPrices.of(MILK), price(day + 1, TOMORROW.plusDays(day)));
        }
        spec.when(end(OF_STORE, TOMORROW))
                .thenRefused(new TooManyPrices(OF_STORE, MILK, PriceBook.MOST_OF_A_LIST));
        spec.when(end(OF_STORE, null))
                .thenAccepted()
                .thenState(ProductPrices.of(MILK), book -> assertThat(book.entries())
                        .hasSizeLessThanOrEqualTo(PriceBook.MOST_OF_A_LIST));
    }

    private static EndPrices end(PriceListId list, @Nullable LocalDateTime from) {
        return new EndPrices(list, List.of(MILK), from, "a mistake", null);
    }

    private static PriceSet price(long serial, @Nullable LocalDateTime from) {
        return new PriceSet(OF_STORE, MILK, Money.of(1_000), null, from, null, RECEIVED, serial, null);
    }
}
