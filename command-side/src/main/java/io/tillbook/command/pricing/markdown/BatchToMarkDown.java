package io.tillbook.command.pricing.markdown;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.api.pricing.markdown.MarkdownPrice;
import io.tillbook.api.pricing.markdown.MarkdownRejection.BatchNotNearExpiry;
import io.tillbook.api.pricing.markdown.MarkdownRejection.BatchWithoutDaysLeft;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NoPriceToMarkDown;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NothingToMarkDown;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.list.Prices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a registered product at an open location, as it stands at a moment.
 *
 * @param now the moment
 */
record BatchToMarkDown(LocationId location, Sku sku, BatchId batch, States states, Instant now) {
    private static final Quantity ONE = Quantity.of(1);

    /** A footprint, and looks at all that markdowns of a product at a location depend on. */
    static Footprint reading(Footprint footprint, LocationId location, Sku sku) {
        return Prices.reading(footprint, location, List.of(sku))
                .reading(Stock.at(location, sku))
                .reading(ChainMarkdownPlan.STREAM);
    }

    /** Rule: something of it can be sold. */
    Optional<NothingToMarkDown> nothingLeft() {
        boolean isThere = balance().filter(each -> !each.held() && each.free().isPositive()).isPresent();
        return Rules.when(!isThere, () -> new NothingToMarkDown(location, sku, batch));
    }

    /** Rule: it has a last day that is not over. */
    Optional<BatchWithoutDaysLeft> withoutDaysLeft() {
        return Rules.when(daysLeft().filter(days -> days >= 0).isEmpty(),
                () -> new BatchWithoutDaysLeft(location, sku, batch));
    }

    /** Rule: it has so many days left at most, where it has a last day. */
    Optional<BatchNotNearExpiry> notNear(int daysLeftAtMost) {
        return daysLeft().filter(days -> days > daysLeftAtMost)
                .map(days -> new BatchNotNearExpiry(location, sku, batch, lastDay(), days, daysLeftAtMost));
    }

    /** Rule: it has a price above zero. */
    Optional<NoPriceToMarkDown> withoutPrice() {
        return Rules.when(resolved().filter(price -> !price.price().isZero()).isEmpty(),
                () -> new NoPriceToMarkDown(location, sku));
    }

    /** How much of it can be sold. */
    Quantity quantity() {
        return balance().map(BatchBalance::free).orElse(Quantity.ZERO);
    }

    /** How many days it has left, by the day at its location; below zero where its last day is over. */
    Optional<Integer> daysLeft() {
        LocalDate today = LocalDate.ofInstant(now, zone());
        return Optional.ofNullable(expiresOn())
                .map(last -> Math.toIntExact(last.toEpochDay() - today.toEpochDay()));
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(expiresOn());
    }

    /** The first moment after its last day. */
    OffsetDateTime until() {
        return lastDay().plusDays(1).atStartOfDay(zone()).toOffsetDateTime();
    }

    /** What a unit has cost. */
    Money unitCost() {
        return stock().worth(ONE);
    }

    /** What is suggested for it today. */
    MarkdownSteps steps() {
        return states.of(ChainMarkdownPlan.STREAM)
                .of(Catalog.category(states, sku), LocalDate.ofInstant(now, zone()));
    }

    /** What it costs, and has to cost. */
    MarkdownPrice price() {
        ResolvedPrice price = resolved().orElseThrow();
        return new MarkdownPrice(price.price(), price.floor(), steps().belowCost() ? null : unitCost());
    }

    /** The least that the store may ask by itself; none where nothing binds it. */
    Optional<Money> leastOfStore() {
        return Prices.leastOfStore(states, location, sku, now);
    }

    private Optional<ResolvedPrice> resolved() {
        return Prices.at(states, location, null, sku, now);
    }

    private Stock stock() {
        return states.of(Stock.at(location, sku));
    }

    private Optional<BatchBalance> balance() {
        return stock().batches().named(batch);
    }

    private @Nullable LocalDate expiresOn() {
        return balance().map(each -> each.batch().expiresOn()).orElse(null);
    }

    private ZoneId zone() {
        return Catalog.open(states, location).zone();
    }
}
