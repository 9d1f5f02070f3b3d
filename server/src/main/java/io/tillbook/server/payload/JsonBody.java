package io.tillbook.server.payload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text of a body as one JSON object, strictly, and says where it is none. */
public final class JsonBody {
    private static final JsonMapper TREES =
            JsonMapper.builder(JsonFactory.builder().disable(TokenStreamFactory.Feature.CHARSET_DETECTION).build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // looked for below, to tell what it is
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private JsonBody() {}

    /**
     * The object that the text is.
     *
     * @throws MalformedRequest when it is none, or more than that
     */
    public static ObjectNode parse(byte[] text) {
        try (JsonParser parser = TREES.createParser(text)) {
            return parse(parser);
        }
    }

    private static ObjectNode parse(JsonParser parser) {
        try {
            @Nullable JsonNode body = TREES.readTree(parser);
            if (body == null || body.isMissingNode()) {
                throw new MalformedRequest(FieldError.at("", "is empty"));
            }
            if (parser.nextToken() != null) {
                throw new MalformedRequest(FieldError.at("", "has something behind the JSON object"));
            }
            if (body instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedRequest(FieldError.at("", "must be a JSON object"));
        } catch (JacksonException unreadable) {
            throw new MalformedRequest(error(parser, unreadable), unreadable);
        } catch (NumberFormatException outOfBounds) { // of an exponent that no BigDecimal has
            throw new MalformedRequest(FieldError.at(pointer(parser), "is too long"), outOfBounds);
        }
    }

    private static FieldError error(JsonParser parser, JacksonException unreadable) {
        String pointer = pointer(parser);
        String reason = unreadable.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (reason.startsWith("duplicate")) {
            return FieldError.at(pointer, "is given twice");
        }
        if (reason.contains("nesting depth")) {
            return FieldError.at("", "is nested too deeply");
        }
        if (reason.contains("exceeds the maximum")) {
            return FieldError.at(pointer, "is too long");
        }
        TokenStreamLocation at = unreadable.getLocation();
        return FieldError.at(pointer,
                "is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }
}
