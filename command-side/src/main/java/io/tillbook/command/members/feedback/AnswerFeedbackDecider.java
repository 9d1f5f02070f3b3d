package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.util.Objects;
import java.util.Optional;

/** Has somebody answer, as long as it can be read. */
final class AnswerFeedbackDecider implements Decider<AnswerFeedback> {
    @Override
    public Footprint footprint(AnswerFeedback command, States known) {
        return withMember(command, known);
    }

    @Override
    public Extent extent(AnswerFeedback command, States states) {
        return Feedback.extent(command.feedback(), states);
    }

    @Override
    public Decision decide(AnswerFeedback command, Occurrence occurrence, States states) {
        FeedbackId feedback = command.feedback();
        return Rules
                .firstBroken(() -> Feedback.unknown(feedback, states), () -> erasedMember(feedback, states),
                        () -> Feedback.erased(feedback, states), () -> Feedback.closed(feedback, states))
                .orElseGet(() -> new Draft(states)
                        .add(Feedback.at(feedback),
                                new FeedbackAnswered(feedback,
                                        Objects.requireNonNull(command.sealedText(), "the server seals what is said")))
                        .accepted());
    }

    private static Footprint withMember(AnswerFeedback command, States known) {
        Footprint footprint = Footprint.none().writing(Feedback.at(command.feedback()));
        return member(command.feedback(), known).map(Member::at).map(footprint::reading).orElse(footprint);
    }

    private static Optional<MemberId> member(FeedbackId feedback, States states) {
        return Optional.ofNullable(states.of(Feedback.at(feedback)).recorded())
                .flatMap(recorded -> Optional.ofNullable(recorded.member()));
    }

    /** Rule: a member whose data were erased is told nothing any more. */
    private static Optional<MemberIsErased> erasedMember(FeedbackId feedback, States states) {
        return member(feedback, states).filter(member -> states.of(Member.at(member)).isErased())
                .map(MemberIsErased::new);
    }
}
