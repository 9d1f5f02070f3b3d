package io.tillbook.query.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param first how many entries
 * @param after key of the entry before them, null at the beginning of the list
 */
public record PageRequest(int first, @Nullable String after) {

    /** Most entries of one page. */
    public static final int MAX_FIRST = 200;

    private static final String PREFIX = "k:";

    /**
     * A page as the arguments {@code first} and {@code after} say.
     *
     * @throws BadArgument when the page is too large or the cursor is none
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        if (first == null || first < 1 || first > MAX_FIRST) {
            throw new BadArgument("first", "must be between 1 and " + MAX_FIRST);
        }
        return new PageRequest(first, after == null ? null : key(after));
    }

    /** One entry more than wanted, to see whether there are more. */
    public int limit() {
        return first + 1;
    }

    /**
     * The key of the entry before, in lists whose keys are numbers.
     *
     * @throws BadArgument when it is not a number
     */
    public @Nullable Long afterNumber() {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException otherList) {
            throw new BadArgument("after", "is not a cursor of this list");
        }
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadArgument("after", "is not a cursor of this list");
        }
        throw new BadArgument("after", "is not a cursor of this list");
    }
}
