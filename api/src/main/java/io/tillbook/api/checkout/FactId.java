package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import java.util.UUID;

/** A held fact. Its id follows from its content: the same fact reported twice is held once. */
public record FactId(String value) implements Id {
    /** Checks the form of the id. */
    public FactId {
        Id.check(value);
    }

    /**
     * The id of a fact.
     *
     * @param type what kind of fact it is
     * @param content what it says, as text
     */
    public static FactId of(String type, String content) {
        return new FactId(UUID.nameUUIDFromBytes(bytes(type + " " + content)).toString());
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int place = 0; place < text.length(); place++) {
            bytes[2 * place] = (byte) (text.charAt(place) >> Byte.SIZE);
            bytes[2 * place + 1] = (byte) text.charAt(place);
        }
        return bytes;
    }
}
