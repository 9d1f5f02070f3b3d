package io.tillbook.api.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command, recorded with each of its events.
 *
 * @param commandId the command
 * @param commandType its published name, such as {@code sales.CompleteSale}
 * @param actor who asked for it; null where events are older than rights
 * @param location where it happened, where known
 * @param register on which till, where known
 * @param occurredAt when it happened by the sender's clock
 * @param receivedAt when it reached the server
 * @param correlationId ties together all commands of one conversation; the command's own id unless the sender names one
 * @param causationId what led to the command: the command itself when it came from outside
 */
public record Occurrence(CommandId commandId, String commandType, @Nullable Principal actor,
        @Nullable LocationId location, @Nullable RegisterId register, OffsetDateTime occurredAt, Instant receivedAt,
        String correlationId, String causationId) {}
