package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bridge with its folder, as a process of its own, and the till that sells by it. */
final class BridgeProgram {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    /** @param server the ledger's address */
    BridgeProgram(Path folder, String server) throws IOException {
        this(folder, server, "");
    }

    /** @param more settings besides those of any bridge, as lines of YAML */
    BridgeProgram(Path folder, String server, String more) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(settings(), """
                port: 0
                data: '%s'
                server: {url: '%s', token: '%s', device: bridge-S1, patienceMillis: 20000}
                """.formatted(data(), server, OwnerToken.fileIn(folder)) + more);
    }

    /** A port for a server that comes back where it was. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it keeps what it keeps. */
    Path data() {
        return folder.resolve("bridge");
    }

    private Path settings() {
        return folder.resolve("bridge.yaml");
    }

    /** Gives its till a token. */
    void pair() throws Exception {
        token = said("pair", "R1", "--config", settings().toString());
    }

    /** What it says when it is done. */
    String said(String... arguments) throws Exception {
        Process process = program(List.of(arguments));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    /** The same, with its settings. */
    String does(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", settings().toString()));
        return said(all.toArray(String[]::new));
    }

    private static Process program(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("java.class.path"), "io.tillbook.device.bridge.Bridge"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Starts it. */
    Running start() throws IOException {
        return new Running();
    }

    /** What a till is answered. */
    record Told(int status, JsonNode body) {}

    /** A bridge that runs; to close it is to kill it. */
    final class Running implements AutoCloseable {
        private final Process process;
        private final URI base;

        Running() throws IOException {
            process = program(List.of("--config", settings().toString()));
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
            return sell(no, body);
        }

        /** The same of a sale in the till's own words. */
        Told sell(int no, String body) throws Exception {
            return ask(HttpRequest.newBuilder(base.resolve("/v1/commands/" + LedgerClient.commandId("sale-" + no)))
                    .PUT(BodyPublishers.ofString(body)));
        }

        /** What a basket costs. */
        JsonNode quote(String basket) throws Exception {
            return ask(HttpRequest.newBuilder(base.resolve("/v1/quote")).POST(BodyPublishers.ofString(basket))).body();
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
