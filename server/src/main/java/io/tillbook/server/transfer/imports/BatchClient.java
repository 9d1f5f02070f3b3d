package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.run.CommandClient;
import io.tillbook.server.transfer.imports.run.CommandResult;
import io.tillbook.server.transfer.imports.run.CommandResults;
import io.tillbook.server.transfer.imports.run.PendingCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The batch endpoint of a server: {@code POST /v1/commands}. */
final class BatchClient implements CommandClient {
    private static final int OK = 200;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final RemoteServer server;

    BatchClient(HttpClient http, RemoteServer server) {
        this.http = http;
        this.server = server;
    }

    /**
     * Sends commands in one request. A request is sent whole before its answer is read, as HTTP/1.1 clients do, so the
     * caller keeps it small enough for the answers to wait meanwhile.
     */
    @Override
    public void send(List<PendingCommand> commands, Consumer<CommandResult> results)
            throws IOException, InterruptedException {
        HttpRequest request = server.request("/v1/commands")
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines(commands)))
                .build();
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        try (Stream<String> body = response.body()) {
            check(response, body);
            deliver(body.iterator(), commands.size(), results);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void deliver(Iterator<String> lines, int expected, Consumer<CommandResult> results)
            throws IOException {
        for (int count = 0; count < expected; count++) {
            if (!lines.hasNext()) {
                throw new IOException("the answer ended after " + count + " of " + expected + " outcomes");
            }
            results.accept(CommandResults.read(lines.next()));
        }
    }

    private static void check(HttpResponse<?> response, Stream<String> body) throws Unavailable {
        int status = response.statusCode();
        if (status == OK) {
            return;
        }
        String document = body.limit(1).findFirst().orElse("");
        NotPermitted.check(status, document);
        String problem = response.uri() + " answered " + status + ": " + document;
        if (Unavailable.isSaidBy(status)) {
            throw new Unavailable(problem);
        }
        throw new UnexpectedResponse(problem);
    }

    private static byte[] lines(List<PendingCommand> commands) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (PendingCommand pending : commands) {
            body.writeBytes(pending.command().toJson());
            body.write('\n');
        }
        return body.toByteArray();
    }
}
