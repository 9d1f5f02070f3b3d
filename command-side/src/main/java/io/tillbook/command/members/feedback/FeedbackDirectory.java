package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.command.kernel.States;

/** Looks up feedback, as its streams tell now. */
public final class FeedbackDirectory {
    private final States streams;

    /** @param streams states as they are now */
    public FeedbackDirectory(States streams) {
        this.streams = streams;
    }

    /** Under whose key its words are sealed; that never changes. */
    public Subject subject(FeedbackId feedback) {
        return Feedback.subject(feedback, streams.of(Feedback.at(feedback)).recorded());
    }

    /** Whether its words were erased. */
    public boolean isErased(FeedbackId feedback) {
        return streams.of(Feedback.at(feedback)).isErased();
    }
}
