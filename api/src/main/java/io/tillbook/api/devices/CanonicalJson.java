package io.tillbook.api.devices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785): members in the order of their names' UTF-16 units, nothing between them, texts and numbers
 * as ECMAScript writes them. What two programs read alike has one canonical form, so its hash can be compared.
 */
public final class CanonicalJson {
    /** Whole numbers up to here are the same to every reader of JSON. */
    private static final long MOST_EXACT = (1L << 53) - 1;
    /** From 10^21 on, and below 10^-6, ECMAScript writes an exponent. */
    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int LEAST_PLAIN_POINT = -6;

    private CanonicalJson() {}

    /**
     * The text of a value.
     *
     * @param value null, a Boolean, a Number, a String, a list of such values, or a map from texts to them
     * @throws IllegalArgumentException when readers could differ: of a number that is not exact, or half a character
     */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case Number number -> number(number);
            case String text -> quoted(text);
            case Collection<?> list -> {
                StringJoiner joined = new StringJoiner(",", "[", "]");
                list.forEach(element -> joined.add(of(element)));
                yield joined.toString();
            }
            case Map<?, ?> members -> object(members);
            case Object other -> throw new IllegalArgumentException(other.getClass() + " is nothing of JSON");
        };
    }

    private static String object(Map<?, ?> members) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        StringJoiner joined = new StringJoiner(",", "{", "}");
        members.forEach((name, member) -> sorted.put((String) name, new Member(member)));
        sorted.forEach((name, member) -> joined.add(quoted(name) + ":" + of(((Member) member).value())));
        return joined.toString();
    }

    /** A tree takes no nulls that it could tell from nothing. */
    private record Member(@Nullable Object value) {}

    private static String number(Number number) {
        return switch (number) {
            case Integer _,Long _,Short _,Byte _ -> whole(number.longValue());
            case Double fraction -> fraction(fraction);
            case Number other -> throw new IllegalArgumentException(other + " is not read alike by everybody");
        };
    }

    private static String whole(long number) {
        if (Math.abs(number) > MOST_EXACT) {
            throw new IllegalArgumentException(number + " is not read alike by everybody");
        }
        return Long.toString(number);
    }

    /** The fewest digits that mean the number, placed as ECMAScript places them. */
    private static String fraction(Double number) {
        if (number.isNaN() || number.isInfinite()) {
            throw new IllegalArgumentException(number + " is no number of JSON");
        }
        BigDecimal shortest = shortest(number);
        if (shortest.signum() == 0) {
            return "0";
        }
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        if (point > MOST_PLAIN_DIGITS || point <= LEAST_PLAIN_POINT) {
            String sign = shortest.signum() < 0 ? "-" : "";
            String tail = digits.length() == 1 ? "" : "." + digits.substring(1);
            return sign + digits.charAt(0) + tail + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        return shortest.toPlainString();
    }

    /** The JDK writes two digits at least, where the smallest of all numbers need one. */
    private static BigDecimal shortest(Double number) {
        BigDecimal digits = new BigDecimal(number.toString()).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1));
        return Double.valueOf(one.toString()).equals(number) ? one.stripTrailingZeros() : digits;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit) && isAlone(text, at)) {
                throw new IllegalArgumentException("a text has half a character");
            }
            append(out, unit);
        }
        return out.append('"').toString();
    }

    private static boolean isAlone(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static void append(StringBuilder out, char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (unit < ' ') {
                    out.append("\\u00")
                            .append(Character.forDigit(unit >> 4, 16))
                            .append(Character.forDigit(unit & 0xf, 16));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
