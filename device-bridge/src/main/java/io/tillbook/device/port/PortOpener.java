package io.tillbook.device.port;

import java.io.IOException;

/** Knows where a device is. */
@FunctionalInterface
public interface PortOpener {
    /**
     * Opens the line to it.
     *
     * @throws IOException where it is not there
     */
    Port open() throws IOException;
}
