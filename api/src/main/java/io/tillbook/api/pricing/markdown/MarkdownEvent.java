package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to markdowns. */
public sealed interface MarkdownEvent extends Event {
    /** Something happened to one markdown. */
    sealed interface OfMarkdown extends MarkdownEvent permits MarkdownProposed, MarkdownApproved, MarkdownRejected {
        /** Which one. */
        MarkdownId markdown();
    }

    /**
     * It was set what is suggested for batches near their last day.
     *
     * @param category whose goods; those of the chain where it is missing
     * @param steps the steps; those of the wider category where they are missing
     * @param from the first day, by the clock of each location
     * @param publishedAt when that became known
     * @param reason why
     */
    record MarkdownStepsSet(@Nullable String category, @Nullable MarkdownSteps steps, LocalDate from,
            Instant publishedAt, @Nullable String reason) implements MarkdownEvent {}

    /**
     * A lower price was proposed for a batch.
     *
     * @param daysLeftAtMost the step
     * @param daysLeft how many days it had left
     * @param expiresOn its last day
     * @param until the first moment after that day, by the clock of the location
     * @param quantity how much of it could be sold
     * @param unitCostMinor what a unit has cost, in minor units
     * @param unitPriceMinor what a unit costs, in minor units
     * @param payBasisPoints the share that is suggested
     * @param proposer who has proposed it; missing where no employee did
     */
    record MarkdownProposed(MarkdownId markdown, LocationId location, Sku sku, BatchId batch, int daysLeftAtMost,
            int daysLeft, LocalDate expiresOn, OffsetDateTime until, Quantity quantity, Money unitCostMinor,
            Money unitPriceMinor, int payBasisPoints, @Nullable EmployeeId proposer) implements OfMarkdown {}

    /**
     * It was approved, and has become a promotion.
     *
     * @param payBasisPoints the share of the price that is paid
     * @param unitMinor what a unit costs by that at the price of then, in minor units
     * @param promotion the promotion
     * @param approver who has approved it; missing where no employee did
     */
    record MarkdownApproved(MarkdownId markdown, int payBasisPoints, Money unitMinor, PromotionId promotion,
            @Nullable EmployeeId approver) implements OfMarkdown {}

    /**
     * It was rejected.
     *
     * @param by who has rejected it; missing where no employee did
     */
    record MarkdownRejected(MarkdownId markdown, String reason, @Nullable EmployeeId by) implements OfMarkdown {}
}
