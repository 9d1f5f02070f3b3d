package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;

/**
 * Records that a member's data are erased, with those of whoever was merged into them, and frees their numbers; the
 * keys are destroyed by whoever has them.
 */
final class EraseMemberDecider implements Decider<EraseMember> {
    @Override
    public Footprint footprint(EraseMember command, States known) {
        Footprint footprint = Footprint.none();
        for (MemberId id : Member.allIds(command.member(), known).toList()) {
            footprint = MemberNumbers.writing(footprint, known.of(Profile.at(id)).keys())
                    .reading(Profile.at(id))
                    .writing(Member.at(id));
        }
        return footprint;
    }

    @Override
    public Decision decide(EraseMember command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Member.notActive(command.member(), states))
                .orElseGet(() -> erased(command, states));
    }

    private static Decision erased(EraseMember command, States states) {
        Draft draft = new Draft(states);
        Member.allIds(command.member(), states).forEach(id -> {
            draft.add(Member.at(id), new MemberErased(id, command.reason()));
            MemberNumbers.change(draft, id, states.of(Profile.at(id)).keys(), List.of());
        });
        return draft.accepted();
    }
}
