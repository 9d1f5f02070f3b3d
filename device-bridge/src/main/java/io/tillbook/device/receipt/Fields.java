package io.tillbook.device.receipt;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a document, or of an entry of one of its lists, as texts of a template show them. A path that begins
 * with a slash is one of the document.
 *
 * @param node the document, or the entry
 * @param document the document
 * @param words the words of the template's language
 */
record Fields(JsonNode node, JsonNode document, Words words) {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}:]+)(?::([a-z]+))?}");
    private static final int CENTS = 2;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A text with its fields and words filled in. */
    String fill(String text) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher
                        .quoteReplacement(shown(found.group(1), found.group(2))));
    }

    /** Whether a field says something: neither nothing, nor no, nor 0, nor an empty list. */
    boolean has(String path) {
        JsonNode value = at(path);
        return value != null && !value.isNull() && switch (value.getNodeType()) {
            case ARRAY, OBJECT -> !value.isEmpty();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimalValue().signum() != 0;
            case STRING -> !value.stringValue().isBlank();
            case BINARY, MISSING, NULL, POJO -> false;
        };
    }

    /** The field of a path; null where there is none. */
    @Nullable
    JsonNode at(String path) {
        boolean ofDocument = path.startsWith("/");
        JsonNode value = ofDocument ? document : node;
        for (String step : (ofDocument ? path.substring(1) : path).split("\\.", -1)) {
            value = value.path(step);
        }
        return value.isMissingNode() ? null : value;
    }

    private String shown(String name, @Nullable String format) {
        if (name.startsWith("#")) {
            return words.say(name.substring(1));
        }
        JsonNode value = at(name);
        return value == null || value.isNull() ? "" : formatted(name, value, format == null ? "text" : format);
    }

    private String formatted(String name, JsonNode value, String format) {
        return switch (format) {
            case "text" -> value.asString();
            case "money" -> number(name, value).movePointLeft(CENTS).setScale(CENTS).toPlainString();
            case "yuan" -> "￥" + number(name, value).movePointLeft(CENTS).setScale(CENTS).toPlainString();
            case "minus" -> number(name, value).negate().movePointLeft(CENTS).setScale(CENTS).toPlainString();
            case "quantity" -> plain(number(name, value));
            case "percent" -> plain(number(name, value).movePointLeft(CENTS)) + "%";
            case "minute" -> OffsetDateTime.parse(value.asString()).format(MINUTE);
            case "method" -> words.say("method." + value.asString());
            case "word" -> words.say(value.asString());
            default -> throw new IllegalArgumentException("{" + name + ":" + format + "} has an unknown format");
        };
    }

    private static BigDecimal number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException(name + " must be a number");
        }
        return value.decimalValue();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
