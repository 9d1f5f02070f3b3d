package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.feedback.FeedbackCommand.EraseFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackOfMember;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Records that the words of nobody known are erased; the key is destroyed by whoever has it. */
final class EraseFeedbackDecider implements Decider<EraseFeedback> {
    @Override
    public Footprint footprint(EraseFeedback command, States known) {
        return Footprint.none().writing(Feedback.at(command.feedback()));
    }

    @Override
    public Extent extent(EraseFeedback command, States states) {
        return Feedback.extent(command.feedback(), states);
    }

    @Override
    public Decision decide(EraseFeedback command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Feedback.unknown(command.feedback(), states), () -> ofMember(command, states),
                        () -> Feedback.erased(command.feedback(), states))
                .orElseGet(() -> new Draft(states)
                        .add(Feedback.at(command.feedback()),
                                new FeedbackErased(command.feedback(), command.reason()))
                        .accepted());
    }

    private static Optional<FeedbackOfMember> ofMember(EraseFeedback command, States states) {
        return Optional.ofNullable(states.of(Feedback.at(command.feedback())).recorded())
                .flatMap(recorded -> Optional.ofNullable(recorded.member()))
                .map(member -> new FeedbackOfMember(command.feedback(), member));
    }
}
