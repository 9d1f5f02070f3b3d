package io.tillbook.server.http.commands;

import io.tillbook.server.http.RequestParts;
import io.tillbook.server.http.commands.Lines.Line;
import io.tillbook.server.http.commands.Sent.OnLine;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.MediaType;

/**
 * Commands as a stream of lines, each answered by a line as soon as it is decided. Lines are decided in their order,
 * since what a till sends rests on what it sent before; those that are here already are decided together. Both streams
 * may be endless: a few lines are held at a time.
 */
final class BatchEndpoint {
    /** So many that their way to the disk is shared, so few that tills need not wait long for what they hold. */
    static final int MOST_TOGETHER = 64;

    private final CommandGate gate;
    private final CurrentCaller callers;
    private final int maxLineBytes;

    BatchEndpoint(CommandGate gate, CurrentCaller callers, int maxLineBytes) {
        this.gate = gate;
        this.callers = callers;
        this.maxLineBytes = maxLineBytes;
    }

    /** Has the commands decided, in order, until the sender is done or gone. */
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String correlationId = RequestParts.correlationId(request);
        Supplier<Caller> caller = callers.forLong();
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutcomeLines outcomes = new OutcomeLines(response.getOutputStream());
        Lines lines = new Lines(request.getInputStream(), maxLineBytes, outcomes);
        for (List<OnLine> sent = next(lines); !sent.isEmpty(); sent = next(lines)) {
            List<Reply> replies = gate.lines(sent, new Sender(caller, correlationId, System.nanoTime()));
            for (int index = 0; index < replies.size(); index++) {
                outcomes.write(OutcomeLine.of(sent.get(index).number(), sent.get(index).id(), replies.get(index)));
            }
        }
    }

    /** The next line, whenever it comes, and those that have come with it; none at the end. */
    private List<OnLine> next(Lines lines) throws IOException {
        List<OnLine> sent = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            sent.add(new OnLine(line, maxLineBytes));
            if (sent.size() == MOST_TOGETHER || !lines.hasNext()) {
                break;
            }
        }
        return sent;
    }

    /**
     * The answer on its way out. Nothing leaves before the first outcome: an early answer makes clients stop sending.
     */
    private record OutcomeLines(OutputStream output, AtomicBoolean waiting) implements Flushable {
        OutcomeLines(OutputStream output) {
            this(output, new AtomicBoolean());
        }

        void write(byte[] outcome) throws IOException {
            output.write(outcome);
            output.write('\n');
            waiting.set(true);
        }

        @Override
        public void flush() throws IOException {
            if (waiting.getAndSet(false)) {
                output.flush();
            }
        }
    }
}
