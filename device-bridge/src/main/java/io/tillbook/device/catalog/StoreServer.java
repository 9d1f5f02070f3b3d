package io.tillbook.device.catalog;

import io.tillbook.device.json.ApiJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a bridge asks the server about its store. */
public final class StoreServer {
    private static final System.Logger LOG = System.getLogger(StoreServer.class.getName());
    /** A bundle of a large chain takes a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNCHANGED = 304;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final String base;
    private final Path token;

    /** The server has answered nothing. */
    static final class NoLine extends IOException {
        private static final long serialVersionUID = 1L;

        NoLine(Exception why) {
            super(why);
        }
    }

    /**
     * Asks nothing yet.
     *
     * @param base its address
     * @param token a file with this bridge's token, read at each request so that it can be changed
     */
    public StoreServer(String base, Path token) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.token = token;
    }

    /**
     * An answer with a bundle.
     *
     * @param text it; null where nothing has changed
     * @param etag by which the same one is known again
     */
    record Told(@Nullable String text, String etag) {}

    Told bundle(String location, @Nullable PriceBundle older, String etag) throws IOException {
        String changed =
                older == null ? "" : "?since=" + older.position() + "&asOf=" + encoded(older.asOf().toString());
        HttpRequest.Builder request = request("/v1/bundles/" + encoded(location) + changed);
        HttpResponse<String> answer = send(older == null ? request : request.header("If-None-Match", etag));
        if (answer.statusCode() == UNCHANGED) {
            return new Told(null, etag);
        }
        return new Told(body(answer), answer.headers().firstValue("ETag").orElse(""));
    }

    String keys() throws IOException {
        return body(send(request("/v1/bundle-keys")));
    }

    /** What a question is answered; nothing of what the bridge may not ask, or the server fails to answer. */
    JsonNode ask(String question, Map<String, ?> variables) throws IOException {
        String body = ApiJson.tree(Map.of("query", question, "variables", variables)).toString();
        HttpResponse<String> answer = send(request("/graphql").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        try {
            JsonNode told = ApiJson.tree(body(answer));
            if (!told.path("errors").isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "the server does not answer all: {0}",
                        told.at("/errors/0/message").asString(""));
            }
            return told.path("data");
        } catch (JacksonException page) {
            throw new IOException("the server has answered no JSON", page);
        }
    }

    private HttpRequest.Builder request(String path) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + Files.readString(token).strip());
        } catch (IOException unread) {
            throw new IOException("the token cannot be read: " + unread.getMessage(), unread);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new NoLine(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoLine(stopped);
        }
    }

    private static String body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException(
                    "the server has answered " + answer.statusCode() + " to " + answer.request().uri().getPath());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
