package io.tillbook.server.transfer.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.JourneyDocuments;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {
    private static final RetryPolicy BRIEF = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 3);

    @TempDir private Path directory;
    private final StringWriter errors = new StringWriter();
    private HttpServer server;
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger refusing = new AtomicInteger();
    private volatile @Nullable String authorization;
    private List<String> history = List.of();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void writesWhatADataDirectoryHolds() throws IOException {
        fill();
        assertThat(run("--data-dir", directory.toString())).isZero();
        List<String> lines = exported();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("{\"position\":1,\"stream\":\"location-S1\",\"sequence\":0,"
                + "\"type\":\"catalog.LocationOpened\",\"recordedAt\":\"2017-01-01T00:00:00Z\",")
                .contains("\"payload\":{\"location\":\"S1\",\"name\":\"Store 1\",");
        assertThat(lines.get(1)).contains("\"type\":\"commands.CommandAccepted\"");
        assertThat(errors.toString()).contains("2 commands.CommandAccepted", "1 catalog.ProductRegistered", "4 events");
    }

    @Test
    void writesTheSameFromAServerGoingOnAfterInterruptions() throws IOException {
        fill();
        assertThat(run("--data-dir", directory.toString())).isZero();
        history = exported();
        cuts.set(3);
        assertThat(run("--from", address())).isZero();
        assertThat(exported()).isEqualTo(history);
    }

    @Test
    void leavesNoFileBehindThatIsNotWhole() {
        history = List.of("{\"position\":1,\"type\":\"a\"}", "{\"position\":3,\"type\":\"a\"}");
        assertThat(run("--from", address())).isEqualTo(UnexpectedResponse.EXIT_CODE);
        assertThat(errors.toString()).contains("after position 1 the history goes on at 3");
        assertThat(directory.resolve("history.ndjson")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("--data-dir", directory.resolve("elsewhere").toString())).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(run("--from", address() + "/elsewhere")).isEqualTo(UnexpectedResponse.EXIT_CODE);
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        server.stop(0);
        assertThat(run("--from", address())).isEqualTo(ServerUnreachable.EXIT_CODE);
    }

    @Test
    void saysThatTheTokenIsNotKnownOrDoesNotPermitIt() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "tillbook_x-1\n");
        refusing.set(401);
        assertThat(run("--from", address())).isEqualTo(NotPermitted.EXIT_CODE);
        assertThat(errors.toString()).contains("the server does not know who asks (401). No.", "--token-file");
        refusing.set(403);
        assertThat(run("--from", address(), "--token-file", token.toString())).isEqualTo(NotPermitted.EXIT_CODE);
        assertThat(errors.toString()).contains("the token does not permit this (403). No.");
        assertThat(authorization).isEqualTo("Bearer tillbook_x-1");
    }

    @Test
    void doesNotReadBehindAServersBack() {
        try (DiskLedger ledger = new DiskLedger(directory.resolve("events"))) {
            send(ledger, JourneyDocuments.location(new LocationId("S1")));
            assertThat(run("--data-dir", directory.toString())).isEqualTo(InputFailure.EXIT_CODE);
        }
        assertThat(errors.toString()).contains("is already in use by");
    }

    private void fill() {
        try (DiskLedger ledger = new DiskLedger(directory.resolve("events"))) {
            send(ledger, JourneyDocuments.location(new LocationId("S1")));
            send(ledger, JourneyDocuments.unknownProduct(new Sku("7")));
        }
    }

    private static void send(DiskLedger ledger, OutgoingCommand command) {
        ledger.send(command.commandId(), command.occurredAt(), command.payload());
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (refusing.get() > 0) {
            byte[] problem = "{\"detail\":\"No.\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refusing.get(), problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
            return;
        }
        int after = Integer.parseInt(exchange.getRequestURI().getQuery().replace("after=", ""));
        boolean cut = cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.getResponseHeaders().set("X-Head-Position", Integer.toString(history.size()));
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream lines = exchange.getResponseBody()) {
            for (String line : history.subList(after, history.size())) {
                lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                lines.flush();
                if (cut) {
                    throw new IOException("cut off");
                }
            }
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private List<String> exported() throws IOException {
        return Files.readAllLines(directory.resolve("history.ndjson"));
    }

    private int run(String... source) {
        CommandLine command = new CommandLine(new ExportCommand(BRIEF)).setErr(new PrintWriter(errors, true));
        List<String> arguments = new ArrayList<>(List.of(source));
        if (source.length > 0) {
            arguments.addAll(List.of("--to", directory.resolve("history.ndjson").toString()));
        }
        return command.execute(arguments.toArray(String[]::new));
    }
}
