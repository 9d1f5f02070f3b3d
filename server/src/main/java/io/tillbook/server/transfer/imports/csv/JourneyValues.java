package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the values of the Complete Journey files are read. */
final class JourneyValues {
    private static final int CENTS = 2;
    private static final int MAX_DIGITS = 13;

    private JourneyValues() {}

    /** An id made from the text in a column. */
    static <T> T id(CsvLine line, String column, Function<String, T> id) {
        String text = plain(line.get(column), column);
        return naming(column, () -> id.apply(text));
    }

    /** The id of the location that a line's store is. */
    static LocationId location(CsvLine line) {
        return id(line, "store_id", store -> new LocationId("S" + store));
    }

    /** Dollars, as exact cents. */
    static Money cents(CsvLine line, String column) {
        BigDecimal dollars = decimal(line.get(column), column).stripTrailingZeros();
        if (dollars.scale() > CENTS) {
            throw new InvalidField(column, "must have at most two decimal places");
        }
        return Money.of(dollars.movePointRight(CENTS).longValueExact());
    }

    static Quantity quantity(CsvLine line) {
        BigDecimal decimal = decimal(line.get("quantity"), "quantity");
        return naming("quantity", () -> Quantity.of(decimal));
    }

    static OffsetDateTime moment(CsvLine line, String column) {
        try {
            return Require.moment(column, OffsetDateTime.parse(line.get(column)));
        } catch (DateTimeException malformed) {
            throw new InvalidField(column, "must be a time such as 2017-01-01T12:30:27Z");
        }
    }

    static LocalDate day(CsvLine line, String column) {
        try {
            return LocalDate.parse(line.get(column));
        } catch (DateTimeException malformed) {
            throw new InvalidField(column, "must be a day such as 2017-01-01");
        }
    }

    /** The tool that wrote the files put some round numbers in scientific notation: 4.0128e+10 is 40128000000. */
    private static String plain(String text, String column) {
        return text.contains("e+") ? decimal(text, column).toPlainString() : text;
    }

    private static BigDecimal decimal(String text, String column) {
        BigDecimal decimal = parsed(text, column);
        // The magnitude is bounded before anything is written out: 1e999999999 would exhaust the memory.
        if (decimal.precision() - (long) decimal.scale() > MAX_DIGITS) {
            throw new InvalidField(column, "is too large");
        }
        return decimal;
    }

    private static BigDecimal parsed(String text, String column) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw new InvalidField(column, "must be a number");
        }
    }

    /** The same, with the column named where the value itself was refused. */
    private static <T> T naming(String column, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidField refused) {
            throw new InvalidField(column, refused.reason());
        }
    }
}
