package io.tillbook.api.kernel;

/**
 * A personal datum that only the key of its subject opens. Where the key is destroyed, nobody can read it any more.
 *
 * @param subject whose datum it is
 * @param cipher nonce, cipher text and tag of AES-256-GCM in unpadded Base64 for URLs
 */
public record Sealed(Subject subject, String cipher) {
    private static final char SEPARATOR = '|';

    /** From the text that is stored. */
    public static Sealed of(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new InvalidField("", "must be a subject and a cipher text");
        }
        return new Sealed(new Subject(text.substring(0, separator)), text.substring(separator + 1));
    }

    /** The text that is stored. */
    public String text() {
        return subject.value() + SEPARATOR + cipher;
    }
}
