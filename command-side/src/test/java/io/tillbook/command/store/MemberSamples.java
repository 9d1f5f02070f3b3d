package io.tillbook.command.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.SealedField;
import io.tillbook.api.members.SealedProfile;
import java.time.Instant;
import java.util.List;

/** What is stored of members as persons. */
final class MemberSamples {
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final MemberKey PHONE = new MemberKey(KeyKind.PHONE,
            new KeyHash("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));

    private MemberSamples() {}

    static List<Object> all() {
        return List.of(
                new MemberRegistered(MEMBER, new LocationId("S-1"), RegistrationChannel.SCAN, new MemberId("M-0"),
                        true),
                new MemberMergedInto(MEMBER, new MemberId("M-2"), Instant.parse("2026-11-22T01:30:00Z")),
                new MembersMerged(new MemberId("M-2"), MEMBER, true),
                new MemberErased(MEMBER, "asked for it"),
                new ProfileChanged(MEMBER, new SealedProfile(List.of(
                        new SealedField(ProfileField.NAME, new Sealed(Subject.of(MEMBER), "bmFtZQ")),
                        new SealedField(ProfileField.PHONE, new Sealed(Subject.of(MEMBER), "cGhvbmU")))),
                        List.of(ProfileField.NOTE), List.of(PHONE)),
                new ConsentSet(MEMBER, new Consent(ConsentPurpose.MARKETING_SMS, true, "privacy-2026-11")),
                new MemberTagged(MEMBER, List.of("宝妈"), List.of("老客")),
                new MemberKeyTaken(PHONE, MEMBER),
                new MemberKeyFreed(PHONE, MEMBER));
    }

    /** Nowhere, and brought by nobody. */
    static List<Object> bare() {
        return List.of(new MemberRegistered(MEMBER, null, RegistrationChannel.IMPORT, null, null));
    }
}
