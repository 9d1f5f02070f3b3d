package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.feedback.FeedbackCommand;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.feedback.FeedbackState;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has told.
 *
 * @param recordedPosition position of the event that recorded it
 * @param recordedAt when
 * @param member who; null where nobody knows
 * @param sale of which purchase
 * @param rating from 1 to 5, the best
 * @param poor whether the rating is so low that somebody should see to it
 * @param text in which words; null where there are none, or they are erased
 * @param erased whether its words were erased
 * @param answers what was answered, at most the latest {@value #MOST_ANSWERS}
 * @param closedAt when it was closed
 */
record FeedbackView(FeedbackId id, long recordedPosition, OffsetDateTime recordedAt, LocationId location,
        @Nullable MemberId member, @Nullable SaleId sale, int rating, boolean poor, FeedbackState state,
        @Nullable Sealed text, boolean erased, List<FeedbackAnswer> answers, @Nullable OffsetDateTime closedAt) {
    static final int MOST_ANSWERS = 20;

    static FeedbackView of(FeedbackRecorded told, RecordedEvent recorded) {
        return new FeedbackView(told.feedback(), recorded.position(), recorded.occurrence().occurredAt(),
                told.location(), told.member(), told.sale(), told.rating(), told.rating() <= FeedbackCommand.POOR,
                FeedbackState.OPEN, told.text(), false, List.of(), null);
    }

    FeedbackView answered(FeedbackAnswer answer) {
        List<FeedbackAnswer> all = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return with(FeedbackState.ANSWERED, all.subList(Math.max(0, all.size() - MOST_ANSWERS), all.size()), closedAt);
    }

    FeedbackView closed(OffsetDateTime at) {
        return with(FeedbackState.CLOSED, answers, at);
    }

    private FeedbackView with(FeedbackState then, List<FeedbackAnswer> told, @Nullable OffsetDateTime closed) {
        return new FeedbackView(id, recordedPosition, recordedAt, location, member, sale, rating, poor, then, text,
                erased, told, closed);
    }

    /** Without its words and those of the answers, which nobody can read any more. */
    FeedbackView withoutWords() {
        return new FeedbackView(id, recordedPosition, recordedAt, location, member, sale, rating, poor, state, null,
                true, List.of(), closedAt);
    }
}
