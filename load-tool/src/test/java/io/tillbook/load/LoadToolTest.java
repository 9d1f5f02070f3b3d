package io.tillbook.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadToolTest {
    private final Map<String, String> commands = new ConcurrentHashMap<>();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StringWriter out = new StringWriter();
    private HttpServer server;
    private volatile int statusOfSales = 201;
    private volatile boolean chunked;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/commands/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sellsOverAllConnectionsAfterSettingUpWhatItSells() {
        assertThat(run("--max-sales", "40", "--connections", "4", "--products", "10", "--locations", "2")).isZero();
        assertThat(bodies("catalog.OpenLocation")).hasSize(2);
        assertThat(bodies("catalog.RegisterProduct")).hasSize(10);
        assertThat(bodies("sales.CompleteSale")).hasSize(40)
                .allMatch(sale -> sale.split("\"sku\"", -1).length == 4)
                .allMatch(sale -> sale.contains("\"tenders\":[{\"method\":\"CARD\",\"amountMinor\":5940}]"));
        assertThat(commands.keySet()).allMatch(path -> path.matches("/v1/commands/[0-9a-f-]{14}7[0-9a-f-]{21}"));
        assertThat(strange).isEmpty();
        assertThat(out.toString()).contains("40 sales sent in all").containsPattern("failures +0\n");
    }

    @Test
    void readsAnswersInChunks() {
        chunked = true;
        assertThat(run("--max-sales", "5", "--connections", "1", "--products", "3")).isZero();
        assertThat(bodies("sales.CompleteSale")).hasSize(5);
    }

    @Test
    void failsWhenASaleIsNotAccepted() {
        statusOfSales = 503;
        assertThat(run("--max-sales", "5", "--connections", "1", "--products", "3")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("failures +1\n").contains("503 {\"it\":\"is so\"}");
    }

    @Test
    void refusesWhatIsNotOnThisMachineOrOutOfBounds() {
        assertThat(new CommandLine(new LoadTool()).execute("--url", "http://192.0.2.1:8080"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--connections", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--lines", "5", "--products", "4")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort(), "--warm-up", "0"));
        return new CommandLine(new LoadTool()).setOut(new PrintWriter(out, true))
                .execute(arguments.toArray(String[]::new));
    }

    private List<String> bodies(String type) {
        return commands.values().stream().filter(body -> body.contains(type)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (commands.put(exchange.getRequestURI().getPath(), body) != null) {
            strange.add("an id was used twice");
        }
        byte[] answer = "{\"it\":\"is so\"}".getBytes(StandardCharsets.UTF_8);
        int status = body.contains("sales.CompleteSale") ? statusOfSales : 201;
        exchange.sendResponseHeaders(status, chunked ? 0 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
