package io.tillbook.api.members.feedback;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.sales.SaleId;
import org.jspecify.annotations.Nullable;

/** What happened to feedback of customers. */
public sealed interface FeedbackEvent extends Event {
    /** Which feedback. */
    FeedbackId feedback();

    /**
     * A customer has told something.
     *
     * @param member who; missing where nobody knows
     * @param sale of which purchase
     * @param rating from 1 to 5, the best
     * @param text in which words; missing where there are none
     */
    record FeedbackRecorded(FeedbackId feedback, LocationId location, @Nullable MemberId member,
            @Nullable SaleId sale, int rating, @Nullable Sealed text) implements FeedbackEvent {}

    /** Somebody has answered. */
    record FeedbackAnswered(FeedbackId feedback, Sealed text) implements FeedbackEvent {}

    /** Nothing is left to be done. */
    record FeedbackClosed(FeedbackId feedback) implements FeedbackEvent {}

    /**
     * Nobody can read its words any more.
     *
     * @param reason why
     */
    record FeedbackErased(FeedbackId feedback, String reason) implements FeedbackEvent {}
}
