package io.tillbook.server.transfer.imports;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.run.QueryClient;
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
final class GraphQlClient implements QueryClient {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final RemoteServer server;
    private final RetryPolicy retries;

    GraphQlClient(HttpClient http, RemoteServer server, RetryPolicy retries) {
        this.http = http;
        this.server = server;
        this.retries = retries;
    }

    @Override
    public JsonNode ask(String query, Map<String, Object> variables) {
        HttpRequest request = server.request("/graphql")
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(LedgerJson.commands()
                        .writeValueAsBytes(Map.of("query", query, "variables", variables))))
                .build();
        try {
            return answer(request);
        } catch (IOException away) {
            throw new ServerUnreachable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was stopped", stopped);
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        for (int failures = 1;; failures++) {
            try {
                return checked(read(http.send(request, BodyHandlers.ofString())));
            } catch (IOException away) {
                if (failures >= retries.attempts()) {
                    throw away;
                }
                Thread.sleep(retries.wait(failures));
            }
        }
    }

    private static JsonNode read(HttpResponse<String> response) throws Unavailable {
        NotPermitted.check(response.statusCode(), response.body());
        String answered = response.uri() + " answered " + response.statusCode();
        if (Unavailable.isSaidBy(response.statusCode())) {
            throw new Unavailable(answered);
        }
        try {
            if (response.statusCode() == OK) {
                return LedgerJson.commands().readTree(response.body());
            }
        } catch (JacksonException unreadable) {
            throw new UnexpectedResponse(response.uri() + " answered with what is no JSON");
        }
        throw new UnexpectedResponse(answered);
    }

    private static JsonNode checked(JsonNode answer) throws Unavailable {
        JsonNode error = answer.at("/errors/0");
        String message = error.path("message").asString("");
        switch (error.at("/extensions/code").asString("BAD_ARGUMENT")) {
            case "BAD_ARGUMENT" -> {}
            case "FORBIDDEN" -> NotPermitted.check(FORBIDDEN,
                    LedgerJson.commands().createObjectNode().put("detail", message));
            case "INVALID_SYNTAX", "VALIDATION_FAILED", "LIMIT_EXCEEDED" -> throw new UnexpectedResponse(message);
            default -> throw new Unavailable(message);
        }
        return answer;
    }
}
