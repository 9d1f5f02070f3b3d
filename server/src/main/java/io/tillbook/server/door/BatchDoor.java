package io.tillbook.server.door;

import io.tillbook.server.door.Lines.Line;
import io.tillbook.server.door.Sent.OnLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Commands as a stream of lines, each answered by a line as soon as it is decided. Lines are decided one after another,
 * since what a till sends rests on what it sent before. Both streams may be endless: one line is held at a time.
 */
final class BatchDoor {
    private final Reception reception;
    private final int maxLineBytes;

    BatchDoor(Reception reception, int maxLineBytes) {
        this.reception = reception;
        this.maxLineBytes = maxLineBytes;
    }

    /** Has the commands decided, in order, until the sender is done or gone. */
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String correlationId = RequestParts.correlationId(request);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutcomeLines outcomes = new OutcomeLines(response.getOutputStream());
        Lines lines = new Lines(request.getInputStream(), maxLineBytes, outcomes);
        for (Line line = lines.next(); line != null; line = lines.next()) {
            outcomes.write(outcome(line, correlationId));
        }
    }

    private byte[] outcome(Line line, @Nullable String correlationId) {
        Sent sent = new OnLine(line, maxLineBytes);
        Reply reply = reception.line(sent, correlationId, System.nanoTime());
        return OutcomeLine.of(line.number(), sent.id(), reply);
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
