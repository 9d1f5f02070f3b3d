package io.tillbook.device.scale;

import io.tillbook.device.Trouble;
import io.tillbook.device.port.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks a scale at a port. */
public final class Scale {
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(50);
    private static final int MOST_NOISE = 1_024;

    private final Duration answer;

    /**
     * Knows how long a scale may take.
     *
     * @param answer how long until it is taken for silent
     */
    public Scale(Duration answer) {
        this.answer = answer;
    }

    /**
     * What it says now.
     *
     * @throws IOException where it is gone
     */
    public Reading ask(Port port, ScaleProtocol protocol) throws IOException {
        port.forget();
        for (byte[] question : protocol.questions()) {
            port.write(question);
            Optional<Reading> reading = answered(port, protocol);
            if (reading.isPresent()) {
                return reading.get();
            }
        }
        return new Reading.None(Trouble.SILENT);
    }

    /** The answer to a question; nothing where it is to be followed by the next one. */
    private Optional<Reading> answered(Port port, ScaleProtocol protocol) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        long until = System.nanoTime() + answer.toNanos();
        while (System.nanoTime() < until && received.size() < MOST_NOISE) {
            int next = port.read(BETWEEN_BYTES);
            if (next != Port.NOTHING) {
                received.write(next);
                Optional<ScaleProtocol.Frame> frame = protocol.first(received.toByteArray());
                if (frame.isPresent()) {
                    return Optional.of(frame.get().reading());
                }
                if (protocol.isAcknowledged(received.toByteArray())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Reading.None(received.size() == 0 ? Trouble.SILENT : Trouble.GARBLED));
    }
}
