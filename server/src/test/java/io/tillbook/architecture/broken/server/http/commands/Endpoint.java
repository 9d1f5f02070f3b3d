package io.tillbook.architecture.broken.server.http.commands;

/** An endpoint, which nobody may use. */
public final class Endpoint {
    /** Answers. */
    public String answer() {
        return "";
    }
}
