package io.tillbook.device.port;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** A line to a device that is open: one thread uses it at a time. */
public interface Port extends Closeable {
    /** What {@link #read} answers where nothing came. */
    int NOTHING = -1;

    /**
     * Sends bytes, all of them.
     *
     * @throws IOException where the device is gone; how many of them it got is not known
     */
    void write(byte[] bytes) throws IOException;

    /**
     * The next byte, 0 to 255, or {@link #NOTHING} where none came in this time.
     *
     * @throws IOException where the device is gone
     */
    int read(Duration within) throws IOException;

    /** Throws away what came unasked, so that the next byte answers the next question. */
    default void forget() throws IOException {
        int thrownAway = 0;
        while (thrownAway < 4_096 && read(Duration.ZERO) != NOTHING) {
            thrownAway++;
        }
    }
}
