package io.tillbook.server.door;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.purchasing.Gs1ElementString;
import io.tillbook.server.door.Shape.Choice;
import io.tillbook.server.door.Shape.Day;
import io.tillbook.server.door.Shape.Decimal;
import io.tillbook.server.door.Shape.ElementString;
import io.tillbook.server.door.Shape.Elements;
import io.tillbook.server.door.Shape.Flag;
import io.tillbook.server.door.Shape.Identifier;
import io.tillbook.server.door.Shape.Member;
import io.tillbook.server.door.Shape.Members;
import io.tillbook.server.door.Shape.Moment;
import io.tillbook.server.door.Shape.Scalar;
import io.tillbook.server.door.Shape.Text;
import io.tillbook.server.door.Shape.Whole;
import io.tillbook.server.door.Shape.Zone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares JSON with the shape it should have and names everything that is wrong with it. */
final class ShapeCheck {
    private static final int MOST_ERRORS = 20;
    private static final int DAY_LENGTH = 10;

    private final List<FieldError> errors = new ArrayList<>();

    private ShapeCheck() {}

    /** The first errors, in the order of the shape; none when the value has the shape. */
    static List<FieldError> errors(Shape shape, JsonNode value, String pointer) {
        ShapeCheck check = new ShapeCheck();
        check.visit(shape, value, pointer);
        return check.errors.stream().limit(MOST_ERRORS).toList();
    }

    private void visit(Shape shape, JsonNode value, String pointer) {
        switch (shape) {
            case Members members -> members(members, value, pointer);
            case Elements elements -> elements(elements, value, pointer);
            case Scalar scalar -> {
                String mistake = mistake(scalar, value);
                if (mistake != null) {
                    errors.add(FieldError.at(pointer, mistake));
                }
            }
        }
    }

    private void members(Members members, JsonNode value, String pointer) {
        if (!value.isObject()) {
            errors.add(FieldError.at(pointer, "must be an object"));
            return;
        }
        for (Member member : members.members()) {
            JsonNode found = value.path(member.name());
            String place = Pointers.child(pointer, member.name());
            if (!found.isMissingNode() && !found.isNull()) {
                visit(member.shape(), found, place);
            } else if (member.required()) {
                errors.add(FieldError.at(place, "is required"));
            }
        }
        Set<String> known = members.members().stream().map(Member::name).collect(Collectors.toSet());
        value.propertyNames()
                .stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(FieldError.at(Pointers.child(pointer, name), "is not known")));
    }

    private void elements(Elements elements, JsonNode value, String pointer) {
        if (!value.isArray()) {
            errors.add(FieldError.at(pointer, "must be a list"));
        } else if (value.size() < elements.least() || value.size() > elements.most()) {
            errors.add(FieldError.at(pointer,
                    "must have " + elements.least() + " to " + elements.most() + " entries"));
        } else {
            for (int index = 0; index < value.size(); index++) {
                visit(elements.element(), value.get(index), Pointers.child(pointer, index));
            }
        }
    }

    private static @Nullable String mistake(Scalar scalar, JsonNode value) {
        return switch (scalar) {
            case Identifier _ -> value.isString() ? identifier(value.stringValue()) : "must be a text";
            case Text _ -> value.isString() ? text(value.stringValue()) : "must be a text";
            case Choice choice -> choice(choice, value);
            case Whole whole -> whole(whole, value);
            case Decimal decimal -> decimal(decimal, value);
            case Flag _ -> value.isBoolean() ? null : "must be true or false";
            case Day _ -> value.isString() && isDay(value.stringValue()) ? null : "must be a day as YYYY-MM-DD";
            case Zone _ -> value.isString() && isZone(value.stringValue())
                    ? null
                    : "must be a time zone such as Asia/Shanghai";
            case Moment _ -> value.isString() ? Rfc3339.mistake(value.stringValue()) : "must be a text";
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

    private static @Nullable String text(String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            return "must not have broken characters";
        }
        try {
            Require.text("", value);
            return null;
        } catch (InvalidField malformed) {
            return malformed.reason();
        }
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
        BigDecimal number = value.decimalValue();
        boolean within = number.compareTo(BigDecimal.valueOf(whole.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(whole.most())) <= 0;
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
        return number.stripTrailingZeros().scale() > 3 ? "must have at most three decimal places" : null;
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
