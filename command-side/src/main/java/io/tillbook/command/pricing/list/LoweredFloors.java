package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListLimits;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By how much a command lowers floors: the most of its products, as a floor is for one unit.
 *
 * @param named the list that a command names
 */
record LoweredFloors<C extends Command>(Function<C, PriceListId> named) implements Stakes<C> {
    @Override
    public Optional<Stake> of(C command, Accepted accepted, States states) {
        PriceListId list = named.apply(command);
        Map<Sku, PriceBook> books = new HashMap<>();
        return accepted.happened(PriceListEvent.class)
                .flatMap(event -> lowered(event, books, states).stream())
                .max(Comparator.naturalOrder())
                .map(amount -> Stake.of(list.value(), PriceListLimits.LOWERED_FLOOR, amount));
    }

    private static Optional<Money> lowered(PriceListEvent event, Map<Sku, PriceBook> books, States states) {
        return switch (event) {
            case PriceSet set -> Optional.of(lowered(set, set.list(), set.sku(), set.from(),
                    new Before(books, states, set.publishedAt())));
            case PriceEnded ended -> Optional.of(lowered(ended, ended.list(), ended.sku(), ended.from(),
                    new Before(books, states, ended.publishedAt())));
            case PriceListEvent.PriceListOpened _,PriceListEvent.PriceListChanged _,PriceListEvent.PriceListClosed _ ->
                Optional.empty();
        };
    }

    /** What was before an event of a command, the events of the same command before it included. */
    private record Before(Map<Sku, PriceBook> books, States states, Instant now) {}

    private static Money lowered(PriceListEvent event, PriceListId list, Sku sku, @Nullable LocalDateTime from,
            Before before) {
        PriceRules rules = NamedList.rules(before.states, list, before.now);
        PriceBook book = before.books.computeIfAbsent(sku, _ -> before.states.of(ProductPrices.of(sku)));
        PriceBook after = book.after(event);
        before.books.put(sku, after);
        return new PriceResolution(rules.lists(), book, null, rules.place()).loweredFloor(after,
                new LocalMoment(from, before.now).in(rules.place().zone()), rules.list().scope().level());
    }
}
