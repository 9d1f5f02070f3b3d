package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bridge knows of its store's registers, beside the way of commands: it completes sales, and keeps count. */
public interface Desk {
    /** Of a bridge that knows nothing of a store. */
    Desk NONE = new Desk() {};

    /**
     * What a till has asked for, with what it has left out. Until it is decided, the same id has the same answer.
     *
     * @throws io.tillbook.api.kernel.InvalidField whose field is a pointer to what is missing
     */
    default JsonNode completed(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
        return payload;
    }

    /**
     * What is written down as what has happened.
     *
     * @throws io.tillbook.api.kernel.InvalidField whose field is a pointer to what cannot be read
     */
    default JsonNode checked(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
        return payload;
    }

    /** Whether a till asks again for what became of a command, though what was written is not what it asked for. */
    default boolean isSame(CommandId id, String type, JsonNode payload) {
        return false;
    }

    /** The server may have it from now on. */
    default void sending(CommandId id) throws IOException {}

    /**
     * The server has decided it.
     *
     * @param rejection why it was refused; empty where it was not
     */
    default void decided(CommandId id, String type, JsonNode payload, boolean isAccepted, String rejection) {}

    /** The server may have it, and has not said so: it is asked, unless the till asks again. */
    default void unanswered(CommandId id) {}

    /** Whether the server may have it from before this bridge was started, or since an answer was lost. */
    default boolean mayBeBooked(CommandId id) {
        return false;
    }

    /** It was neither sent nor written down. */
    default void dropped(CommandId id) {}

    /** Something was written into the journal. */
    default void written(Journal journal) {}

    /** Entries of the journal are forgotten after this. */
    default void beforeForgetting(Journal journal) throws IOException {}

    /** Adds what a till has to know of what was taken here. */
    default void tell(CommandId id, ObjectNode answer) {}
}
