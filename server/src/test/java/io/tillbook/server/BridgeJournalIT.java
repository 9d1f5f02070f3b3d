package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bridge and the packaged server, each a process of its own, each of which is killed while tills are selling. */
class BridgeJournalIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int STOCK = 1_000;
    private static final int LIVE = 5;
    private static final int WITHOUT_LINE = 40;

    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    @Test
    void whatIsSoldWhileTheServerIsGoneIsBookedOnce() throws Exception {
        int port = freePort();
        Path data = folder.resolve("ledger");
        settings(port);
        token = said("pair", "R1", "--config", folder.resolve("bridge.yaml").toString());
        try (RunningServer server = start(data, port)) {
            LedgerClient client = new LedgerClient(server.base());
            SmallStore.open(client, "S1", "BLOCK");
            SmallStore.receive(client, "S1", "gr-1", STOCK);
            try (RunningBridge bridge = new RunningBridge()) {
                for (int no = 0; no < LIVE; no++) {
                    assertThat(bridge.sell(no).status()).isEqualTo(201);
                }
                server.kill();
                for (int no = LIVE; no < LIVE + WITHOUT_LINE / 2; no++) {
                    Told told = bridge.sell(no);
                    assertThat(told.status()).as(told.body().toString()).isEqualTo(202);
                }
            }
        }
        try (RunningBridge bridge = new RunningBridge()) {
            for (int no = LIVE + WITHOUT_LINE / 2 - 1; no < LIVE + WITHOUT_LINE; no++) { // one of them again
                assertThat(bridge.sell(no).status()).isEqualTo(202);
            }
            try (RunningServer server = start(data, port)) {
                await().until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
                for (int no = 0; no < LIVE + WITHOUT_LINE; no++) {
                    assertThat(bridge.sell(no).status()).isIn(200, 201);
                }
                assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
                isBookedOnce(new LedgerClient(server.base()));
            }
        }
        assertThat(said("verify-journal", folder.resolve("bridge/journal").toString())).contains("whole");
    }

    private static void isBookedOnce(LedgerClient client) throws IOException {
        LedgerClient.Answer last =
                client.send(UUID.randomUUID(), "sales.CompleteSale", SmallStore.sale("NOWHERE", "none", 1));
        JsonNode figures = client.ask(last.position(), """
                { stockLevels(location: "S1") { edges { node { onHand } } }
                  sales(location: "S1", first: 200) { edges { node { id } } } }""");
        assertThat(figures.at("/sales/edges").size()).isEqualTo(LIVE + WITHOUT_LINE);
        assertThat(figures.at("/stockLevels/edges/0/node/onHand").asInt()).isEqualTo(STOCK - LIVE - WITHOUT_LINE);
    }

    private static RunningServer start(Path data, int port) {
        return RunningServer.start(data, "--server.port=" + port, "--server.address=127.0.0.1");
    }

    private void settings(int port) throws IOException {
        Files.writeString(folder.resolve("bridge.yaml"), """
                port: 0
                data: '%s'
                server: {url: 'http://127.0.0.1:%d', token: '%s', device: bridge-S1, patienceMillis: 20000}
                """.formatted(folder.resolve("bridge"), port, OwnerToken.fileIn(folder)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String said(String... arguments) throws Exception {
        Process process = program(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    private Process program(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), "io.tillbook.device.bridge.Bridge"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private record Told(int status, JsonNode body) {}

    /** A bridge; to close it is to kill it. */
    private final class RunningBridge implements AutoCloseable {
        private final Process process;
        private final URI base;

        RunningBridge() throws IOException {
            process = program("--config", folder.resolve("bridge.yaml").toString());
            BufferedReader said = process.inputReader();
            String line = said.readLine();
            assertThat(line).startsWith("listening at ");
            base = URI.create(line.substring("listening at ".length()));
        }

        Told sell(int no) throws Exception {
            JsonNode sale = JSON.readTree(JSON.writeValueAsString(SmallStore.sale("S1", "sale-" + no, 1))
                    .replace("CARD", "CASH"));
            String body = JSON.writeValueAsString(Map.of("type", "sales.CompleteSale", "occurredAt",
                    "2026-11-22T09:31:07+08:00", "payload", sale));
            return ask(HttpRequest.newBuilder(base.resolve("/v1/commands/" + LedgerClient.commandId("sale-" + no)))
                    .PUT(BodyPublishers.ofString(body)));
        }

        JsonNode journal() throws Exception {
            return ask(HttpRequest.newBuilder(base.resolve("/v1/journal")).GET()).body();
        }

        private Told ask(HttpRequest.Builder request) throws Exception {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
            return new Told(answer.statusCode(), JSON.readTree(answer.body()));
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
