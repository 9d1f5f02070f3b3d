package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackAlreadyRecorded;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.util.Optional;

/** Records what a customer tells, once. */
final class RecordFeedbackDecider implements Decider<RecordFeedback> {
    @Override
    public Footprint footprint(RecordFeedback command, States known) {
        return withMember(command);
    }

    @Override
    public Decision decide(RecordFeedback command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> unusableMember(command, states), () -> recorded(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Feedback.at(command.feedback()),
                                new FeedbackRecorded(command.feedback(), command.location(), command.member(),
                                        command.sale(), command.rating(), command.sealedText()))
                        .accepted());
    }

    private static Footprint withMember(RecordFeedback command) {
        Footprint footprint = Footprint.none()
                .reading(Location.at(command.location()))
                .writing(Feedback.at(command.feedback()));
        MemberId member = command.member();
        return member == null ? footprint : footprint.reading(Member.at(member));
    }

    /**
     * Rule: words are sealed under the key of the member and go with it. One whose data were erased has none any more;
     * that of one whom nobody has registered could never be destroyed.
     */
    private static Optional<MemberRejection> unusableMember(RecordFeedback command, States states) {
        MemberId member = command.member();
        if (member == null) {
            return Optional.empty();
        }
        Member known = states.of(Member.at(member));
        if (known.isErased()) {
            return Optional.of(new MemberIsErased(member));
        }
        return Rules.when(!known.isRegistered(), () -> new UnknownMember(member));
    }

    private static Optional<FeedbackAlreadyRecorded> recorded(RecordFeedback command, States states) {
        return Rules.when(states.of(Feedback.at(command.feedback())).recorded() != null,
                () -> new FeedbackAlreadyRecorded(command.feedback()));
    }
}
