package io.tillbook.device.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillbook.api.kernel.InvalidField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads and writes records of the API as the server does: amounts are whole numbers of minor units, quantities decimals
 * of three places at most, ids plain texts. Nothing unknown is taken, and no text for a number; what is absent is left
 * out.
 */
public final class ApiJson {
    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What a record tells beside its components is not part of it.
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withCoercionConfig(LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Enum,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .addModule(new ApiValues())
            .build();

    private static final JsonMapper KNOWN =
            JSON.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ApiJson() {}

    /**
     * A text as a tree.
     *
     * @throws JacksonException where it is no JSON, or has something twice
     */
    public static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /** A record, a map or a list as a tree. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    /**
     * The record that a tree is.
     *
     * @param at a pointer to the tree, which begins those of errors: {@code /payload}
     * @throws InvalidField whose field is a pointer to what is wrong
     */
    public static <T> T read(JsonNode json, String at, Class<T> type) {
        return read(JSON, json, at, type);
    }

    /** The same, passing over members that are not known here: they are those of a newer server. */
    public static <T> T readKnown(JsonNode json, String at, Class<T> type) {
        return read(KNOWN, json, at, type);
    }

    private static <T> T read(JsonMapper mapper, JsonNode json, String at, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JacksonException refused) {
            throw invalid(refused, at);
        }
    }

    private static InvalidField invalid(JacksonException refused, String at) {
        String pointer = refused.getPath().stream().map(ApiJson::step).reduce(at, String::concat);
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidField invalid) {
                return new InvalidField(invalid.field().isEmpty() ? pointer : pointer + "/" + invalid.field(),
                        invalid.reason());
            }
        }
        return new InvalidField(pointer, "cannot be read");
    }

    private static String step(JacksonException.Reference step) {
        String name = step.getPropertyName();
        return "/" + (name == null ? String.valueOf(step.getIndex()) : name.replace("~", "~0").replace("/", "~1"));
    }
}
