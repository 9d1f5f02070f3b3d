package io.tillbook.command.store;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of markdowns. */
final class MarkdownSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final Sku MILK = new Sku("MILK");
    private static final BatchId BATCH = new BatchId("L-20261119");
    private static final MarkdownId MARKDOWN = MarkdownId.of(STORE, MILK, BATCH, 3);
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T01:31:09Z");

    private MarkdownSamples() {}

    static List<Object> all() {
        return List.of(new MarkdownStepsSet("food/dairy", MarkdownSteps.USUAL, DAY, NOW, "winter"), proposed(LI),
                new MarkdownApproved(MARKDOWN, 6_000, Money.of(600), MARKDOWN.promotion(), WANG),
                new MarkdownRejected(MARKDOWN, "it sells anyway", WANG));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new MarkdownStepsSet(null, null, DAY, NOW, null), proposed(null),
                new MarkdownApproved(MARKDOWN, 6_000, Money.of(600), MARKDOWN.promotion(), null),
                new MarkdownRejected(MARKDOWN, "it sells anyway", null));
    }

    private static MarkdownProposed proposed(@Nullable EmployeeId proposer) {
        return new MarkdownProposed(MARKDOWN, STORE, MILK, BATCH, 3, 2, DAY.plusDays(2),
                OffsetDateTime.parse("2026-11-25T00:00:00+08:00"), Quantity.of(12), Money.of(310), Money.of(1_000),
                7_000, proposer);
    }
}
