package io.tillbook.device.emulator;

import io.tillbook.device.port.Port;
import java.io.IOException;
import java.time.Duration;

/**
 * A line to a device of software, which goes on when the line is closed.
 *
 * @param device the device
 */
public record SharedPort(Port device) implements Port {
    @Override
    public void write(byte[] bytes) throws IOException {
        device.write(bytes);
    }

    @Override
    public int read(Duration within) throws IOException {
        return device.read(within);
    }

    @Override
    public void close() {
        // it is opened again for the next job
    }
}
