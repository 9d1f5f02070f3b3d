package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sets all prices of a command or none: not in the past, and as wider lists allow. */
final class SetPricesDecider implements Decider<SetPrices> {
    /** Where two prices begin together since they are late for a place, the one that was to begin later counts. */
    private static final Comparator<PriceLine> FROM = Comparator.comparing(PriceLine::from,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public Footprint footprint(SetPrices command, States known) {
        List<Sku> skus = command.lines().stream().map(PriceLine::sku).distinct().toList();
        return NamedList.reading(command.list(), known)
                .readingAll(skus.stream().map(Product::at))
                .writingAll(skus.stream().map(ProductPrices::of));
    }

    @Override
    public Extent extent(SetPrices command, States states) {
        return NamedList.extent(states, command.list());
    }

    @Override
    public Decision decide(SetPrices command, Occurrence occurrence, States states) {
        return NamedList.decide(states, command.list(), occurrence.receivedAt(),
                rules -> Rules.firstBroken(rules::closed, rules::notAllowed, () -> unknown(command, states))
                        .orElseGet(() -> set(command, rules, states)));
    }

    private static Optional<? extends Rejection> unknown(SetPrices command, States states) {
        return Catalog.unregistered(states, command.lines().stream().map(PriceLine::sku));
    }

    private static Decision set(SetPrices command, PriceRules rules, States states) {
        Draft draft = new Draft(states);
        for (PriceLine line : command.lines().stream().sorted(FROM).toList()) {
            PriceBook book = draft.of(ProductPrices.of(line.sku()));
            Optional<? extends Rejection> broken = rules.broken(line, book,
                    Catalog.registered(states, line.sku()).listPrice());
            if (broken.isPresent()) {
                return Decision.refused(broken.get());
            }
            draft.add(ProductPrices.of(line.sku()), new PriceSet(command.list(), line.sku(), line.priceMinor(),
                    line.floorMinor(), line.from(), line.until(), rules.received(), book.lastSerial() + 1,
                    command.reason()));
        }
        return draft.accepted();
    }
}
