package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackEvent;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.feedback.FeedbackRejection;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackIsClosed;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackIsErased;
import io.tillbook.api.members.feedback.FeedbackRejection.UnknownFeedback;
import io.tillbook.api.members.feedback.FeedbackState;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of feedback.
 *
 * @param recorded how it was told; null where nobody has recorded it
 * @param state how far it is
 * @param isErased whether its words were erased
 */
record Feedback(@Nullable FeedbackRecorded recorded, FeedbackState state, boolean isErased) {
    private static final StreamType<Feedback> STREAM =
            StreamType.of("feedback", new Feedback(null, FeedbackState.OPEN, false))
                    .on(FeedbackEvent.class, Feedback::evolve);

    static StreamRef<Feedback> at(FeedbackId feedback) {
        return STREAM.at(feedback);
    }

    /** Under whose key its words are sealed: the member's, so that they go with the other data of the member. */
    static Subject subject(FeedbackId feedback, @Nullable FeedbackRecorded recorded) {
        return recorded == null || recorded.member() == null ? Subject.ofFeedback(feedback.value())
                : Subject.of(recorded.member());
    }

    /** Where it was told. */
    static Extent extent(FeedbackId feedback, States states) {
        FeedbackRecorded recorded = states.of(at(feedback)).recorded;
        return recorded == null ? Extent.NOWHERE : Extent.at(recorded.location());
    }

    static Optional<UnknownFeedback> unknown(FeedbackId feedback, States states) {
        return Rules.when(states.of(at(feedback)).recorded == null, () -> new UnknownFeedback(feedback));
    }

    /** Rule: something is left to be done with it. */
    static Optional<FeedbackRejection> closed(FeedbackId feedback, States states) {
        return Rules.when(states.of(at(feedback)).state == FeedbackState.CLOSED,
                () -> new FeedbackIsClosed(feedback));
    }

    /** Rule: its words can be read. */
    static Optional<FeedbackRejection> erased(FeedbackId feedback, States states) {
        return Rules.when(states.of(at(feedback)).isErased, () -> new FeedbackIsErased(feedback));
    }

    private static Feedback evolve(Feedback before, FeedbackEvent event) {
        return switch (event) {
            case FeedbackRecorded recorded -> new Feedback(recorded, FeedbackState.OPEN, false);
            case FeedbackAnswered _ -> new Feedback(before.recorded, FeedbackState.ANSWERED, before.isErased);
            case FeedbackClosed _ -> new Feedback(before.recorded, FeedbackState.CLOSED, before.isErased);
            case FeedbackErased _ -> new Feedback(before.recorded, before.state, true);
        };
    }
}
