package io.tillbook.server;

import io.tillbook.command.Capabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends commands and questions to a running server, as a till or an analyst would. */
public final class LedgerClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A client of a server. */
    public LedgerClient(URI base) {
        this.base = base;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body the document
     */
    public record Answer(int status, JsonNode body) {
        /** Position of the command's last event. */
        public long position() {
            return body.get("position").asLong();
        }
    }

    /** Sends a command under an id of its own that follows from {@code key}. */
    public Answer send(String key, String type, Map<String, ?> payload) throws IOException {
        return send(commandId(key), type, payload);
    }

    /** Sends a command. */
    public Answer send(UUID commandId, String type, Map<String, ?> payload) throws IOException {
        String body = Capabilities.all()
                .types()
                .json()
                .writeValueAsString(
                        Map.of("type", type, "occurredAt", "2026-11-22T09:31:07+08:00", "payload", payload));
        return exchange(Http.request(base.resolve("/v1/commands/" + commandId))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Asks GraphQL once the views have absorbed a position, and returns the data. */
    public JsonNode ask(long position, String query) throws IOException {
        Answer answer = exchange(Http.request(base.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("X-Min-Position", Long.toString(position))
                .POST(BodyPublishers
                        .ofString(Capabilities.all().types().json().writeValueAsString(Map.of("query", query)))));
        if (answer.body().has("errors")) {
            throw new AssertionError(answer.body().toPrettyString());
        }
        return answer.body().get("data");
    }

    /** Gets a page as text. */
    public String get(String path) throws IOException {
        return send(Http.request(base.resolve(path)).GET()).body();
    }

    /** The command id that follows from a key. */
    public static UUID commandId(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = send(request);
        return new Answer(response.statusCode(), Capabilities.all().types().json().readTree(response.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
