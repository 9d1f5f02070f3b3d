package io.tillbook.server.transfer.exports;

import io.tillbook.server.transfer.Addresses;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The history of a running server. */
final class ServerHistory {
    private final HttpClient http;
    private final URI server;
    private final RetryPolicy retries;

    ServerHistory(HttpClient http, URI server, RetryPolicy retries) {
        this.http = http;
        this.server = server;
        this.retries = retries;
    }

    /**
     * Copies all of it, going on after interruptions where it stopped.
     *
     * @throws ServerUnreachable when the server stays away
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
        URI address = Addresses.of(server, "/v1/events?after=" + target.position());
        HttpResponse<InputStream> response = http.send(HttpRequest.newBuilder(address).build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            check(address, response.statusCode());
            long head = response.headers().firstValueAsLong(EventHistory.HEAD_POSITION).orElse(0);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                target.add(line.getBytes(StandardCharsets.UTF_8));
            }
            if (target.position() < head) {
                throw new IOException("the history was cut off at " + target.position() + " of " + head);
            }
        }
    }

    private static void check(URI address, int status) throws Unavailable {
        if (Unavailable.isSaidBy(status)) {
            throw new Unavailable(address + " answered " + status);
        }
        if (status != 200) {
            throw new UnexpectedResponse(address + " answered " + status);
        }
    }
}
