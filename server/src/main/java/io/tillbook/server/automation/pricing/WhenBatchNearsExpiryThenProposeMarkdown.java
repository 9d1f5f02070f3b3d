package io.tillbook.server.automation.pricing;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.automation.pricing.ProposedMarkdowns.Batch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Has batches looked at that goods came in of, or became free to be sold; new steps have all of them looked at. What
 * comes nearer to its last day with time alone, {@link MarkdownSweep} finds.
 */
final class WhenBatchNearsExpiryThenProposeMarkdown implements Reaction {
    private final Consumer<Batch> propose;
    private final LongConsumer sweepFrom;

    /**
     * @param propose looks at a batch
     * @param sweepFrom has all batches looked at that there were at a position
     */
    WhenBatchNearsExpiryThenProposeMarkdown(Consumer<Batch> propose, LongConsumer sweepFrom) {
        this.propose = propose;
        this.sweepFrom = sweepFrom;
    }

    /** Sales make no batch come near. */
    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == MarkdownStepsSet.class
                || (InventoryEvent.class.isAssignableFrom(eventType) && eventType != StockIssued.class);
    }

    @Override
    public void to(List<RecordedEvent> events) {
        touched(events).forEach(propose);
        events.stream()
                .filter(recorded -> recorded.event() instanceof MarkdownStepsSet)
                .mapToLong(RecordedEvent::position)
                .max()
                .ifPresent(sweepFrom);
    }

    private static Set<Batch> touched(List<RecordedEvent> events) {
        Set<Batch> touched = new LinkedHashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof InventoryEvent event) {
                event.after()
                        .touchedBatches()
                        .stream()
                        .filter(WhenBatchNearsExpiryThenProposeMarkdown::expires)
                        .forEach(each -> touched.add(new Batch(event.location(), event.sku(), each.batch().id())));
            }
        }
        return touched;
    }

    private static boolean expires(BatchBalance balance) {
        return balance.batch().expiresOn() != null && balance.free().isPositive();
    }
}
