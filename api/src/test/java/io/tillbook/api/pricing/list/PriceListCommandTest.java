package io.tillbook.api.pricing.list;

import static io.tillbook.api.pricing.list.Listed.MILK;
import static io.tillbook.api.pricing.list.Listed.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceListCommandTest {
    private static final PriceListId LIST = new PriceListId("east");
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-12-01T12:00");

    @Test
    void aScopeIsExactlyOneThing() {
        assertThatThrownBy(() -> new PriceScope(null, null, null, null))
                .hasMessage("must have exactly one of chain (true), region, store and channel");
        assertThatThrownBy(() -> new PriceScope(true, "East", null, null)).hasMessageStartingWith("must have exactly");
        assertThatThrownBy(() -> new PriceScope(false, null, null, null)).hasMessageStartingWith("must have exactly");
        assertThatThrownBy(() -> PriceScope.ofRegion(" ")).hasMessageStartingWith("region must have");
    }

    @Test
    void aListGoesByAClockOfItsOwnUnlessItIsThatOfAStore() {
        assertThatThrownBy(() -> new OpenPriceList(LIST, PriceScope.CHAIN, "All", Autonomy.FREE, null))
                .hasMessage("zone has to be given unless the list is that of a store");
        assertThatThrownBy(() -> new OpenPriceList(LIST, PriceScope.ofStore(Listed.STORE), "One", Autonomy.FREE,
                SHANGHAI)).hasMessageStartingWith("zone must not be given for a store");
    }

    @Test
    void aChangeChangesSomething() {
        assertThatThrownBy(() -> new ChangePriceList(LIST, null, null)).hasMessage("name or narrower is required");
    }

    @Test
    void aLineHasAPriceOrIsAsInTheWiderList() {
        assertThatThrownBy(() -> line(null, null, null, null, null)).hasMessage("priceMinor or asParent is required");
        assertThatThrownBy(() -> line(1L, true, null, null, null))
                .hasMessage("asParent must not be given together with priceMinor");
        assertThatThrownBy(() -> line(null, false, null, null, null))
                .hasMessage("asParent must be true where it is given");
        assertThatThrownBy(() -> line(-1L, null, null, null, null)).hasMessage("priceMinor must not be negative");
        assertThatThrownBy(() -> line(10L, null, 11L, null, null))
                .hasMessage("floorMinor must not be more than priceMinor");
        assertThatThrownBy(() -> line(10L, null, -1L, null, null)).hasMessage("floorMinor must not be negative");
    }

    @Test
    void aTimeEndsAfterItBegins() {
        assertThatThrownBy(() -> line(1L, null, null, NOON, NOON)).hasMessage("until must be after from");
        assertThatThrownBy(() -> line(1L, null, null, NOON.withYear(10_000), null))
                .hasMessage("from must be a day from 0001-01-01 to 9999-12-31");
        assertThatThrownBy(() -> line(1L, null, null, null, NOON.plusNanos(1)))
                .hasMessage("until must be in whole seconds");
    }

    @Test
    void aProductHasOnePriceFromAMomentOn() {
        assertThatThrownBy(() -> new SetPrices(LIST, List.of(PriceLine.of(MILK, 1, NOON),
                PriceLine.of(MILK, 2, NOON.plusDays(1)), PriceLine.of(MILK, 3, NOON)), null, null))
                .hasMessage("lines/2 repeats the product and time of an earlier line");
        assertThatThrownBy(() -> new SetPrices(LIST, List.of(), null, null))
                .hasMessage("lines must have at least one line");
        assertThatThrownBy(() -> new SetPrices(LIST, Collections.nCopies(1_001, PriceLine.of(MILK, 1, null)), null,
                null)).hasMessage("lines must have at most 1000 entries");
    }

    @Test
    void pricesOfProductsAreEndedOnceEach() {
        assertThatThrownBy(() -> new EndPrices(LIST, List.of(MILK, MILK), null, null, null))
                .hasMessage("skus must name at least one product, and each once");
        assertThatThrownBy(() -> new EndPrices(LIST, List.of(), null, null, null))
                .hasMessage("skus must name at least one product, and each once");
    }

    private static PriceLine line(@Nullable Long price, @Nullable Boolean asParent, @Nullable Long floor,
            @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        return new PriceLine(MILK, price == null ? null : Money.of(price), asParent,
                floor == null ? null : Money.of(floor), from, until);
    }
}
