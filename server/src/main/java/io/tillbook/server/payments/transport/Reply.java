package io.tillbook.server.payments.transport;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer as it came.
 *
 * @param status of HTTP
 * @param body its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, HttpHeaders headers, byte[] body) {
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    /** Whether the status means a yes. */
    public boolean isOk() {
        return status >= OK && status < NOT_OK;
    }

    /** The first header of a name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
