package io.tillbook.server.http.commands;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.server.http.TooLarge;
import io.tillbook.server.http.commands.Lines.Line;
import io.tillbook.server.payload.Envelope;
import io.tillbook.server.payload.EnvelopeReading;
import io.tillbook.server.payload.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A command as it was sent, not read yet. */
sealed interface Sent {
    /**
     * Reads it.
     *
     * @throws RuntimeException saying why that is not possible
     */
    Envelope envelope();

    /** The id it is to be answered under, as far as it is known by now. */
    @Nullable
    CommandId id();

    /** A body that was put under an id. */
    final class UnderId implements Sent {
        private final CommandId id;
        private final byte[] body;

        UnderId(CommandId id, byte[] body) {
            this.id = id;
            this.body = body;
        }

        @Override
        public Envelope envelope() {
            return Envelope.read(id, JsonBody.parse(body));
        }

        @Override
        public CommandId id() {
            return id;
        }
    }

    /** A line of a stream, with the id in it. */
    final class OnLine implements Sent {
        private final Line line;
        private final int maxBytes;
        private @Nullable CommandId id;

        OnLine(Line line, int maxBytes) {
            this.line = line;
            this.maxBytes = maxBytes;
        }

        /** The line's number. */
        long number() {
            return line.number();
        }

        @Override
        public Envelope envelope() {
            if (line.tooLong()) {
                throw new TooLarge(maxBytes);
            }
            ObjectNode body = JsonBody.parse(line.content());
            EnvelopeReading reading = new EnvelopeReading(body);
            id = reading.commandId();
            return reading.envelope(id);
        }

        @Override
        public @Nullable CommandId id() {
            return id;
        }
    }
}
