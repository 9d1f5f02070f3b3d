package io.tillbook.server.transfer.backups;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Has a running server make a backup, and waits for it. */
final class ServerBackup {
    private static final String BACKUPS = "/v1/backups";
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    private final HttpClient http;
    private final RemoteServer server;
    private final RetryPolicy retries;

    ServerBackup(HttpClient http, RemoteServer server, RetryPolicy retries) {
        this.http = http;
        this.server = server;
        this.retries = retries;
    }

    /**
     * Has one made.
     *
     * @param to folder, relative to that of the server or below it
     * @throws InputFailure when it fails, or cannot be begun
     */
    void make(String to, Report report) throws InterruptedException {
        String body = LedgerJson.commands()
                .createObjectNode()
                .put("to", to)
                .put("requestId", UUID.randomUUID().toString())
                .toString();
        HttpRequest asked = server.request(BACKUPS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        JsonNode backup = answer(asked, ACCEPTED);
        while (backup.path("state").asString("").equals("RUNNING")) {
            Thread.sleep(BETWEEN_QUESTIONS);
            backup = answer(server.request(BACKUPS + "/" + backup.path("id").asString("")).GET().build(), OK);
        }
        if (backup.path("state").asString("").equals("FAILED")) {
            throw new InputFailure("the server could not make the backup: " + backup.path("failure").asString(""));
        }
        tell(backup, report);
    }

    private static void tell(JsonNode backup, Report report) {
        report.line("backup", backup.path("folder").asString(""));
        report.contents(backup.path("position").asLong(0), backup.path("files").asLong(0),
                backup.path("bytes").asLong(0), backup.path("copiedBytes").asLong(0),
                backup.path("rootHash").asString(""));
    }

    /** Asks again while the server is away: a request that was heard, but not its answer, begins nothing more. */
    private JsonNode answer(HttpRequest request, int expected) throws InterruptedException {
        for (int failures = 1;; failures++) {
            try {
                return answered(http.send(request, BodyHandlers.ofString()), expected);
            } catch (IOException away) {
                if (failures >= retries.attempts()) {
                    throw new ServerUnreachable(away);
                }
                Thread.sleep(retries.wait(failures));
            }
        }
    }

    private static JsonNode answered(HttpResponse<String> response, int expected) throws IOException {
        int status = response.statusCode();
        NotPermitted.check(status, response.body());
        String answered = response.uri() + " answered " + status;
        if (Unavailable.isSaidBy(status)) {
            throw new Unavailable(answered);
        }
        try {
            JsonNode json = LedgerJson.commands().readTree(response.body());
            if (status == expected) {
                return json;
            }
            throw new UnexpectedResponse((answered + ". " + json.path("detail").asString("")).strip());
        } catch (JacksonException other) {
            throw new UnexpectedResponse(answered);
        }
    }
}
