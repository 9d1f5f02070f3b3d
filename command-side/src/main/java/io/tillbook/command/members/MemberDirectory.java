package io.tillbook.command.members;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.KeyHash;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/** Looks up who is a member, as their streams tell now. */
public final class MemberDirectory {
    private final States streams;

    /** @param streams states as they are now */
    public MemberDirectory(States streams) {
        this.streams = streams;
    }

    /** Whether a member's data were erased. */
    public boolean isErased(MemberId member) {
        return streams.of(Member.at(member)).isErased();
    }

    /** All ids of a person: the member's, and of those who were merged into them. */
    public List<MemberId> allIds(MemberId member) {
        return Member.allIds(member, streams).toList();
    }

    /** Who a member is by now; empty where nobody has registered them, or they are erased. */
    public Optional<MemberId> current(MemberId member) {
        MemberId current = Member.current(member, streams);
        Member known = streams.of(Member.at(current));
        return known.isRegistered() && !known.isErased() ? Optional.of(current) : Optional.empty();
    }

    /** Whether a location is open, where somebody could be registered. */
    public boolean isOpen(LocationId location) {
        return Catalog.unknownLocation(streams, location).isEmpty();
    }

    /** The member who has a number by now. */
    public Optional<MemberId> having(KeyHash number) {
        return streams.of(MemberNumbers.at(number)).flatMap(this::current);
    }
}
