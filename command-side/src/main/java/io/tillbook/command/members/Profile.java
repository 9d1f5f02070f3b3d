package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.OfProfile;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a member.
 *
 * @param profile as a person
 * @param keys the numbers by which they are found
 * @param consents the latest to each purpose
 * @param tags in the order in which they were put
 */
record Profile(SealedProfile profile, List<MemberKey> keys, List<Consent> consents, List<String> tags) {
    private static final Profile NONE = new Profile(SealedProfile.NONE, List.of(), List.of(), List.of());
    private static final StreamType<Profile> STREAM =
            StreamType.of("memberprofile", NONE).on(OfProfile.class, Profile::evolve);

    static StreamRef<Profile> at(MemberId member) {
        return STREAM.at(member);
    }

    /** What they have said to a purpose; empty where nothing. */
    Optional<Consent> saidTo(ConsentPurpose purpose) {
        return consents.stream().filter(said -> said.purpose() == purpose).findFirst();
    }

    /** The numbers they have after a change. */
    List<MemberKey> keysAfter(Collection<MemberKey> told, Collection<ProfileField> removed) {
        return Stream.concat(
                keys.stream()
                        .filter(key -> !removed.contains(key.kind().field()))
                        .filter(key -> told.stream().noneMatch(newer -> newer.kind() == key.kind())),
                told.stream()).toList();
    }

    private static Profile evolve(Profile before, OfProfile event) {
        return switch (event) {
            case ProfileChanged changed -> new Profile(before.profile.with(changed.changed(), changed.removed()),
                    changed.keys(), before.consents, before.tags);
            case ConsentSet(_, Consent consent) -> new Profile(before.profile, before.keys,
                    Stream.concat(before.consents.stream().filter(said -> said.purpose() != consent.purpose()),
                            Stream.of(consent)).toList(),
                    before.tags);
            case MemberTagged tagged -> new Profile(before.profile, before.keys, before.consents,
                    before.tagsAfter(tagged.added(), tagged.removed()));
        };
    }

    /** The tags they have after a change, each once. */
    List<String> tagsAfter(Collection<String> added, Collection<String> removed) {
        return Stream.concat(tags.stream().filter(tag -> !removed.contains(tag)), added.stream()).distinct().toList();
    }
}
