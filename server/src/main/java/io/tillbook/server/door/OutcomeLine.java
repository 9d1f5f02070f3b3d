package io.tillbook.server.door;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.server.door.Reply.Accepted;
import io.tillbook.server.door.Reply.Failed;
import io.tillbook.server.door.Reply.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a line of a batch is answered: what a single command is answered, together with its status. */
final class OutcomeLine {
    private OutcomeLine() {}

    /**
     * The answer.
     *
     * @param line number of the line
     * @param id the command's id, if it could be read
     */
    static ObjectNode of(long line, @Nullable CommandId id, Reply reply) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("line", line).put("status", reply.status());
        return switch (reply) {
            case Accepted accepted -> outcome.setAll(accepted.toOutcome());
            case Refused refused -> failed(outcome, id, refused.toProblem());
            case Failed failed -> failed(outcome, id, failed.problem());
        };
    }

    private static ObjectNode failed(ObjectNode outcome, @Nullable CommandId id, Problem problem) {
        if (id != null) {
            outcome.put(Envelope.COMMAND_ID, id.toString());
        }
        return outcome.set("problem", problem.toJson());
    }
}
