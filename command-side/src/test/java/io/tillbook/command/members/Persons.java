package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.SealedField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.testing.Shop;
import java.util.List;

/** Members whose data are sealed as the server does it: nobody here can open them. */
final class Persons {
    static final MemberId LAN = new MemberId("M-1");
    static final MemberId WEI = new MemberId("M-2");

    private Persons() {}

    /** The key of a phone number. */
    static MemberKey phone(String number) {
        return new MemberKey(KeyKind.PHONE, new KeyHash("p" + KeyKind.PHONE.plain(number).replace("+", "-")));
    }

    /** The key of a card. */
    static MemberKey card(String number) {
        return new MemberKey(KeyKind.CARD, new KeyHash("c" + KeyKind.CARD.plain(number)));
    }

    /** Some field of a member. */
    static SealedProfile sealed(MemberId member, ProfileField field) {
        return new SealedProfile(List.of(new SealedField(field, new Sealed(Subject.of(member), "c2VhbGVk"))));
    }

    /** Registers somebody with a phone number. */
    static RegisterMember register(MemberId member, String phone) {
        return new RegisterMember(member, Shop.STORE, MemberProfile.of("a name", phone))
                .sealed(sealed(member, ProfileField.PHONE), List.of(phone(phone)));
    }

    /** Has somebody have another number. */
    static ChangeProfile change(MemberId member, MemberKey key) {
        return new ChangeProfile(member, MemberProfile.of("a name", "13800138001"))
                .sealed(sealed(member, key.kind().field()), List.of(key));
    }

    /** Somebody was registered. */
    static MemberRegistered registered(MemberId member) {
        return new MemberRegistered(member, Shop.STORE, RegistrationChannel.STORE, null, null);
    }
}
