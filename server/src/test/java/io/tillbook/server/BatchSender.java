package io.tillbook.server;

import io.tillbook.command.Capabilities;
import io.tillbook.server.RandomHistory.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sends lines to the batch endpoint and reads their answers as they come. */
final class BatchSender {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    BatchSender(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Sends all lines and tells how many were answered. */
    int send(List<Sent> lines, BiConsumer<Sent, JsonNode> answered) throws IOException {
        return sendUntil(lines, Integer.MAX_VALUE, () -> {}, answered);
    }

    /**
     * Sends lines, and acts when so many are answered; others may be answered still, until the server is gone.
     */
    int sendUntil(List<Sent> lines, int patience, Runnable then, BiConsumer<Sent, JsonNode> answered)
            throws IOException {
        String body = lines.stream().map(Sent::line).collect(Collectors.joining("\n", "", "\n"));
        int answers = 0;
        try (Stream<String> outcomes = post(body).body()) {
            for (Iterator<String> next = outcomes.iterator(); next.hasNext();) {
                answered.accept(lines.get(answers), Capabilities.all().types().json().readTree(next.next()));
                answers++;
                if (answers == patience) {
                    then.run();
                }
            }
        } catch (UncheckedIOException gone) {
            if (answers < patience) {
                throw gone;
            }
        }
        return answers;
    }

    private HttpResponse<Stream<String>> post(String body) throws IOException {
        try {
            return http.send(Http.request(endpoint)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(body))
                    .build(), BodyHandlers.ofLines());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
