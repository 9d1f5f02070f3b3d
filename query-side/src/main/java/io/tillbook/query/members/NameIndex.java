package io.tillbook.query.members;

import io.tillbook.api.kernel.Sealed;
import io.tillbook.query.graphql.BlindIndex;
import io.tillbook.query.graphql.Unsealing;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How members are found by the beginning of their names: for each length of it, the views have an index that tells
 * equal beginnings and nothing else. What was erased cannot be opened, and so is in no index that is folded later.
 */
final class NameIndex {
    /** One character would tell whose surnames are the same. */
    static final int SHORTEST = 2;
    /** Longer beginnings are compared with the names themselves. */
    static final int LONGEST = 8;

    private final Unsealing personal;
    private final BlindIndex index;

    NameIndex(Unsealing personal, BlindIndex index) {
        this.personal = personal;
        this.index = index;
    }

    /** The lengths of which there are indexes. */
    static IntStream lengths() {
        return IntStream.rangeClosed(SHORTEST, LONGEST);
    }

    /** The indexes of a name, of each length that it has; none where it cannot be opened. */
    List<String> of(@Nullable Sealed name) {
        String plain = name == null ? "" : personal.open(name).map(NameIndex::plain).orElse("");
        int longest = Math.min(LONGEST, length(plain));
        return IntStream.rangeClosed(SHORTEST, longest).mapToObj(length -> ofBeginning(plain, length)).toList();
    }

    /** The index of what somebody has typed, as far as there are indexes. */
    String ofTyped(String typed) {
        String plain = plain(typed);
        return ofBeginning(plain, Math.min(LONGEST, length(plain)));
    }

    /** Whether a name begins with what somebody has typed. */
    boolean begins(@Nullable Sealed name, String typed) {
        return name != null && personal.open(name).map(NameIndex::plain).orElse("").startsWith(plain(typed));
    }

    /** How many characters what somebody has typed has, without spaces. */
    static int typedLength(String typed) {
        return length(plain(typed));
    }

    private String ofBeginning(String plain, int length) {
        return index.of("member name " + plain.substring(0, plain.offsetByCodePoints(0, length)));
    }

    private static int length(String plain) {
        return plain.codePointCount(0, plain.length());
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]+", "").toLowerCase(Locale.ROOT);
    }
}
