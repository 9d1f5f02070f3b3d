package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.util.Optional;

/** Tells which markdowns are to be proposed, as the streams stand now. */
public final class DueMarkdowns {
    private final States streams;

    /** @param streams states as they are now */
    public DueMarkdowns(States streams) {
        this.streams = streams;
    }

    /** How many days before its last one any batch may be proposed; below zero where nobody has set any step. */
    public int mostDays() {
        return streams.of(ChainMarkdownPlan.STREAM).mostDays();
    }

    /** What is to be proposed for a batch; empty where no step is reached, and where nobody knows the batch. */
    public Optional<ProposeMarkdown> of(LocationId location, Sku sku, BatchId batch, Instant now) {
        if (!isKnown(location, sku)) {
            return Optional.empty();
        }
        BatchToMarkDown there = new BatchToMarkDown(location, sku, batch, streams, now);
        return there.daysLeft()
                .filter(days -> days >= 0)
                .flatMap(days -> there.steps().of(days))
                .map(step -> new ProposeMarkdown(location, sku, batch, step.daysLeftAtMost(), null));
    }

    private boolean isKnown(LocationId location, Sku sku) {
        return streams.of(Location.at(location)) instanceof Location.Open
                && streams.of(Product.at(sku)) instanceof Product.Registered;
    }
}
