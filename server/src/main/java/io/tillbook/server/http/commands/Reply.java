package io.tillbook.server.http.commands;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EventRef;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.payload.Envelope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answer to the sender of a command. */
sealed interface Reply {
    /** The HTTP status that says it. */
    int status();

    /** What metrics call it. */
    String outcome();

    /**
     * The command is accepted and its events are on disk.
     *
     * @param position position of the command's last event
     * @param repeated whether that was so before
     * @param token text of the token that the command has issued, which no later answer has
     */
    record Accepted(CommandId id, long position, List<EventRef> events, boolean repeated, @Nullable String token)
            implements
            Reply {
        @Override
        public int status() {
            return repeated ? 200 : 201;
        }

        @Override
        public String outcome() {
            return repeated ? "repeated" : "accepted";
        }

        /** Writes the outcome as members of a document; without a tree, as this is what is answered most. */
        void writeOutcome(JsonGenerator json) {
            json.writeStringProperty(Envelope.COMMAND_ID, id.toString());
            json.writeStringProperty("outcome", "ACCEPTED");
            json.writeNumberProperty("position", position);
            json.writeArrayPropertyStart("events");
            for (EventRef event : events) {
                json.writeStartObject();
                json.writeStringProperty("type", event.type());
                json.writeStringProperty("stream", event.stream());
                json.writeNumberProperty("sequence", event.sequence());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (token != null) {
                json.writeStringProperty("token", token);
            }
        }

        @Override
        public String toString() {
            return "Accepted[" + id + " at " + position + "]";
        }
    }

    /**
     * A business rule refused the command.
     *
     * @param position position of the recorded refusal
     * @param detail the reason in one sentence
     * @param rejection the rejection as it is published
     */
    record Refused(CommandId id, long position, String detail, JsonNode rejection) implements Reply {
        @Override
        public int status() {
            return ProblemType.COMMAND_REFUSED.status();
        }

        @Override
        public String outcome() {
            return "refused";
        }

        /** The refusal as the failure of a request. */
        Problem toProblem() {
            return Problem.of(ProblemType.COMMAND_REFUSED, detail)
                    .with(Envelope.COMMAND_ID, id.toString())
                    .with("position", JsonNodeFactory.instance.numberNode(position))
                    .with("rejection", rejection);
        }

        /** The refusal as a fact to be looked up. */
        ObjectNode toOutcome() {
            return JsonNodeFactory.instance.objectNode()
                    .put(Envelope.COMMAND_ID, id.toString())
                    .put("outcome", "REFUSED")
                    .put("position", position)
                    .put("detail", detail)
                    .set("rejection", rejection);
        }
    }

    /** The command was not decided. */
    record Failed(Problem problem) implements Reply {
        @Override
        public int status() {
            return problem.status();
        }

        @Override
        public String outcome() {
            return problem.type().outcome();
        }
    }
}
