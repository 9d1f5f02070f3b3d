package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Closes feedback, answered or not. */
final class CloseFeedbackDecider implements Decider<CloseFeedback> {
    @Override
    public Footprint footprint(CloseFeedback command, States known) {
        return Footprint.none().writing(Feedback.at(command.feedback()));
    }

    @Override
    public Extent extent(CloseFeedback command, States states) {
        return Feedback.extent(command.feedback(), states);
    }

    @Override
    public Decision decide(CloseFeedback command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Feedback.unknown(command.feedback(), states),
                        () -> Feedback.closed(command.feedback(), states))
                .orElseGet(() -> new Draft(states)
                        .add(Feedback.at(command.feedback()), new FeedbackClosed(command.feedback()))
                        .accepted());
    }
}
