package io.tillbook.api.kernel;

import java.util.HexFormat;
import java.util.UUID;

/**
 * The identity of one command, chosen by its sender before sending, so that it can be sent again safely.
 *
 * @param value a UUID, version 7 advised
 */
public record CommandId(UUID value) {
    private static final String FORM = "00000000-0000-0000-0000-000000000000";

    /**
     * A command id from its text form.
     *
     * @throws InvalidField when the text is not a UUID in its form of 36 characters
     */
    public static CommandId of(String text) {
        // The parser also takes groups of other lengths and with signs, which would give one id several spellings.
        if (!isUuid(text)) {
            throw new InvalidField("commandId", "must be a UUID");
        }
        return new CommandId(UUID.fromString(text));
    }

    private static boolean isUuid(String text) {
        boolean isFormed = text.length() == FORM.length();
        for (int place = 0; isFormed && place < FORM.length(); place++) {
            char character = text.charAt(place);
            isFormed = FORM.charAt(place) == '-' ? character == '-' : HexFormat.isHexDigit(character);
        }
        return isFormed;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
