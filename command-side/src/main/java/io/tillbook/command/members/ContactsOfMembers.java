package io.tillbook.command.members;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.ProfileField;
import io.tillbook.command.checkout.MemberContacts;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.stream.Stream;

/** How members may be written to, by what they have said and what is known of them. */
final class ContactsOfMembers implements MemberContacts {
    @Override
    public Footprint reading(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known).reading(Profile.at(Member.current(member, known)));
    }

    @Override
    public MemberId current(MemberId member, States states) {
        return Member.current(member, states);
    }

    @Override
    public List<ContactWay> ways(MemberId member, States states) {
        MemberId current = Member.current(member, states);
        Member known = states.of(Member.at(current));
        if (!known.isRegistered() || known.isErased()) {
            return List.of();
        }
        Profile profile = states.of(Profile.at(current));
        return Stream.of(ContactWay.values()).filter(way -> isOpen(way, profile)).toList();
    }

    private static boolean isOpen(ContactWay way, Profile profile) {
        return switch (way) {
            case SMS -> isOpen(ConsentPurpose.MARKETING_SMS, ProfileField.PHONE, profile);
            case MAIL -> isOpen(ConsentPurpose.MARKETING_MAIL, ProfileField.MAIL, profile);
            case WECHAT -> isOpen(ConsentPurpose.MARKETING_WECHAT, ProfileField.OPENID, profile);
        };
    }

    private static boolean isOpen(ConsentPurpose purpose, ProfileField address, Profile profile) {
        return profile.saidTo(purpose).filter(said -> said.given()).isPresent()
                && profile.profile().of(address) != null;
    }
}
