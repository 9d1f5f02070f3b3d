package io.tillbook.command.members;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberCommand.TagMember;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberRejection.TooManyTags;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Puts tags to a member and takes others away. */
final class TagMemberDecider implements Decider<TagMember> {
    @Override
    public Footprint footprint(TagMember command, States known) {
        return Footprint.none().reading(Member.at(command.member())).writing(Profile.at(command.member()));
    }

    @Override
    public Decision decide(TagMember command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Member.notActive(command.member(), states), () -> tooMany(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Profile.at(command.member()),
                                new MemberTagged(command.member(), command.add(), command.remove()))
                        .accepted());
    }

    private static Optional<TooManyTags> tooMany(TagMember command, States states) {
        int tags = states.of(Profile.at(command.member())).tagsAfter(command.add(), command.remove()).size();
        return Rules.when(tags > MemberCommand.MAX_TAGS,
                () -> new TooManyTags(command.member(), tags, MemberCommand.MAX_TAGS));
    }
}
