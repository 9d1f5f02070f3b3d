package io.tillbook.api.kernel;

/** An identifier chosen by a client: 1 to 64 of {@code A-Z a-z 0-9 . _ : -}. Written as a plain string. */
public interface Id extends Comparable<Id> {
    /** Most characters an id may have. */
    int MAX_LENGTH = 64;
    /** The form of an id as a regular expression. */
    String PATTERN = "[A-Za-z0-9._:-]{1," + MAX_LENGTH + "}";

    /** The identifier itself. */
    String value();

    @Override
    default int compareTo(Id other) {
        return value().compareTo(other.value());
    }

    /**
     * Checks the form.
     *
     * @throws InvalidField when the value has another form
     */
    static void check(String value) {
        boolean formed = !value.isEmpty() && value.length() <= MAX_LENGTH;
        // Every event that is read has a dozen ids: a stream of characters would cost more than the look at them.
        for (int place = 0; formed && place < value.length(); place++) {
            formed = isAllowed(value.charAt(place));
        }
        if (!formed) {
            throw new InvalidField("", "must be 1 to " + MAX_LENGTH + " of A-Z a-z 0-9 . _ : -");
        }
    }

    private static boolean isAllowed(char character) {
        return between('a', character, 'z') || between('A', character, 'Z') || between('0', character, '9')
                || "._:-".indexOf(character) >= 0;
    }

    private static boolean between(char first, char character, char last) {
        return first <= character && character <= last;
    }
}
