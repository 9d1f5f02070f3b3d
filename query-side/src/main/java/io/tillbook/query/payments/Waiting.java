package io.tillbook.query.payments;

import io.tillbook.query.graphql.BadArgument;

/**
 * The place of a payment among those that wait.
 *
 * @param ms since when
 * @param key which one
 */
record Waiting(long ms, String key) {
    private static final char SEPARATOR = '/';

    /**
     * A place as {@link #text} writes it.
     *
     * @throws BadArgument when it is no such place
     */
    static Waiting read(String text) {
        int end = text.indexOf(SEPARATOR);
        try {
            return new Waiting(Long.parseLong(text.substring(0, Math.max(0, end))), text.substring(end + 1));
        } catch (NumberFormatException otherList) {
            throw new BadArgument("after", "is not a cursor of this list");
        }
    }

    String text() {
        return ms + String.valueOf(SEPARATOR) + key;
    }
}
