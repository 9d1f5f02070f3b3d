package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A held fact. Its id follows from its content: the same fact reported twice is held once. */
public record FactId(String value) implements Id {
    /** Checks the form of the id. */
    public FactId {
        Id.check(value);
    }

    /**
     * The id of a fact.
     *
     * @param type published name of the command that reports it
     * @param content what it says, as text
     */
    public static FactId of(String type, String content) {
        return new FactId(UUID.nameUUIDFromBytes((type + " " + content).getBytes(StandardCharsets.UTF_8)).toString());
    }
}
