package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.Addresses;
import io.tillbook.server.transfer.StrangeAnswer;
import io.tillbook.server.transfer.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The batch door of a server: {@code POST /v1/commands}. */
final class BatchDoor {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI address;

    /**
     * @param server address of the server, such as {@code http://127.0.0.1:8080}
     */
    BatchDoor(HttpClient http, URI server) {
        this.http = http;
        this.address = Addresses.of(server, "/v1/commands");
    }

    /**
     * Sends commands in one request. A request is sent whole before its answer is read, as HTTP/1.1 clients do, so the
     * caller keeps it small enough for the answers to wait meanwhile.
     *
     * @param verdicts takes the server's verdicts in the order of the commands, each as it arrives
     * @throws IOException when not all verdicts arrived
     * @throws StrangeAnswer when the server does not answer as the batch door does
     */
    void send(List<Parcel> parcels, Consumer<Verdict> verdicts) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines(parcels)))
                .build();
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        try (Stream<String> body = response.body()) {
            check(response.statusCode(), body);
            deliver(body.iterator(), parcels.size(), verdicts);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void deliver(Iterator<String> lines, int expected, Consumer<Verdict> verdicts) throws IOException {
        for (int count = 0; count < expected; count++) {
            if (!lines.hasNext()) {
                throw new IOException("the answer ended after " + count + " of " + expected + " outcomes");
            }
            verdicts.accept(Verdicts.read(lines.next()));
        }
    }

    private void check(int status, Stream<String> body) throws Unavailable {
        if (status == 200) {
            return;
        }
        String problem = address + " answered " + status + ": " + body.limit(1).findFirst().orElse("");
        if (status == 429 || status >= 500) {
            throw new Unavailable(problem);
        }
        throw new StrangeAnswer(problem);
    }

    private static byte[] lines(List<Parcel> parcels) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Parcel parcel : parcels) {
            body.writeBytes(parcel.command().toJson());
            body.write('\n');
        }
        return body.toByteArray();
    }
}
