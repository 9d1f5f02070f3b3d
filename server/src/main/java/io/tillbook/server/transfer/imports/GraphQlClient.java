package io.tillbook.server.transfer.imports;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The GraphQL endpoint of a server. */
final class GraphQlClient {
    private static final int OK = 200;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final RemoteServer server;

    GraphQlClient(HttpClient http, RemoteServer server) {
        this.http = http;
        this.server = server;
    }

    /**
     * Asks something.
     *
     * @throws ServerUnreachable when the server does not answer
     * @throws NotPermitted when the server does not know whoever has the token
     * @throws UnexpectedResponse when what answers is no GraphQL endpoint
     */
    JsonNode ask(String query, Map<String, Object> variables) {
        HttpRequest request = server.request("/graphql")
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(LedgerJson.commands()
                        .writeValueAsBytes(Map.of("query", query, "variables", variables))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            NotPermitted.check(response.statusCode(), response.body());
            return read(response);
        } catch (IOException away) {
            throw new ServerUnreachable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the preview was stopped", stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            if (response.statusCode() == OK) {
                return LedgerJson.commands().readTree(response.body());
            }
        } catch (JacksonException unreadable) {
            throw new UnexpectedResponse(response.uri() + " answered with what is no JSON");
        }
        throw new UnexpectedResponse(response.uri() + " answered " + response.statusCode());
    }
}
