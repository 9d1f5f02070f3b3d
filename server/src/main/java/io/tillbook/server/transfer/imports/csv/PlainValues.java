package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.imports.csv.ScannedCodes.ScannedCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the plain CSV format are read: as the command endpoint reads them. What is refused is an
 * {@link InvalidField} that names the column.
 *
 * @param line the line they are on
 * @param place its place in its document, counted from 1
 * @param scanned what the codes of its document stand for
 */
record PlainValues(CsvLine line, int place, Map<String, ScannedCode> scanned) {
    private static final String BETWEEN_VALUES = " +";

    /** A value that has to be there. */
    <T> T get(String column, Function<String, T> reading) {
        return named(column, reading, line.get(column));
    }

    /** A value, or null where there is none. */
    <T> @Nullable T find(String column, Function<String, T> reading) {
        Optional<String> text = line.find(column);
        return text.isPresent() ? named(column, reading, text.get()) : null;
    }

    /** Values separated by spaces, none where the column is empty. */
    <T> List<T> list(String column, Function<String, T> reading) {
        return line.find(column)
                .stream()
                .flatMap(text -> Arrays.stream(text.split(BETWEEN_VALUES)))
                .map(text -> named(column, reading, text))
                .toList();
    }

    /** What a code stands for that was scanned, or null where there is none. */
    ScannedCode.@Nullable Goods goods(String column) {
        return find(column, code -> switch (Objects.requireNonNull(scanned.get(code))) {
            case ScannedCode.Goods goods -> goods;
            case ScannedCode.Nothing(String problem) -> throw new InvalidField("", problem);
        });
    }

    /** The number of the line: the one it was given, or else its place. */
    int lineNo() {
        Integer given = find("lineNo", Integer::valueOf);
        return given == null ? place : given;
    }

    static Money money(String text) {
        return Money.of(Long.parseLong(text));
    }

    static Quantity quantity(String text) {
        return Quantity.of(new BigDecimal(text));
    }

    static OffsetDateTime moment(String text) {
        return Require.moment("", OffsetDateTime.parse(text));
    }

    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        Require.optionalDay("", day);
        return day;
    }

    /** A time as a clock shows it. */
    static LocalDateTime wallTime(String text) {
        return LocalDateTime.parse(text);
    }

    static ZoneId zone(String text) {
        return ZoneId.of(text);
    }

    /** {@code true} or {@code false}. */
    static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new InvalidField("", "must be true or false");
        };
    }

    /** Reads one of the constants of an enumeration. */
    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> constants) {
        return text -> Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidField("", "must be one of " + Arrays.stream(constants.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
    }

    private static <T> T named(String column, Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (InvalidField refused) {
            throw new InvalidField(column, refused.reason());
        } catch (NumberFormatException malformed) {
            throw new InvalidField(column, "must be a number, not \"" + text + "\"");
        } catch (DateTimeException malformed) {
            throw new InvalidField(column, Failures.reason(malformed));
        }
    }
}
