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
 * @param person who stood at the device that asked; null where nobody did, or the actor is a person
 * @param location where it happened, where known
 * @param register on which till, where known
 * @param occurredAt when it happened by the sender's clock
 * @param receivedAt when it reached the server
 * @param correlationId ties together all commands of one conversation; the command's own id unless the sender names one
 * @param causationId what led to the command: the command itself when it came from outside
 */
public record Occurrence(CommandId commandId, String commandType, @Nullable Principal actor,
        @Nullable EmployeeId person, @Nullable LocationId location, @Nullable RegisterId register,
        OffsetDateTime occurredAt, Instant receivedAt,
        String correlationId, String causationId) {
    /** The circumstances of a command that nobody stood at a device for. */
    public Occurrence(CommandId commandId, String commandType, @Nullable Principal actor, @Nullable LocationId location,
            @Nullable RegisterId register, OffsetDateTime occurredAt, Instant receivedAt, String correlationId,
            String causationId) {
        this(commandId, commandType, actor, null, location, register, occurredAt, receivedAt, correlationId,
                causationId);
    }

    /** The same, with somebody at the device. */
    public Occurrence with(@Nullable EmployeeId standing) {
        return new Occurrence(commandId, commandType, actor, standing, location, register, occurredAt, receivedAt,
                correlationId, causationId);
    }

    /** The employee who asked, at a device or by themselves; null where nobody did, or it is not known who. */
    public @Nullable EmployeeId employee() {
        return person == null ? Principal.employeeOf(actor) : person;
    }
}
