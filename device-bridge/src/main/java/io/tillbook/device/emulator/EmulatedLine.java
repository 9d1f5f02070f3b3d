package io.tillbook.device.emulator;

import io.tillbook.device.port.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A line whose other end is this program: what was sent last is kept, what is typed comes out of it. Asked as a label
 * printer of TSPL, it is ready.
 */
public final class EmulatedLine implements Port {
    private static final int TSPL_READY = 0;

    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>(65_536);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** Types a code, as a scanner would. */
    public void scan(String code) {
        for (byte character : (code + "\r").getBytes(StandardCharsets.UTF_8)) {
            typed.add(character & 0xff);
        }
    }

    /** What was sent last. */
    public synchronized byte[] sent() {
        return sent.toByteArray();
    }

    @Override
    public synchronized void write(byte[] bytes) {
        if (bytes.length == 3 && bytes[0] == 0x1b && bytes[1] == '!' && bytes[2] == '?') {
            typed.add(TSPL_READY);
        } else {
            sent.reset();
            sent.writeBytes(bytes);
        }
    }

    @Override
    public int read(Duration within) throws IOException {
        try {
            Integer next = typed.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? NOTHING : next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        typed.clear();
    }
}
