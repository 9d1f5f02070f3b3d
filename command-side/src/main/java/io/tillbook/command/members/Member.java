package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.OfStanding;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.MemberRejection.MemberIsMerged;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is a member: all that a sale asks of them as a person. Its stream has few events, so sales may read
 * it.
 *
 * @param registered how they have become one; null where nobody has registered them
 * @param merged how they have become another member; null where they are themselves
 * @param absorbed the members who were merged into them
 * @param boughtBefore whether they were a customer before they were registered
 * @param isErased whether their data were erased
 */
public record Member(@Nullable MemberRegistered registered, @Nullable MemberMergedInto merged, List<MemberId> absorbed,
        boolean boughtBefore, boolean isErased) {
    /** How many mergers in a row are followed from an old id to the member of now. */
    public static final int MOST_REDIRECTS = 8;

    private static final StreamType<Member> STREAM =
            StreamType.of("member", new Member(null, null, List.of(), false, false))
                    .on(OfStanding.class, Member::evolve);

    /** Takes a copy. */
    public Member {
        absorbed = List.copyOf(absorbed);
    }

    /** The stream of a member. */
    public static StreamRef<Member> at(MemberId member) {
        return STREAM.at(member);
    }

    /** Whether somebody has registered them, whatever has become of them since. */
    public boolean isRegistered() {
        return registered != null;
    }

    /** A footprint that reads a member and those who they are by now, as far as is known. */
    public static Footprint reading(Footprint footprint, MemberId member, States known) {
        return footprint.readingAll(followed(member, known).stream().map(Member::at));
    }

    /** Who a member is by now: the one who they were merged into, and so on. */
    public static MemberId current(MemberId member, States states) {
        return followed(member, states).getLast();
    }

    /** A member, and those who they were merged into, in this order. */
    public static List<MemberId> followed(MemberId member, States states) {
        List<MemberId> followed = new ArrayList<>(List.of(member));
        MemberMergedInto next = states.of(at(member)).merged;
        while (next != null && followed.size() <= MOST_REDIRECTS) {
            followed.add(next.into());
            next = states.of(at(next.into())).merged;
        }
        return followed;
    }

    /** Who a member was at a moment that may be in the past: who they had been merged into by then. */
    public static MemberId then(MemberId member, Instant moment, States states) {
        MemberId then = member;
        for (MemberId next : followed(member, states)) {
            then = next;
            MemberMergedInto merged = states.of(at(next)).merged;
            if (merged == null || !merged.at().isBefore(moment)) {
                break;
            }
        }
        return then;
    }

    /** How many mergers in a row lead to a member, from whoever is farthest. */
    public static int redirectsTo(MemberId member, States states) {
        return states.of(at(member)).absorbed.stream()
                .mapToInt(from -> 1 + redirectsTo(from, states))
                .max()
                .orElse(0);
    }

    /** All ids of the person: the member's, and of those who were merged into them. */
    public static Stream<MemberId> allIds(MemberId member, States states) {
        return Stream.concat(Stream.of(member),
                states.of(at(member)).absorbed.stream().flatMap(from -> allIds(from, states)));
    }

    /** Rule: the member is known, is themselves and is not erased. */
    public static Optional<MemberRejection> notActive(MemberId member, States states) {
        Member known = states.of(at(member));
        if (known.registered == null) {
            return Optional.of(new UnknownMember(member));
        }
        if (known.merged != null) {
            return Optional.of(new MemberIsMerged(member, known.merged.into()));
        }
        return known.isErased ? Optional.of(new MemberIsErased(member)) : Optional.empty();
    }

    private static Member evolve(Member member, OfStanding event) {
        return switch (event) {
            case MemberRegistered registered -> new Member(registered, member.merged, member.absorbed,
                    Boolean.TRUE.equals(registered.boughtBefore()), member.isErased);
            case MemberMergedInto merged -> new Member(member.registered, merged, member.absorbed,
                    member.boughtBefore, member.isErased);
            case MembersMerged merged -> new Member(member.registered, member.merged,
                    Stream.concat(member.absorbed.stream(), Stream.of(merged.from())).toList(),
                    member.boughtBefore || Boolean.TRUE.equals(merged.boughtBefore()), member.isErased);
            case MemberErased _ -> new Member(member.registered, member.merged, member.absorbed, member.boughtBefore,
                    true);
        };
    }
}
