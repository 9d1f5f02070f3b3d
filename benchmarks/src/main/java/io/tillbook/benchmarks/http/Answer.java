package io.tillbook.benchmarks.http;

import java.nio.charset.StandardCharsets;

/** What a server answered. */
public final class Answer {
    private final int status;
    private final byte[] body;

    /**
     * An answer as it came.
     *
     * @param status the HTTP status
     * @param body in UTF-8
     */
    public Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + " " + text().strip();
    }
}
