package io.tillbook.server.payload;

import io.tillbook.api.catalog.gs1.Gs1ElementString;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.server.payload.Shape.Choice;
import io.tillbook.server.payload.Shape.Day;
import io.tillbook.server.payload.Shape.Decimal;
import io.tillbook.server.payload.Shape.ElementString;
import io.tillbook.server.payload.Shape.Flag;
import io.tillbook.server.payload.Shape.Hidden;
import io.tillbook.server.payload.Shape.Identifier;
import io.tillbook.server.payload.Shape.Moment;
import io.tillbook.server.payload.Shape.Scalar;
import io.tillbook.server.payload.Shape.Text;
import io.tillbook.server.payload.Shape.WallTime;
import io.tillbook.server.payload.Shape.Whole;
import io.tillbook.server.payload.Shape.Zone;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with values without parts. */
final class ScalarCheck {
    private static final int DAY_LENGTH = 10;
    private static final int DECIMAL_PLACES = 3;
    private static final String DAY_MISTAKE = "must be a day as YYYY-MM-DD";

    private static final String WALL_TIME_MISTAKE = "must be a time without offset, such as 2026-12-01T00:00:00";
    private static final Pattern WALL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?");

    private ScalarCheck() {}

    /** What is wrong with a value, readable after its place; null when nothing is. */
    static @Nullable String mistake(Scalar scalar, JsonNode value) {
        return switch (scalar) {
            case Identifier _ -> value.isString() ? identifier(value.stringValue()) : "must be a text";
            case Hidden hidden -> value.isString() ? hidden(hidden, value.stringValue()) : "must be a text";
            case Text _ -> value.isString() ? text(value.stringValue()) : "must be a text";
            case Choice choice -> choice(choice, value);
            case Whole whole -> whole(whole, value);
            case Decimal decimal -> decimal(decimal, value);
            case Flag _ -> value.isBoolean() ? null : "must be true or false";
            case Day _ -> value.isString() ? day(value.stringValue()) : DAY_MISTAKE;
            case Zone _ -> value.isString() && isZone(value.stringValue())
                    ? null
                    : "must be a time zone such as Asia/Shanghai";
            case WallTime _ -> value.isString() ? wallTime(value.stringValue()) : WALL_TIME_MISTAKE;
            case Moment _ -> value.isString() ? moment(value.stringValue()) : "must be a text";
            case ElementString _ -> value.isString() ? elementString(value.stringValue()) : "must be a text";
        };
    }

    private static @Nullable String identifier(String value) {
        try {
            Id.check(value);
            return null;
        } catch (InvalidField malformed) {
            return malformed.reason();
        }
    }

    private static @Nullable String hidden(Hidden hidden, String value) {
        return value.length() < hidden.least() || value.length() > hidden.most()
                ? "must have " + hidden.least() + " to " + hidden.most() + " characters"
                : null;
    }

    private static @Nullable String text(String value) {
        if (hasBrokenCharacters(value)) {
            return "must not have broken characters";
        }
        try {
            Require.text("", value);
            return null;
        } catch (InvalidField malformed) {
            return malformed.reason();
        }
    }

    /** Halves of a pair of surrogates without the other half, which have no bytes in UTF-8. */
    private static boolean hasBrokenCharacters(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (Character.isHighSurrogate(value.charAt(index)) && index + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(value.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String elementString(String value) {
        try {
            Gs1ElementString.parse("", value);
            return null;
        } catch (InvalidField malformed) {
            return malformed.reason();
        }
    }

    private static @Nullable String choice(Choice choice, JsonNode value) {
        boolean known = value.isString() && choice.names().contains(value.stringValue());
        return known ? null : "must be one of " + String.join(", ", choice.names());
    }

    private static @Nullable String whole(Whole whole, JsonNode value) {
        if (!value.isIntegralNumber()) {
            return "must be an integer";
        }
        boolean within = value.canConvertToLong() && value.longValue() >= whole.least()
                && value.longValue() <= whole.most();
        return within ? null : "must be between " + whole.least() + " and " + whole.most();
    }

    private static @Nullable String decimal(Decimal decimal, JsonNode value) {
        if (!value.isNumber()) {
            return "must be a number";
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() == 0 && decimal.least().signum() != 0) {
            return "must not be 0";
        }
        if (number.compareTo(decimal.least()) < 0 || number.compareTo(decimal.most()) > 0) {
            return "must be between " + decimal.least().toPlainString() + " and " + decimal.most().toPlainString();
        }
        boolean tooFine = number.scale() > DECIMAL_PLACES && number.stripTrailingZeros().scale() > DECIMAL_PLACES;
        return tooFine ? "must have at most three decimal places" : null;
    }

    private static @Nullable String day(String value) {
        return isDay(value) ? Days.include(LocalDate.parse(value)) ? null : Days.MISTAKE : DAY_MISTAKE;
    }

    private static @Nullable String moment(String value) {
        String mistake = Rfc3339.mistake(value);
        return mistake == null && !Days.include(Rfc3339.parse(value)) ? Days.MOMENT_MISTAKE : mistake;
    }

    private static @Nullable String wallTime(String value) {
        if (!WALL_TIME.matcher(value).matches()) {
            return WALL_TIME_MISTAKE;
        }
        try {
            return Days.include(LocalDateTime.parse(value).toLocalDate()) ? null : Days.MISTAKE;
        } catch (DateTimeException impossible) {
            return "is no time that exists";
        }
    }

    private static boolean isDay(String value) {
        try {
            return value.length() == DAY_LENGTH && LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
