package io.tillbook.command.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tillbook.api.kernel.Rejection;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/**
 * The ledger's JSON: amounts are integers of minor units, quantities decimals of three places at most, ids plain texts,
 * times RFC 3339; what is absent is left out. Everything is set here and nothing left to a library's defaults, because
 * events in this form are kept for ever.
 */
public final class LedgerJson {
    private static final JsonMapper COMMANDS = strict().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new ValueTypes(Bounds.OF_COMMANDS))
            .build();
    private static final JsonMapper ROUTED =
            strict().addModule(new ValueTypes(Bounds.NONE)).addModule(new OpenSecrets()).build();

    /** Rejections carry their name as {@code type}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "type")
    private interface Named {}

    private LedgerJson() {}

    /**
     * Reads what is sent from outside: takes nothing unknown, nothing twice, no text for a number, and bounds values.
     * Knows no rejections: {@link TypeRegistry#json()} does.
     */
    public static JsonMapper commands() {
        return COMMANDS;
    }

    /**
     * Reads and writes commands on their way between processes: takes nothing unknown, since half of a command is
     * another command. Writes secrets and personal data as they are: for sealed messages, and for what a client sends
     * to a server.
     */
    public static JsonMapper routedCommands() {
        return ROUTED;
    }

    /** Reads and writes events, snapshots, and these rejections by their names. */
    static JsonMapper events(Map<String, Class<? extends Rejection>> rejections) {
        JsonMapper.Builder builder = strict().addModule(new ValueTypes(Bounds.NONE))
                // An event written by a newer version stays readable when the software is rolled back.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Rejection.class, Named.class);
        rejections.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder.build();
    }

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder(new JsonFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // What a record tells beside its components is not part of it.
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withCoercionConfig(LogicalType.Textual, config -> config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Enum, config -> config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.DateTime, config -> config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
    }
}
