package io.tillbook.api.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an {@link Occurrence} is written into the metadata of a stored event, and read back: texts under fixed keys. */
public final class OccurrenceMetadata {
    private static final String COMMAND_ID = "commandId";
    private static final String COMMAND_TYPE = "commandType";
    private static final String ACTOR = "actor";
    private static final String PERSON = "person";
    private static final String LOCATION = "location";
    private static final String REGISTER = "register";
    private static final String OCCURRED_AT = "occurredAt";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";

    private OccurrenceMetadata() {}

    /** The texts to store; what is not known is left out. */
    public static Map<String, String> toMap(Occurrence occurrence) {
        Map<String, String> texts = new HashMap<>();
        texts.put(COMMAND_ID, occurrence.commandId().toString());
        texts.put(COMMAND_TYPE, occurrence.commandType());
        texts.put(OCCURRED_AT, occurrence.occurredAt().toString());
        texts.put(RECEIVED_AT, occurrence.receivedAt().toString());
        texts.put(CORRELATION_ID, occurrence.correlationId());
        texts.put(CAUSATION_ID, occurrence.causationId());
        putKnown(texts, ACTOR, occurrence.actor());
        putKnown(texts, PERSON, occurrence.person());
        putKnown(texts, LOCATION, occurrence.location());
        putKnown(texts, REGISTER, occurrence.register());
        return texts;
    }

    /**
     * The occurrence from stored texts.
     *
     * @throws IllegalArgumentException when one that is always stored is missing
     */
    public static Occurrence fromMap(Map<String, ?> texts) {
        return new Occurrence(CommandId.of(stored(texts, COMMAND_ID)), stored(texts, COMMAND_TYPE),
                known(texts, ACTOR, Principal::stored), known(texts, PERSON, EmployeeId::new),
                known(texts, LOCATION, LocationId::new), known(texts, REGISTER, RegisterId::new),
                OffsetDateTime.parse(stored(texts, OCCURRED_AT)), Instant.parse(stored(texts, RECEIVED_AT)),
                stored(texts, CORRELATION_ID),
                stored(texts, CAUSATION_ID));
    }

    private static void putKnown(Map<String, String> texts, String key, @Nullable Id id) {
        if (id != null) {
            texts.put(key, id.value());
        }
    }

    private static String stored(Map<String, ?> texts, String key) {
        Object text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("event metadata lacks " + key);
        }
        return text.toString();
    }

    private static <T> @Nullable T known(Map<String, ?> texts, String key, Function<String, T> id) {
        Object text = texts.get(key);
        return text == null ? null : id.apply(text.toString());
    }
}
