package io.tillbook.api.kernel;

/**
 * A personal datum on its way in: a name, a phone number, an address. It is sealed before anything is decided; neither
 * logs, nor fingerprints, nor events have it.
 *
 * @param text the datum, of 1 to 500 characters, not blank
 */
public record Personal(String text) {
    /** Checks the text. */
    public Personal {
        Require.text("", text);
    }

    @Override
    public String toString() {
        return "Personal[hidden]";
    }
}
