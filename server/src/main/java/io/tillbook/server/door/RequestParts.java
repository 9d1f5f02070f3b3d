package io.tillbook.server.door;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads parts of an HTTP request, within bounds. */
final class RequestParts {
    private static final String CORRELATION_ID = "X-Correlation-Id";

    private RequestParts() {}

    /**
     * The whole body.
     *
     * @throws TooLarge when it has more bytes than allowed, whether its length was announced or not
     */
    static byte[] body(HttpServletRequest request, int maxBytes) {
        if (request.getContentLengthLong() > maxBytes) {
            throw new TooLarge(maxBytes);
        }
        byte[] body = read(request, maxBytes + 1);
        if (body.length > maxBytes) {
            throw new TooLarge(maxBytes);
        }
        return body;
    }

    private static byte[] read(HttpServletRequest request, int bytes) {
        try {
            return request.getInputStream().readNBytes(bytes);
        } catch (IOException cut) {
            throw new MalformedRequest(FieldError.at("", "ended before it was complete"), cut);
        }
    }

    /** What the sender ties its commands together with, if anything. */
    static @Nullable String correlationId(HttpServletRequest request) {
        String value = request.getHeader(CORRELATION_ID);
        if (value == null) {
            return null;
        }
        try {
            Id.check(value);
            return value;
        } catch (InvalidField malformed) {
            throw new MalformedRequest(FieldError.header(CORRELATION_ID, malformed.reason()), malformed);
        }
    }
}
