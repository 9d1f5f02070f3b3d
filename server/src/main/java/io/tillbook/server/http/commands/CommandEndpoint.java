package io.tillbook.server.http.commands;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.http.commands.Reply.Accepted;
import io.tillbook.server.http.commands.Reply.Failed;
import io.tillbook.server.http.commands.Reply.Refused;
import io.tillbook.server.http.commands.Sent.UnderId;
import io.tillbook.server.payload.Envelope;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;

/** Single commands over HTTP. */
final class CommandEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CommandService service;
    private final CommandGate gate;
    private final CurrentCaller callers;
    private final int maxBodyBytes;

    CommandEndpoint(CommandService service, CommandGate gate, CurrentCaller callers, int maxBodyBytes) {
        this.service = service;
        this.gate = gate;
        this.callers = callers;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Decides a command once; a repeated command has the same answer. */
    void put(String commandId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long since = System.nanoTime();
        Optional<Reply> unread = gate.answerUnread(since);
        Reply reply = unread.isPresent() ? unread.get() : decide(commandId, request, since);
        switch (reply) {
            case Accepted accepted -> write(accepted.status(), accepted, response);
            case Refused refused -> Documents.write(refused.toProblem(), request, response);
            case Failed failed -> Documents.write(failed.problem(), request, response);
        }
    }

    /** Reads the body before the command waits for a permit: a slow sender blocks no other. */
    private Reply decide(String commandId, HttpServletRequest request, long since) {
        CommandId id = Envelope.idFrom(commandId);
        String correlationId = RequestParts.correlationId(request);
        byte[] body = RequestParts.body(request, maxBodyBytes);
        Caller caller = callers.get();
        return gate.single(new UnderId(id, body), new Sender(() -> caller, correlationId, since));
    }

    /** Answers with the recorded outcome of a command. */
    void get(String commandId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CommandId id = Envelope.idFrom(commandId);
        Optional<Reply> recorded = service.recorded(id, callers.get());
        if (recorded.isEmpty()) {
            Documents.write(Problem.of(ProblemType.NOT_FOUND, "No command with this id was decided."), request,
                    response);
            return;
        }
        switch (recorded.get()) {
            case Accepted accepted -> write(200, accepted, response);
            case Refused refused -> Documents.write(200, JSON, refused.toOutcome(), response);
            case Failed failed -> Documents.write(failed.problem(), request, response);
        }
    }

    private static void write(int status, Accepted accepted, HttpServletResponse response) throws IOException {
        Documents.write(status, JSON, Documents.object(accepted::writeOutcome), response);
    }
}
