package io.tillbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client for tests. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer. */
    public record Answer(int status, String mediaType, HttpResponse<String> raw) {
        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** The body's lines as JSON. */
        public List<JsonNode> lines() {
            return raw.body().lines().map(JSON::readTree).toList();
        }
    }

    /** Puts JSON. */
    public Answer put(URI uri, String json, String... headers) {
        return send(request(uri, headers).header("Content-Type", "application/json"), "PUT",
                BodyPublishers.ofString(json));
    }

    /** Posts lines of JSON. */
    public Answer postLines(URI uri, List<String> lines, String... headers) {
        return send(request(uri, headers).header("Content-Type", "application/x-ndjson"), "POST",
                BodyPublishers.ofString(String.join("\n", lines)));
    }

    /** Asks GraphQL. */
    public Answer graphQl(URI uri, String query, String... headers) {
        return send(request(uri, headers).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(JSON.createObjectNode().put("query", query).toString()));
    }

    /** Gets. */
    public Answer get(URI uri, String... headers) {
        return send(request(uri, headers), "GET", BodyPublishers.noBody());
    }

    /** Sends anything. */
    public Answer send(HttpRequest.Builder request, String method, BodyPublisher body) {
        try {
            HttpResponse<String> response = exchange(request.method(method, body).build());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A server may close a connection that was kept just as something is sent on it: then it is sent once more. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            if (!String.valueOf(closed.getMessage()).contains("received no bytes")) {
                throw closed;
            }
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** A request to an address, by an owner unless the headers tell somebody else. */
    public static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = unknown(uri);
        if (!List.of(headers).contains("Authorization")) {
            request.header("Authorization", OwnerToken.BEARER);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** A request by nobody. */
    public static HttpRequest.Builder unknown(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    }
}
