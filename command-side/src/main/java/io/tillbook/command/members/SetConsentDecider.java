package io.tillbook.command.members;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Records what a member says to a purpose, each time: it may be another text. */
final class SetConsentDecider implements Decider<SetConsent> {
    @Override
    public Footprint footprint(SetConsent command, States known) {
        return Footprint.none().reading(Member.at(command.member())).writing(Profile.at(command.member()));
    }

    @Override
    public Decision decide(SetConsent command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Member.notActive(command.member(), states))
                .orElseGet(() -> new Draft(states)
                        .add(Profile.at(command.member()), new ConsentSet(command.member(), command.consent()))
                        .accepted());
    }
}
