package io.tillbook.api.kernel;

import java.util.UUID;

/**
 * The identity of one command, chosen by its sender before sending, so that it can be sent again safely.
 *
 * @param value a UUID, version 7 advised
 */
public record CommandId(UUID value) {
    /**
     * A command id from its text form.
     *
     * @throws InvalidField when the text is not a UUID in its form of 36 characters
     */
    public static CommandId of(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            // The parser also takes groups of other lengths, which would give one id several spellings.
            if (uuid.toString().equalsIgnoreCase(text)) {
                return new CommandId(uuid);
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField("commandId", "must be a UUID");
        }
        throw new InvalidField("commandId", "must be a UUID");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
