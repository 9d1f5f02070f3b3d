package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of markdowns. */
public sealed interface MarkdownCommand extends Command {
    /**
     * Sets what is suggested for batches near their last day, of a category or, where none is named, of the chain, from
     * a day on. It replaces what was said of the same category. Nothing is proposed by itself before something is set.
     *
     * @param category whose goods, with those of categories below it
     * @param steps the steps; 70 % three days before the last one and 50 % one day before it where they are missing;
     *     nothing is proposed where the list is empty
     * @param asWider or true: as for the category above it, or for the chain
     * @param belowCost whether goods may be sold for less than they have cost; not where it is missing
     * @param from from which day on, by the clock of each location; at once where it is missing
     * @param reason why
     */
    record SetMarkdownSteps(@Nullable String category, @AtMost(MarkdownSteps.MOST) @Nullable List<MarkdownStep> steps,
            @Nullable Boolean asWider, @Nullable Boolean belowCost, @Nullable LocalDate from, @Nullable String reason)
            implements
            MarkdownCommand {
        /** Checks the fields. */
        public SetMarkdownSteps {
            Require.optionalText("category", category);
            steps = steps == null ? null : new MarkdownSteps(steps, false).steps();
            if (Boolean.FALSE.equals(asWider)) {
                throw new InvalidField("asWider", "must be true where it is given");
            }
            if (asWider != null && category == null) {
                throw new InvalidField("asWider", "must not be given for the chain: there is nothing wider");
            }
            if (asWider != null && (steps != null || belowCost != null)) {
                throw new InvalidField(steps == null ? "belowCost" : "steps",
                        "must not be given together with asWider");
            }
            Require.optionalDay("from", from);
            Require.optionalText("reason", reason);
        }

        /** What is said; null for what is said of the wider category. */
        public @Nullable MarkdownSteps said() {
            return asWider != null ? null
                    : new MarkdownSteps(steps == null ? MarkdownSteps.USUAL.steps() : steps,
                            Boolean.TRUE.equals(belowCost));
        }
    }

    /**
     * Proposes a lower price for a batch that is near its last day. There is one proposal for each batch and step.
     *
     * @param location where it is
     * @param sku which product
     * @param batch which batch
     * @param daysLeftAtMost the step: it has so many days left, or fewer
     * @param payBasisPoints the share of the price that is to be paid; as the steps suggest where it is missing
     */
    record ProposeMarkdown(LocationId location, Sku sku, BatchId batch,
            @AtLeast(0) @AtMost(MarkdownStep.MOST_DAYS) Integer daysLeftAtMost,
            @AtLeast(0) @AtMost(MarkdownStep.MOST_BP) @Nullable Integer payBasisPoints) implements MarkdownCommand {
        private static final Bounds BOUNDS = Bounds.of(ProposeMarkdown.class);

        /** Checks the fields. */
        public ProposeMarkdown {
            Require.present("location", location);
            Require.present("sku", sku);
            Require.present("batch", batch);
            Require.present("daysLeftAtMost", daysLeftAtMost);
            BOUNDS.check("daysLeftAtMost", daysLeftAtMost);
            BOUNDS.check("payBasisPoints", payBasisPoints);
        }

        /** The id that follows from it. */
        public MarkdownId markdown() {
            return MarkdownId.of(location, sku, batch, daysLeftAtMost);
        }
    }

    /**
     * Approves a markdown: its price holds from now on until the batch's last day is over.
     *
     * @param markdown which one
     * @param payBasisPoints the share of the price that is paid; as suggested where it is missing
     */
    record ApproveMarkdown(MarkdownId markdown,
            @AtLeast(0) @AtMost(MarkdownStep.MOST_BP) @Nullable Integer payBasisPoints) implements MarkdownCommand {
        private static final Bounds BOUNDS = Bounds.of(ApproveMarkdown.class);

        /** Checks the fields. */
        public ApproveMarkdown {
            Require.present("markdown", markdown);
            BOUNDS.check("payBasisPoints", payBasisPoints);
        }
    }

    /**
     * Rejects a markdown. The batch is proposed again at the next step.
     *
     * @param markdown which one
     * @param reason why, in words
     */
    record RejectMarkdown(MarkdownId markdown, String reason) implements MarkdownCommand {
        /** Checks the fields. */
        public RejectMarkdown {
            Require.present("markdown", markdown);
            Require.text("reason", reason);
        }
    }
}
