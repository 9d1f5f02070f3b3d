package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feedback by its id. */
final class FeedbackProjection implements Projection<FeedbackView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(FeedbackEvent.class);
    }

    @Override
    public List<Step<FeedbackView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof FeedbackEvent event
                ? List.of(new Step<>(event.feedback().value(), before -> after(before, event, recorded)))
                : List.of();
    }

    private static FeedbackView after(@Nullable FeedbackView before, FeedbackEvent event, RecordedEvent recorded) {
        return switch (event) {
            case FeedbackRecorded told -> FeedbackView.of(told, recorded);
            case FeedbackAnswered answered ->
                Objects.requireNonNull(before).answered(FeedbackAnswer.of(recorded, answered.text()));
            case FeedbackClosed _ -> Objects.requireNonNull(before).closed(recorded.occurrence().occurredAt());
            case FeedbackErased _ -> Objects.requireNonNull(before).withoutWords();
        };
    }
}
