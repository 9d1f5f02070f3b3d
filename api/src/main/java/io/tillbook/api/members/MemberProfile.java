package io.tillbook.api.members;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.PhoneNumber;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a member as a person. It is sealed before anything is decided.
 *
 * @param name what they are called
 * @param phone where they are reached by phone, however it is written
 * @param card the number of a card of theirs
 * @param openid who they are for another system
 * @param birthday such as {@code 1990-02-28}, or {@code --02-28} without the year
 * @param gender one of FEMALE, MALE, OTHER
 * @param mail where they are reached by mail
 * @param address where they live
 * @param note what people should know who serve them
 */
public record MemberProfile(@Nullable Personal name, @Nullable Personal phone, @Nullable Personal card,
        @Nullable Personal openid, @Nullable Personal birthday, @Nullable Personal gender, @Nullable Personal mail,
        @Nullable Personal address, @Nullable Personal note) {
    /** Nothing is told. */
    public static final MemberProfile NONE =
            new MemberProfile(null, null, null, null, null, null, null, null, null);

    private static final int MAX_NUMBER = 64;

    /** Checks the fields. */
    public MemberProfile {
        check("phone", phone, MemberProfile::phone);
        check("card", card, MemberProfile::number);
        check("openid", openid, MemberProfile::number);
        check("birthday", birthday, Birthday::read);
        check("gender", gender, MemberProfile::gender);
        check("mail", mail, MemberProfile::mail);
    }

    /** A name and a phone number. */
    public static MemberProfile of(String name, String phone) {
        return new MemberProfile(new Personal(name), new Personal(phone), null, null, null, null, null, null, null);
    }

    /** What is told, by its field, in the order of these. */
    public Map<ProfileField, Personal> told() {
        Map<ProfileField, Personal> told = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            Personal datum = of(field);
            if (datum != null) {
                told.put(field, datum);
            }
        }
        return told;
    }

    /** What is told of a field; null where nothing is. */
    public @Nullable Personal of(ProfileField field) {
        return switch (field) {
            case NAME -> name;
            case PHONE -> phone;
            case CARD -> card;
            case OPENID -> openid;
            case BIRTHDAY -> birthday;
            case GENDER -> gender;
            case MAIL -> mail;
            case ADDRESS -> address;
            case NOTE -> note;
        };
    }

    private static void check(String field, @Nullable Personal datum, Consumer<String> rule) {
        if (datum == null) {
            return;
        }
        try {
            rule.accept(datum.text());
        } catch (InvalidField invalid) {
            throw new InvalidField(field, invalid.reason());
        }
    }

    private static void phone(String text) {
        if (!PhoneNumber.isOne(text)) {
            throw new InvalidField("", "must be a phone number of 5 to 15 digits");
        }
    }

    private static void number(String text) {
        if (KeyKind.CARD.plain(text).isEmpty() || text.length() > MAX_NUMBER) {
            throw new InvalidField("", "must have 1 to " + MAX_NUMBER + " characters that are not spaces");
        }
    }

    private static void gender(String text) {
        for (Gender gender : Gender.values()) {
            if (gender.name().equals(text)) {
                return;
            }
        }
        throw new InvalidField("", "must be one of FEMALE, MALE, OTHER");
    }

    private static void mail(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new InvalidField("", "must be a mail address");
        }
    }
}
