package io.tillbook.server.http.commands;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.commands.Reply.Accepted;
import io.tillbook.server.http.commands.Reply.Failed;
import io.tillbook.server.http.commands.Reply.Refused;
import io.tillbook.server.payload.Envelope;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the answer to a line of a batch: the answer to a single command together with its status. */
final class OutcomeLine {
    private OutcomeLine() {}

    /**
     * The answer, as it is sent.
     *
     * @param line number of the line
     * @param id the command's id, if it could be read
     */
    static byte[] of(long line, @Nullable CommandId id, Reply reply) {
        return Documents.object(json -> {
            json.writeNumberProperty("line", line);
            json.writeNumberProperty("status", reply.status());
            switch (reply) {
                case Accepted accepted -> accepted.writeOutcome(json);
                case Refused refused -> failed(json, id, refused.toProblem());
                case Failed failed -> failed(json, id, failed.problem());
            }
        });
    }

    private static void failed(JsonGenerator json, @Nullable CommandId id, Problem problem) {
        if (id != null) {
            json.writeStringProperty(Envelope.COMMAND_ID, id.toString());
        }
        json.writeName("problem");
        json.writeTree(problem.toJson());
    }
}
