package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListRejection.TooManyPrices;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Takes back what a list says of products, which no wider list can forbid. */
final class EndPricesDecider implements Decider<EndPrices> {
    @Override
    public Footprint footprint(EndPrices command, States known) {
        return NamedList.reading(command.list(), known)
                .readingAll(command.skus().stream().map(Product::at))
                .writingAll(command.skus().stream().map(ProductPrices::of));
    }

    @Override
    public Extent extent(EndPrices command, States states) {
        return NamedList.extent(states, command.list());
    }

    @Override
    public Decision decide(EndPrices command, Occurrence occurrence, States states) {
        return NamedList.decide(states, command.list(), occurrence.receivedAt(),
                rules -> Rules
                        .firstBroken(rules::closed, () -> Catalog.unregistered(states, command.skus().stream()),
                                () -> rules.past(null, command.from()), () -> full(command, rules, states))
                        .orElseGet(() -> ended(command, rules, states)));
    }

    /** What ends at once makes room itself. */
    private static Optional<TooManyPrices> full(EndPrices command, PriceRules rules, States states) {
        return command.from() == null
                ? Optional.empty()
                : Rules.firstOf(command.skus(), sku -> rules.tooMany(sku, states.of(ProductPrices.of(sku))));
    }

    private static Decision ended(EndPrices command, PriceRules rules, States states) {
        Draft draft = new Draft(states);
        for (Sku sku : command.skus()) {
            long serial = states.of(ProductPrices.of(sku)).lastSerial() + 1;
            draft.add(ProductPrices.of(sku),
                    new PriceEnded(command.list(), sku, command.from(), rules.received(), serial, command.reason()));
        }
        return draft.accepted();
    }
}
