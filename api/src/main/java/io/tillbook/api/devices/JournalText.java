package io.tillbook.api.devices;

import io.tillbook.api.pricing.language.CanonicalJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed in journals, in canonical JSON (RFC 8785): of values alone that every reader of JSON takes as they
 * are: whole numbers up to 2^53 − 1, and decimals of so few digits that a binary fraction loses none of them.
 */
public final class JournalText {
    /** The largest whole number that every reader takes as it is. */
    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf((1L << 53) - 1);
    /** With so many digits, every decimal is the shortest one of its binary fraction. */
    private static final int MOST_DIGITS = 15;
    /** From here on ECMAScript writes no exponent. */
    private static final BigDecimal LEAST_PLAIN = new BigDecimal("0.000001");

    private JournalText() {}

    /**
     * The text of a value.
     *
     * @param value null, a Boolean, a Number, a String, a list of such values, or a map from texts to them
     * @throws IllegalArgumentException when readers could differ: of a number of too many digits, or half a character
     */
    public static String of(@Nullable Object value) {
        return CanonicalJson.text(checked(value));
    }

    private static @Nullable Object checked(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Number number -> exact(new BigDecimal(number.toString()).stripTrailingZeros());
            case String text -> whole(text);
            case Collection<?> elements -> elements(elements);
            case Map<?, ?> members -> members(members);
            case Object other -> throw new IllegalArgumentException(other + " is not read alike by everybody");
        };
    }

    private static List<@Nullable Object> elements(Collection<?> elements) {
        List<@Nullable Object> checked = new ArrayList<>(elements.size());
        elements.forEach(element -> checked.add(checked(element)));
        return checked;
    }

    /** In the order of the UTF-16 units of their names, as {@link String} compares. */
    private static Map<String, @Nullable Object> members(Map<?, ?> members) {
        Map<String, @Nullable Object> checked = new TreeMap<>();
        members.forEach((name, member) -> checked.put(whole((String) name), checked(member)));
        return checked;
    }

    private static BigDecimal exact(BigDecimal number) {
        BigDecimal size = number.abs();
        boolean isExact = number.scale() <= 0 ? size.compareTo(MOST_EXACT) <= 0
                : number.precision() <= MOST_DIGITS && size.compareTo(LEAST_PLAIN) >= 0;
        if (!isExact) {
            throw new IllegalArgumentException(number + " is not read alike by everybody");
        }
        return number.setScale(Math.max(number.scale(), 0));
    }

    private static String whole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isHalf(text, at)) {
                throw new IllegalArgumentException("a text has half a character");
            }
        }
        return text;
    }

    private static boolean isHalf(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
