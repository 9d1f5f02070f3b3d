package io.tillbook.query.members;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.query.checkout.ShownMember;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member. Their personal data are seen where they were registered, by who may see them there.
 *
 * @param registeredAt since when
 * @param location where they were registered; null where it was nowhere
 * @param channel how
 * @param inviter the member who has brought them
 * @param mergedInto who they are now; null where they are themselves
 * @param erased whether their data were erased
 * @param profile what is known of them, sealed
 * @param tags in the order in which they were put
 * @param consents the latest to each purpose
 */
public record MemberView(MemberId id, OffsetDateTime registeredAt, @Nullable LocationId location,
        RegistrationChannel channel, @Nullable MemberId inviter, @Nullable MemberId mergedInto, boolean erased,
        SealedProfile profile, List<String> tags, List<ConsentView> consents) implements Placed, ShownMember {
    /** Takes copies. */
    public MemberView {
        tags = List.copyOf(tags);
        consents = List.copyOf(consents);
    }

    static MemberView registered(MemberRegistered event, OffsetDateTime at) {
        return new MemberView(event.member(), at, event.location(), event.channel(), event.inviter(), null, false,
                SealedProfile.NONE, List.of(), List.of());
    }

    @Override
    public boolean isSeenBy(Sight sight) {
        return sight.sees(location);
    }

    /** What they are called, sealed. */
    public @Nullable Sealed name() {
        return profile.of(ProfileField.NAME);
    }

    /** Where they are reached by phone, sealed. */
    public @Nullable Sealed phone() {
        return profile.of(ProfileField.PHONE);
    }

    /** The number of their card, sealed. */
    public @Nullable Sealed card() {
        return profile.of(ProfileField.CARD);
    }

    /** Who they are for another system, sealed. */
    public @Nullable Sealed openid() {
        return profile.of(ProfileField.OPENID);
    }

    /** When they were born, sealed. */
    public @Nullable Sealed birthday() {
        return profile.of(ProfileField.BIRTHDAY);
    }

    /** How they want to be addressed, sealed. */
    public @Nullable Sealed gender() {
        return profile.of(ProfileField.GENDER);
    }

    /** Where they are reached by mail, sealed. */
    public @Nullable Sealed mail() {
        return profile.of(ProfileField.MAIL);
    }

    /** Where they live, sealed. */
    public @Nullable Sealed address() {
        return profile.of(ProfileField.ADDRESS);
    }

    /** What people should know who serve them, sealed. */
    public @Nullable Sealed note() {
        return profile.of(ProfileField.NOTE);
    }

    MemberView changed(SealedProfile newer, Collection<ProfileField> removed) {
        return with(mergedInto, erased, profile.with(newer, removed), tags, consents);
    }

    MemberView merging(MemberId into) {
        return with(into, erased, profile, tags, consents);
    }

    MemberView erasing() {
        return with(mergedInto, true, SealedProfile.NONE, List.of(), List.of());
    }

    MemberView tagged(Collection<String> added, Collection<String> removed) {
        return with(mergedInto, erased, profile,
                Stream.concat(tags.stream().filter(tag -> !removed.contains(tag)), added.stream()).distinct().toList(),
                consents);
    }

    MemberView saying(ConsentView consent) {
        ConsentPurpose purpose = consent.purpose();
        return with(mergedInto, erased, profile, tags,
                Stream.concat(consents.stream().filter(said -> said.purpose() != purpose), Stream.of(consent))
                        .toList());
    }

    private MemberView with(@Nullable MemberId into, boolean isErased, SealedProfile known, List<String> tagged,
            List<ConsentView> said) {
        return new MemberView(id, registeredAt, location, channel, inviter, into, isErased, known, tagged, said);
    }
}
