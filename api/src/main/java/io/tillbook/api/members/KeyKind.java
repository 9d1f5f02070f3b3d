package io.tillbook.api.members;

import io.tillbook.api.kernel.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** By which numbers a member is found. Each belongs to one member at a time. */
public enum KeyKind {
    /** A phone number. */
    PHONE(ProfileField.PHONE),
    /** The number of a card. */
    CARD(ProfileField.CARD),
    /** Who they are for another system. */
    OPENID(ProfileField.OPENID);

    private final ProfileField field;

    KeyKind(ProfileField field) {
        this.field = field;
    }

    /** The field that has the number. */
    public ProfileField field() {
        return field;
    }

    /** The kind of number that a field has; empty where it has none. */
    public static Optional<KeyKind> of(ProfileField field) {
        return switch (field) {
            case PHONE -> Optional.of(PHONE);
            case CARD -> Optional.of(CARD);
            case OPENID -> Optional.of(OPENID);
            case NAME, BIRTHDAY, GENDER, MAIL, ADDRESS, NOTE -> Optional.empty();
        };
    }

    /** A number as all have it who write it differently: what is hashed of it. */
    public String plain(String written) {
        return switch (this) {
            case PHONE -> PhoneNumber.plain(written);
            case CARD -> written.replaceAll("[\\s\\u3000-]+", "").toUpperCase(Locale.ROOT);
            case OPENID -> written.strip();
        };
    }
}
