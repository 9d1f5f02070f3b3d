package io.tillbook.api.kernel;

/**
 * A password or PIN on its way in. It is hashed before anything is decided; neither logs, nor fingerprints, nor events
 * have it.
 *
 * @param value the text as it was typed
 */
public record Secret(String value) {
    /** Most characters it may have. */
    public static final int MAX_LENGTH = 128;

    /** Checks the length. */
    public Secret {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new InvalidField("", "must have 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
