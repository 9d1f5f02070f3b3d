package io.tillbook.server.automation.pricing;

import static io.tillbook.server.testing.Happenings.MILK;
import static io.tillbook.server.testing.Happenings.STORE;
import static io.tillbook.server.testing.Happenings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import io.tillbook.server.automation.Reaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenBatchNearsExpiryThenProposeMarkdownTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 24);

    private final List<ProposedMarkdowns.Batch> seen = new ArrayList<>();
    private final List<Long> swept = new ArrayList<>();
    private final Reaction reaction = new WhenBatchNearsExpiryThenProposeMarkdown(seen::add, swept::add);

    @Test
    void eachBatchThatCameInOrBecameFreeIsLookedAtOnce() {
        reaction.to(List.of(recorded(4, released("L1", LAST_DAY, 5)), recorded(5, released("L2", LAST_DAY, 5)),
                recorded(6, released("L1", LAST_DAY, 5))));

        assertThat(seen).containsExactly(new ProposedMarkdowns.Batch(STORE, MILK, new BatchId("L1")),
                new ProposedMarkdowns.Batch(STORE, MILK, new BatchId("L2")));
        assertThat(swept).isEmpty();
    }

    @Test
    void whatDoesNotExpireOrIsNotThereIsNot() {
        reaction.to(List.of(recorded(4, released("L1", null, 5)), recorded(5, released("L2", LAST_DAY, 0))));

        assertThat(seen).isEmpty();
    }

    @Test
    void newStepsHaveAllBatchesLookedAt() {
        Event steps = new MarkdownStepsSet(null, MarkdownSteps.USUAL, LAST_DAY, Instant.EPOCH, null);
        reaction.to(List.of(recorded(7, steps), recorded(8, steps)));

        assertThat(swept).containsExactly(8L);
    }

    @Test
    void salesAreNotRead() {
        assertThat(reaction.isInterestedIn(StockIssued.class)).isFalse();
        assertThat(reaction.isInterestedIn(StockReceived.class)).isTrue();
        assertThat(reaction.isInterestedIn(MarkdownStepsSet.class)).isTrue();
    }

    private static Event released(String batch, @Nullable LocalDate lastDay, int onHand) {
        Batch lot = new Batch(new BatchId(batch), null, lastDay);
        return new BatchReleased(STORE, MILK, lot, Quantity.of(1), false, "tested",
                new StockBalance(Quantity.of(onHand), Money.ZERO, null,
                        List.of(new BatchBalance(lot, null, Quantity.of(onHand), Quantity.ZERO, false)), null));
    }
}
