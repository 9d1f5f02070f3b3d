package io.tillbook.server.commands;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a command happened, and what led to it.
 *
 * @param occurredAt when it happened
 * @param knownAt when the server learned of it; null where that is now
 * @param correlationId ties it to the other commands of one conversation; null where it is the only one
 * @param causationId what led to it; null where nothing else did
 */
public record Cause(OffsetDateTime occurredAt, @Nullable Instant knownAt, @Nullable String correlationId,
        @Nullable String causationId) {
    /** The cause of a command that the server learns of now. */
    public Cause(OffsetDateTime occurredAt, @Nullable String correlationId, @Nullable String causationId) {
        this(occurredAt, null, correlationId, causationId);
    }

    /** The cause of a command to which nothing but the time led. */
    public static Cause at(OffsetDateTime occurredAt) {
        return new Cause(occurredAt, null, null);
    }

    /** The cause of a command of a story that is told as if the server had learned of it when it happened. */
    public static Cause toldAsOf(OffsetDateTime occurredAt) {
        return new Cause(occurredAt, occurredAt.toInstant(), null, null);
    }

    /**
     * The circumstances of a command with this cause.
     *
     * @param type its published name
     * @param actor who asks for it
     * @param now the time, which is when the server learned of it unless the cause tells otherwise
     */
    public Occurrence occurrence(CommandId id, String type, Principal actor, Command command, Instant now) {
        return new Occurrence(id, type, actor, command.location(), command.register(), occurredAt,
                Objects.requireNonNullElse(knownAt, now),
                Objects.requireNonNullElseGet(correlationId, id::toString),
                Objects.requireNonNullElseGet(causationId, id::toString));
    }
}
