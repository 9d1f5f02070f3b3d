package io.tillbook.api.kernel;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The checks of the contract's records; each failure is an {@link InvalidField} that names its field. */
public final class Require {
    /** Most lines one command may carry; keeps a single append bounded. */
    public static final int MAX_LINES = 1_000;
    private static final int MAX_TEXT = 500;

    private Require() {}

    /** The value, which has to be there. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidField(field, "is required");
        }
        return value;
    }

    /** A text that is there, is not blank and has at most 500 characters. */
    public static String text(String field, @Nullable String value) {
        String text = present(field, value);
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new InvalidField(field, "must have 1 to " + MAX_TEXT + " characters and not be blank");
        }
        return text;
    }

    /** A text that may be missing but, where it is there, is as {@link #text} wants it. */
    public static @Nullable String optionalText(String field, @Nullable String value) {
        return value == null ? null : text(field, value);
    }

    /** A quantity above zero. */
    public static Quantity positive(String field, @Nullable Quantity value) {
        Quantity quantity = present(field, value);
        if (!quantity.isPositive()) {
            throw new InvalidField(field, "must be greater than 0");
        }
        return quantity;
    }

    /** An amount of zero or more. */
    public static Money notNegative(String field, @Nullable Money value) {
        Money money = present(field, value);
        if (money.isNegative()) {
            throw new InvalidField(field, "must not be negative");
        }
        return money;
    }

    /** An amount of zero or more; zero where it is missing. */
    public static Money notNegativeOrZero(String field, @Nullable Money value) {
        return value == null ? Money.ZERO : notNegative(field, value);
    }

    /** A unit price or cost of zero or more whose product with the quantity is an amount that can be taken. */
    public static void lineAmount(String field, @Nullable Money unit, Quantity quantity) {
        if (unit == null) {
            return;
        }
        notNegative(field, unit);
        BigInteger product = BigInteger.valueOf(unit.minor()).multiply(BigInteger.valueOf(quantity.thousandths()));
        if (product.compareTo(BigInteger.valueOf(Money.MAX_MINOR).multiply(BigInteger.valueOf(1_000))) > 0) {
            throw new InvalidField(field, "times the quantity is more than " + Money.MAX_MINOR);
        }
    }

    /** Exactly one of two fields. */
    public static void exactlyOne(String first, @Nullable Object firstValue, String second,
            @Nullable Object secondValue) {
        if (firstValue == null && secondValue == null) {
            throw new InvalidField(first, "or " + second + " is required");
        }
        notBoth(first, firstValue, second, secondValue);
    }

    /** Refuses two fields that rule each other out. */
    public static void notBoth(String first, @Nullable Object firstValue, String second,
            @Nullable Object secondValue) {
        if (firstValue != null && secondValue != null) {
            throw new InvalidField(second, "must not be given together with " + first);
        }
    }

    /** A day from 0001-01-01 to 9999-12-31, or none. */
    public static void optionalDay(String field, @Nullable LocalDate value) {
        if (value != null && !Days.include(value)) {
            throw new InvalidField(field, Days.MISTAKE);
        }
    }

    /** A moment that falls on such a day in every time zone. */
    public static OffsetDateTime moment(String field, @Nullable OffsetDateTime value) {
        OffsetDateTime moment = present(field, value);
        if (!Days.include(moment)) {
            throw new InvalidField(field, Days.MOMENT_MISTAKE);
        }
        return moment;
    }

    /** The days of a batch: both may be missing, but it does not expire before it is made. */
    public static void batchDays(@Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
        optionalDay("producedOn", producedOn);
        optionalDay("expiresOn", expiresOn);
        if (producedOn != null && expiresOn != null && expiresOn.isBefore(producedOn)) {
            throw new InvalidField("expiresOn", "must not be before producedOn");
        }
    }

    /** A whole number between two bounds, both included. */
    public static int between(String field, @Nullable Integer value, int least, int most) {
        int number = present(field, value);
        if (number < least || number > most) {
            throw new InvalidField(field, "must be between " + least + " and " + most);
        }
        return number;
    }

    /** A list without nulls, empty where it is missing, of at most {@link #MAX_LINES} entries. */
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MAX_LINES) {
            throw new InvalidField(field, "must have at most " + MAX_LINES + " entries");
        }
        for (int index = 0; index < values.size(); index++) {
            present(field + "/" + index, values.get(index));
        }
        return List.copyOf(values);
    }

    /** Lines: at least one, each with a number of its own. */
    public static <T> List<T> lines(String field, @Nullable List<T> values, ToIntFunction<T> lineNo) {
        List<T> lines = list(field, present(field, values));
        if (lines.isEmpty()) {
            throw new InvalidField(field, "must have at least one line");
        }
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!seen.add(lineNo.applyAsInt(lines.get(index)))) {
                throw new InvalidField(field + "/" + index, "repeats the line number of an earlier line");
            }
        }
        return lines;
    }

    /** True where all values differ; used for lists that must not repeat themselves. */
    public static boolean distinct(Collection<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
