package io.tillbook.command.members;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.api.members.MemberRejection.MemberAlreadyRegistered;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes somebody a member, once; their numbers are theirs from then on. */
final class RegisterMemberDecider implements Decider<RegisterMember> {
    @Override
    public Footprint footprint(RegisterMember command, States known) {
        Footprint footprint = MemberNumbers.writing(Footprint.none(), keys(command))
                .writing(Member.at(command.member()))
                .writing(Profile.at(command.member()));
        LocationId location = command.location();
        Footprint there = location == null ? footprint : footprint.reading(Location.at(location));
        MemberId inviter = command.inviter();
        return inviter == null ? there : there.reading(Member.at(inviter));
    }

    @Override
    public Decision decide(RegisterMember command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> known(command, states), () -> unknownLocation(command, states),
                        () -> unknownInviter(command, states),
                        () -> MemberNumbers.taken(command.member(), keys(command), states))
                .orElseGet(() -> registered(command, states));
    }

    private static Decision registered(RegisterMember command, States states) {
        MemberId member = command.member();
        List<MemberKey> keys = keys(command);
        Draft draft = new Draft(states)
                .add(Member.at(member), new MemberRegistered(member, command.location(),
                        Objects.requireNonNullElse(command.channel(), RegistrationChannel.STORE), command.inviter(),
                        Boolean.TRUE.equals(command.boughtBefore()) ? true : null));
        SealedProfile profile = Objects.requireNonNullElse(command.sealedProfile(), SealedProfile.NONE);
        if (!profile.fields().isEmpty()) {
            draft.add(Profile.at(member), new ProfileChanged(member, profile, List.of(), keys));
        }
        command.consents().forEach(consent -> draft.add(Profile.at(member), new ConsentSet(member, consent)));
        if (!command.tags().isEmpty()) {
            draft.add(Profile.at(member), new MemberTagged(member, command.tags(), List.of()));
        }
        MemberNumbers.change(draft, member, List.of(), keys);
        return draft.accepted();
    }

    private static List<MemberKey> keys(RegisterMember command) {
        return Objects.requireNonNullElse(command.keys(), List.of());
    }

    private static Optional<MemberRejection> known(RegisterMember command, States states) {
        Member known = states.of(Member.at(command.member()));
        if (known.isErased()) {
            return Optional.of(new MemberIsErased(command.member()));
        }
        return Rules.when(known.isRegistered(), () -> new MemberAlreadyRegistered(command.member()));
    }

    private static Optional<CatalogRejection> unknownLocation(RegisterMember command, States states) {
        LocationId location = command.location();
        return location == null ? Optional.empty() : Catalog.unknownLocation(states, location);
    }

    private static Optional<UnknownMember> unknownInviter(RegisterMember command, States states) {
        MemberId inviter = command.inviter();
        return inviter == null ? Optional.empty()
                : Rules.when(!states.of(Member.at(inviter)).isRegistered(), () -> new UnknownMember(inviter));
    }
}
