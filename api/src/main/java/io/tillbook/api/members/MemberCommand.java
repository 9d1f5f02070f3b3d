package io.tillbook.api.members;

import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.ErasesSubject;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Subject;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of members. Whoever is one belongs to the whole chain, wherever they were registered. */
public sealed interface MemberCommand extends Command {
    /** Most tags a member has. */
    int MAX_TAGS = 50;

    /** Of members: they are not at a location. */
    @Override
    default Extent extent() {
        return Extent.NOWHERE;
    }

    /** A command that tells something of a member as a person, which the server seals. */
    sealed interface OfProfile extends MemberCommand {
        /** Whom it is about. */
        MemberId member();

        /** What is told of them. */
        @Nullable
        MemberProfile profile();

        /** The same, sealed, with what is kept of the numbers that are told. */
        OfProfile sealed(SealedProfile kept, List<MemberKey> keptKeys);
    }

    /**
     * Somebody is a member from now on.
     *
     * @param member their id, which no other member has had
     * @param location where they were registered; missing where it was nowhere
     * @param channel how; STORE where it is missing
     * @param inviter the member who has brought them
     * @param profile what is known of them
     * @param consents what they have said, to each purpose once
     * @param tags words that staff put to them
     * @param boughtBefore whether they were a customer before: then no purchase counts as their first; not where it is
     *     missing
     * @param sealedProfile what is known of them, sealed
     * @param keys what is kept of their numbers
     */
    record RegisterMember(MemberId member, @Nullable LocationId location, @Nullable RegistrationChannel channel,
            @Nullable MemberId inviter, @Nullable MemberProfile profile, @Required(false) List<Consent> consents,
            @AtMost(MAX_TAGS) @Required(false) List<String> tags, @Nullable Boolean boughtBefore,
            @FromServer @Nullable SealedProfile sealedProfile,
            @FromServer @Nullable List<MemberKey> keys) implements OfProfile {
        /** Checks the fields. */
        public RegisterMember {
            Require.present("member", member);
            if (member.equals(inviter)) {
                throw new InvalidField("inviter", "must be another member");
            }
            consents = Require.list("consents", consents);
            if (!Require.distinct(consents.stream().map(Consent::purpose).toList())) {
                throw new InvalidField("consents", "must be to different purposes");
            }
            tags = Tags.checked("tags", tags);
            if (tags.size() > MAX_TAGS) {
                throw new InvalidField("tags", "must be at most " + MAX_TAGS);
            }
            keys = keys == null ? null : Require.list("keys", keys);
        }

        /** Of somebody of whom only this is told. */
        public RegisterMember(MemberId member, @Nullable LocationId location, @Nullable MemberProfile profile) {
            this(member, location, null, null, profile, List.of(), List.of(), null, null, null);
        }

        @Override
        public Extent extent() {
            return location == null ? Extent.CHAIN : Extent.at(location);
        }

        @Override
        public RegisterMember sealed(SealedProfile kept, List<MemberKey> keptKeys) {
            return new RegisterMember(member, location, channel, inviter, profile, consents, tags, boughtBefore, kept,
                    keptKeys);
        }
    }

    /**
     * Something else is known of a member; what is left out stays as it is. Numbers that they no longer have are free
     * for others.
     *
     * @param member who
     * @param profile what is known now
     * @param removed what is known no longer
     * @param sealedProfile what is known now, sealed
     * @param keys what is kept of the numbers that are told
     */
    record ChangeProfile(MemberId member, @Nullable MemberProfile profile,
            @Required(false) List<ProfileField> removed, @FromServer @Nullable SealedProfile sealedProfile,
            @FromServer @Nullable List<MemberKey> keys) implements OfProfile {
        /** Checks the fields. */
        public ChangeProfile {
            Require.present("member", member);
            removed = Require.list("removed", removed);
            keys = keys == null ? null : Require.list("keys", keys);
            if (profile == null || profile.told().isEmpty()) {
                if (removed.isEmpty()) {
                    throw new InvalidField("profile", "or removed is required");
                }
            } else if (!Collections.disjoint(profile.told().keySet(), removed)) {
                throw new InvalidField("removed", "must not name what is told in profile");
            }
        }

        /** Something is known, and nothing is forgotten. */
        public ChangeProfile(MemberId member, MemberProfile profile) {
            this(member, profile, List.of(), null, null);
        }

        @Override
        public ChangeProfile sealed(SealedProfile kept, List<MemberKey> keptKeys) {
            return new ChangeProfile(member, profile, removed, kept, keptKeys);
        }
    }

    /**
     * A member agrees to something, or no longer.
     *
     * @param member who
     * @param consent what they say
     */
    record SetConsent(MemberId member, Consent consent) implements MemberCommand {
        /** Checks the fields. */
        public SetConsent {
            Require.present("member", member);
            Require.present("consent", consent);
        }
    }

    /**
     * Puts tags to a member, and takes others away. Tags are not sealed: they must not tell who somebody is.
     *
     * @param member who
     * @param add tags that they have from now on
     * @param remove tags that they have no longer
     */
    record TagMember(MemberId member, @AtMost(MAX_TAGS) @Required(false) List<String> add,
            @AtMost(MAX_TAGS) @Required(false) List<String> remove) implements MemberCommand {
        /** Checks the fields. */
        public TagMember {
            Require.present("member", member);
            add = Tags.checked("add", add);
            remove = Tags.checked("remove", remove);
            if (add.isEmpty() && remove.isEmpty()) {
                throw new InvalidField("add", "or remove is required");
            }
            if (!Collections.disjoint(add, remove)) {
                throw new InvalidField("remove", "must not name what is added");
            }
        }
    }

    /**
     * Destroys the key of a member's data, and of those that were merged into them: nobody can read their name or phone
     * any more, not in the history either, and their numbers are free. What they bought stays. It cannot be undone.
     *
     * @param member who
     * @param reason why, for those who look into it later
     */
    record EraseMember(MemberId member, String reason) implements MemberCommand, ErasesSubject {
        /** Checks the fields. */
        public EraseMember {
            Require.present("member", member);
            Require.text("reason", reason);
        }

        @Override
        public Subject subject() {
            return Subject.of(member);
        }

        @Override
        public Extent extent() {
            return Extent.CHAIN;
        }
    }
}
