package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.payload.Examples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(InProcessServer.class)
class BatchEndpointTest {
    private final Http http = new Http();
    private final Server server;

    BatchEndpointTest(Server server) {
        this.server = server;
    }

    @Test
    void acceptsAnExampleOfEachType() {
        Answer answer = http.postLines(commands(), Examples.lines());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("application/x-ndjson");
        assertThat(answer.lines()).hasSameSizeAs(Examples.lines()).allSatisfy(line -> {
            assertThat(line.path("status").asInt()).as(line.toString()).isIn(200, 201);
            assertThat(line.path("outcome").asString()).isEqualTo("ACCEPTED");
        });
    }

    @Test
    void answersEachLineInOrderWhateverItsFate() {
        String good = openLocation(UUID.randomUUID());
        String tooLong = "{\"x\":\"" + "y".repeat(1 << 20) + "\"}";
        List<JsonNode> lines = http.postLines(commands(), List.of(
                good, "", good, good.replace("STORE", "WAREHOUSE"), "{", tooLong,
                "{\"commandId\":\"" + UUID.randomUUID()
                        + "\"}",
                good.replaceFirst("commandId\":\"[^\"]*", "commandId\":\"" + UUID.randomUUID()),
                openLocation(UUID.randomUUID()))).lines();
        assertThat(lines).extracting(line -> line.path("status").asInt())
                .containsExactly(201, 200, 409, 400, 413, 400, 422, 201);
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
        assertThat(lines.get(2).at("/problem/errors/0/pointer").asString()).isEqualTo("/payload/kind");
        assertThat(lines.get(5).path("commandId").isString()).isTrue();
        assertThat(lines.get(6).at("/problem/rejection/type").asString()).isEqualTo("catalog.LocationAlreadyOpen");
    }

    @Test
    void answersLikeASingleCommandWould() {
        UUID id = UUID.randomUUID();
        JsonNode line = http.postLines(commands(), List.of(openLocation(id))).lines().getFirst();
        JsonNode single = http.get(server.uri("/v1/commands/" + id)).json();
        single.forEachEntry((name, value) -> assertThat(line.path(name)).isEqualTo(value));
    }

    @Test
    void refusesOtherTypesOfBodies() {
        Answer answer = http.send(Http.request(commands()).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{}"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    @Test
    @Timeout(60)
    void answersWhileTheSenderIsStillSending() throws IOException {
        try (RawPost post = new RawPost()) {
            for (int round = 0; round < 3; round++) {
                post.sendChunk(openLocation(UUID.randomUUID()) + "\n");
                assertThat(post.awaitLineWith("\"status\"")).contains("\"status\":201");
            }
            String cutInTwo = openLocation(UUID.randomUUID()) + "\n";
            post.sendChunk(cutInTwo.substring(0, 50));
            post.sendChunk(cutInTwo.substring(50));
            assertThat(post.awaitLineWith("\"status\"")).contains("\"status\":201", "\"line\":4");
        }
    }

    @Test
    @Timeout(60)
    void keepsWhatItAcknowledgedAndTakesNoHalfLineWhenTheSenderIsGone() throws IOException {
        UUID whole = UUID.randomUUID();
        UUID half = UUID.randomUUID();
        try (RawPost post = new RawPost()) {
            post.sendChunk(openLocation(whole) + "\n" + openLocation(half));
            post.awaitLineWith(whole.toString());
        }
        assertThat(http.get(server.uri("/v1/commands/" + whole)).status()).isEqualTo(200);
        Awaitility.await().until(() -> openBatches() == 0);
        assertThat(http.get(server.uri("/v1/commands/" + half)).status()).isEqualTo(404);
    }

    @Test
    @Timeout(120)
    void streamsMoreThanAnyBufferHolds() {
        List<String> lines = IntStream.range(0, 3_000).mapToObj(_ -> "{\"commandId\":\"none\"}").toList();
        assertThat(http.postLines(commands(), lines).lines()).hasSameSizeAs(lines)
                .allSatisfy(line -> assertThat(line.path("status").asInt()).isEqualTo(400));
    }

    private URI commands() {
        return server.uri("/v1/commands");
    }

    private static String openLocation(UUID id) {
        return """
                {"commandId":"%s","type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{\
                "location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}"""
                .formatted(id, id);
    }

    private static long openBatches() {
        return Thread.getAllStackTraces().values().stream().filter(BatchEndpointTest::isInBatchEndpoint).count();
    }

    private static boolean isInBatchEndpoint(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals(BatchEndpoint.class.getName()));
    }

    /** A request that is sent piece by piece. */
    private final class RawPost implements AutoCloseable {
        private final Socket socket;
        private final OutputStream output;
        private final BufferedReader input;

        RawPost() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), commands().getPort());
            output = socket.getOutputStream();
            input = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(String.join("\r\n", "POST /v1/commands HTTP/1.1", "Host: localhost",
                    "Authorization: " + OwnerToken.BEARER, "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked", "", ""));
        }

        void sendChunk(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            send(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
        }

        String awaitLineWith(String text) throws IOException {
            String line = input.readLine();
            while (line != null && !line.contains(text)) {
                line = input.readLine();
            }
            return line;
        }

        private void send(String text) throws IOException {
            output.write(text.getBytes(StandardCharsets.UTF_8));
            output.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
