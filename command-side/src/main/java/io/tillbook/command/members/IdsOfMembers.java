package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of members, by their mergers. */
final class IdsOfMembers implements MemberIds {
    @Override
    public Footprint reading(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known)
                .readingAll(Member.allIds(Member.current(member, known), known).map(Member::at));
    }

    @Override
    public MemberId current(MemberId member, States states) {
        return Member.current(member, states);
    }

    @Override
    public Set<MemberId> all(MemberId member, States states) {
        return Stream.concat(Stream.of(member), Member.allIds(Member.current(member, states), states))
                .collect(Collectors.toUnmodifiableSet());
    }
}
