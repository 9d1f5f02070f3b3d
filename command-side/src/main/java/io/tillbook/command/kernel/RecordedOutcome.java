package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The outcome of an earlier command as it was stored.
 *
 * @param occurrence the circumstances of the command
 * @param position that of the outcome's event; where the engine cannot tell it soon, a later one
 */
public record RecordedOutcome(CommandOutcome outcome, Occurrence occurrence, long position) {
    /** The stream whose only event is the outcome of a command. */
    public static String stream(CommandId command) {
        return Outcomes.STREAM.kind() + "-" + command;
    }

    /** The outcome that the first event of such a stream is. */
    public static RecordedOutcome of(DomainEventMessage<?> message, long position) {
        if (message.getPayload() instanceof CommandOutcome outcome) {
            return new RecordedOutcome(outcome, OccurrenceMetadata.fromMap(message.getMetaData()), position);
        }
        throw new IllegalStateException("no outcome on " + message.getAggregateIdentifier());
    }
}
