package io.tillbook.server.transfer.exports;

import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The history of a running server. */
final class ServerHistory {
    private static final int OK = 200;

    private final HttpClient http;
    private final RemoteServer server;
    private final RetryPolicy retries;

    ServerHistory(HttpClient http, RemoteServer server, RetryPolicy retries) {
        this.http = http;
        this.server = server;
        this.retries = retries;
    }

    /**
     * Copies all of it, going on after interruptions where it stopped.
     *
     * @throws ServerUnreachable when the server stays away
     * @throws NotPermitted when the server does not let whoever has the token read it
     * @throws UnexpectedResponse when what answers is none of ours
     */
    void copyTo(ExportTarget target) throws InterruptedException {
        int failures = 0;
        while (true) {
            long before = target.position();
            try {
                copyOnce(target);
                return;
            } catch (IOException interrupted) {
                failures = target.position() == before ? failures + 1 : 1;
                if (failures >= retries.attempts()) {
                    throw new ServerUnreachable(interrupted);
                }
                Thread.sleep(retries.wait(failures));
            }
        }
    }

    private void copyOnce(ExportTarget target) throws IOException, InterruptedException {
        HttpRequest request = server.request("/v1/events?after=" + target.position()).build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            check(response, lines);
            long head = response.headers().firstValueAsLong(EventHistory.HEAD_POSITION).orElse(0);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                target.add(line.getBytes(StandardCharsets.UTF_8));
            }
            if (target.position() < head) {
                throw new IOException("the history was cut off at " + target.position() + " of " + head);
            }
        }
    }

    private static void check(HttpResponse<?> response, BufferedReader body) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            return;
        }
        NotPermitted.check(status, Objects.requireNonNullElse(body.readLine(), ""));
        String answered = response.uri() + " answered " + status;
        if (Unavailable.isSaidBy(status)) {
            throw new Unavailable(answered);
        }
        throw new UnexpectedResponse(answered);
    }
}
