package io.tillbook.device.bridge;

import io.tillbook.device.job.JobState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A till that asks a bridge. */
final class Till {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Till(RunningBridge bridge) throws IOException {
        port = bridge.port();
        token = bridge.pairings().pair("R1");
    }

    /** An answer: its status and its content. */
    record Told(int status, JsonNode json) {}

    Told get(String path) throws Exception {
        return told(request(path).GET().build());
    }

    Told post(String path, String json) throws Exception {
        return told(request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    Told put(String path, String json) throws Exception {
        return told(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    HttpClient client() {
        return client;
    }

    private Told told(HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Told(response.statusCode(), JSON.readTree(response.body()));
    }

    /** The job when it has ended. */
    JsonNode ended(String jobId) throws Exception {
        JsonNode[] job = {null};
        await(() -> {
            try {
                Told told = get("/v1/jobs/" + jobId);
                job[0] = told.json();
                return told.status() == 200 && JobState.valueOf(told.json().path("state").asString()).isFinal();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return job[0];
    }

    /** Returns when something is so. */
    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not become so within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
