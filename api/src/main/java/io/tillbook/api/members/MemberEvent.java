package io.tillbook.api.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to members. No event has a personal datum that is not sealed. */
public sealed interface MemberEvent extends Event {
    /** Whether somebody is a member: on a stream that every purchase of theirs may read, and so has few of them. */
    sealed interface OfStanding extends MemberEvent {}

    /** What is known of a member. */
    sealed interface OfProfile extends MemberEvent {}

    /** Whose a number is. */
    sealed interface OfKey extends MemberEvent {}

    /**
     * Somebody is a member.
     *
     * @param location where they were registered; null where it was nowhere
     * @param inviter the member who has brought them
     * @param boughtBefore true where they were a customer before; missing where nobody has told that
     */
    record MemberRegistered(MemberId member, @Nullable LocationId location, RegistrationChannel channel,
            @Nullable MemberId inviter, @Nullable Boolean boughtBefore) implements OfStanding {}

    /**
     * A member is another one from now on: whatever names them means that one.
     *
     * @param at since when: prices of before know them as they were
     */
    record MemberMergedInto(MemberId member, MemberId into, Instant at) implements OfStanding {}

    /**
     * Another member is this one from now on.
     *
     * @param boughtBefore true where that one was a customer before registration; missing where nobody has told that
     */
    record MembersMerged(MemberId member, MemberId from, @Nullable Boolean boughtBefore) implements OfStanding {}

    /** Nobody can read a member's data any more. */
    record MemberErased(MemberId member, String reason) implements OfStanding {}

    /**
     * Something else is known of a member.
     *
     * @param changed what is known now
     * @param removed what is known no longer
     * @param keys all numbers by which they are found now
     */
    record ProfileChanged(MemberId member, SealedProfile changed, List<ProfileField> removed, List<MemberKey> keys)
            implements
            OfProfile {
        /** Takes copies. */
        public ProfileChanged {
            removed = List.copyOf(removed);
            keys = List.copyOf(keys);
        }
    }

    /** A member has agreed to something, or no longer does. */
    record ConsentSet(MemberId member, Consent consent) implements OfProfile {}

    /** A member has other tags. */
    record MemberTagged(MemberId member, List<String> added, List<String> removed) implements OfProfile {
        /** Takes copies. */
        public MemberTagged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** A number is a member's. */
    record MemberKeyTaken(MemberKey key, MemberId member) implements OfKey {}

    /** A number is a member's no longer, and free for others. */
    record MemberKeyFreed(MemberKey key, MemberId member) implements OfKey {}
}
