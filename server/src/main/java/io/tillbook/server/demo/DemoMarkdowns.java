package io.tillbook.server.demo;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.SetMarkdownSteps;
import io.tillbook.api.pricing.markdown.MarkdownStep;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import io.tillbook.server.demo.goods.ShelfBatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Lower prices for goods that come to their last day, from the last evening on: one store has one approved, another one
 * has one rejected. What else is near its last day the server proposes by itself.
 */
final class DemoMarkdowns {
    private static final LocalTime EVENING = LocalTime.of(22, 40);
    private static final String STEPS = "steps";
    /** More than any of these products has cost. */
    private static final int PAY_BP = 8_000;

    private DemoMarkdowns() {}

    /** Decides on the evening of a day. */
    static void decide(DemoJournal journal, LocalDateTime day, List<StoreLife> stores) {
        LocalDateTime at = day.with(EVENING);
        proposed(stores.getFirst(), at).ifPresent(markdown -> {
            String store = stores.getFirst().id().value();
            journal.markDown(at.plusMinutes(1), store + "/proposed", markdown);
            journal.markDown(at.plusMinutes(2), store + "/approved", new ApproveMarkdown(markdown.markdown(), null));
        });
        proposed(stores.get(1), at).ifPresent(markdown -> {
            String store = stores.get(1).id().value();
            journal.markDown(at.plusMinutes(3), store + "/proposed", markdown);
            journal.markDown(at.plusMinutes(4), store + "/rejected",
                    new RejectMarkdown(markdown.markdown(), "明早半价处理 · Tomorrow at half price"));
        });
        // From then on the server proposes by itself, while the story is still told.
        journal.markDown(at.plusMinutes(5), STEPS, new SetMarkdownSteps(DemoAssortment.DAIRY,
                MarkdownSteps.USUAL.steps(), null, null, null, "临期 · Near its end"));
    }

    /** Of the dairy products of a store, the first one with a batch near its last day. */
    private static Optional<ProposeMarkdown> proposed(StoreLife store, LocalDateTime at) {
        return DemoAssortment.ALL.stream()
                .filter(product -> product.category().equals(DemoAssortment.DAIRY))
                .flatMap(product -> store.shelf()
                        .nearest(product.sku())
                        .flatMap(batch -> proposed(store.id(), product.sku(), batch, at))
                        .stream())
                .findFirst();
    }

    private static Optional<ProposeMarkdown> proposed(LocationId store, Sku sku, ShelfBatch batch,
            LocalDateTime at) {
        BatchId number = batch.batch();
        LocalDate lastDay = batch.expiresOn();
        if (number == null || lastDay == null) {
            return Optional.empty();
        }
        int daysLeft = Math.toIntExact(ChronoUnit.DAYS.between(at.toLocalDate(), lastDay));
        return MarkdownSteps.USUAL.of(daysLeft)
                .map(MarkdownStep::daysLeftAtMost)
                .map(step -> new ProposeMarkdown(store, sku, number, step, PAY_BP));
    }
}
