package io.tillbook.server.http;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads parts of an HTTP request, within bounds. */
public final class RequestParts {
    /** Ties commands of one conversation together. */
    static final String CORRELATION_ID = "X-Correlation-Id";
    private static final int SMALL = 16 * 1024;

    private RequestParts() {}

    /**
     * The whole body.
     *
     * @throws TooLarge when it has more bytes than allowed, whether its length was announced or not
     */
    public static byte[] body(HttpServletRequest request, int maxBytes) {
        return body(request, "A command", maxBytes);
    }

    /**
     * The same.
     *
     * @param what what the body is, for who reads that it is too large
     */
    public static byte[] body(HttpServletRequest request, String what, int maxBytes) {
        if (request.getContentLengthLong() > maxBytes) {
            throw new TooLarge(what, maxBytes);
        }
        byte[] body = read(request, maxBytes + 1);
        if (body.length > maxBytes) {
            throw new TooLarge(what, maxBytes);
        }
        return body;
    }

    private static byte[] read(HttpServletRequest request, int most) {
        int announced = request.getContentLength();
        try {
            return announced >= 0 && announced <= SMALL
                    ? exactly(announced, request.getInputStream())
                    : request.getInputStream().readNBytes(most);
        } catch (IOException cut) {
            throw new MalformedRequest(FieldError.at("", "ended before it was complete"), cut);
        }
    }

    /** Reading without knowing how much comes takes {@value #SMALL} bytes even for a sale, which has one thousand. */
    private static byte[] exactly(int bytes, InputStream body) throws IOException {
        byte[] read = new byte[bytes];
        if (body.readNBytes(read, 0, bytes) < bytes) {
            throw new EOFException();
        }
        return read;
    }

    /** What the sender ties its commands together with, if anything. */
    public static @Nullable String correlationId(HttpServletRequest request) {
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
