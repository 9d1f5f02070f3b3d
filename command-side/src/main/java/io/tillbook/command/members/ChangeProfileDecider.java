package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Objects;

/** Has something else known of a member; numbers that they no longer have are free. */
final class ChangeProfileDecider implements Decider<ChangeProfile> {
    @Override
    public Footprint footprint(ChangeProfile command, States known) {
        Footprint footprint = Footprint.none()
                .reading(Member.at(command.member()))
                .writing(Profile.at(command.member()));
        Footprint before = MemberNumbers.writing(footprint, known.of(Profile.at(command.member())).keys());
        return MemberNumbers.writing(before, keys(command));
    }

    @Override
    public Decision decide(ChangeProfile command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Member.notActive(command.member(), states),
                        () -> MemberNumbers.taken(command.member(), keys(command), states))
                .orElseGet(() -> changed(command, states));
    }

    private static Decision changed(ChangeProfile command, States states) {
        MemberId member = command.member();
        Profile before = states.of(Profile.at(member));
        List<MemberKey> after = before.keysAfter(keys(command), command.removed());
        Draft draft = new Draft(states).add(Profile.at(member), new ProfileChanged(member,
                Objects.requireNonNullElse(command.sealedProfile(), SealedProfile.NONE), command.removed(), after));
        MemberNumbers.change(draft, member, before.keys(), after);
        return draft.accepted();
    }

    private static List<MemberKey> keys(ChangeProfile command) {
        return Objects.requireNonNullElse(command.keys(), List.of());
    }
}
