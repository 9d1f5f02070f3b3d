package io.tillbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private TinyServer server;

    @TempDir private Path directory;

    @BeforeEach
    void listen() throws IOException {
        server = new TinyServer();
    }

    @AfterEach
    void close() {
        server.close();
        assertThat(server.strange()).isEmpty();
    }

    @Test
    void sellsOverAllConnectionsAfterSettingUpWhatItSells() {
        assertThat(run("--max-requests", "40", "--connections", "4", "--products", "10", "--locations", "2")).isZero();
        assertThat(server.bodies("catalog.OpenLocation")).hasSize(2);
        assertThat(server.bodies("catalog.RegisterProduct")).hasSize(10);
        assertThat(server.bodies("sales.CompleteSale")).hasSize(40)
                .allMatch(sale -> sale.split("\"sku\"", -1).length == 4)
                .allMatch(sale -> sale.contains("\"tenders\":[{\"method\":\"CARD\",\"amountMinor\":5940}]"))
                .allMatch(sale -> new JsonMapper().readTree(sale).isObject());
        assertThat(server.commands().keySet()).allMatch(id -> id.matches("[0-9a-f-]{14}7[0-9a-f-]{21}"));
        assertThat(out.toString()).contains("40 requests in all").containsPattern("failures +0\n");
    }

    @Test
    void letsManyTillsTakeTurnsOnAFewConnections() {
        assertThat(run("--max-requests", "60", "--connections", "2", "--tills", "5", "--products", "3",
                "--per-request", "2")).isZero();
        List<String> sales = server.bodies("sales.CompleteSale");
        assertThat(sales.stream().map(sale -> new JsonMapper().readTree(sale).at("/payload/cashier").asString()))
                .hasSize(120)
                .containsOnly("E0", "E1", "E2", "E3", "E4");
        assertThat(sales.stream().map(sale -> new JsonMapper().readTree(sale).at("/payload/saleId").asString()))
                .doesNotHaveDuplicates();
        assertThat(out.toString()).contains("over 2 connections").contains("5 tills in");
    }

    @Test
    void tillsBesideSellToOneMemberAndAreToldApart() {
        assertThat(run("--max-requests", "40", "--connections", "2", "--products", "3", "--members", "--beside", "2",
                "--house-card")).isZero();
        List<String> members = server.bodies("sales.CompleteSale")
                .stream()
                .map(sale -> new JsonMapper().readTree(sale).at("/payload/member").asString())
                .toList();
        assertThat(members).hasSize(80);
        assertThat(members).filteredOn(member -> member.endsWith("-M1000")).hasSize(40);
        assertThat(server.bodies("members.RegisterMember")).hasSize(1_001);
        assertThat(out.toString()).contains("2 tills beside, whose customers all show one card")
                .containsPattern("beside +[0-9.,]+ /s")
                .contains("40 requests in all");
    }

    @Test
    void failuresOfTillsBesideAreCountedToo() {
        server.statusOfSales = 422;
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3", "--members", "--beside", "2"))
                .isEqualTo(1);
        assertThat(out.toString()).as("five each").containsPattern("failures +10\n");
    }

    @Test
    void brokenConnectionsOfTillsBesideAreFailures() {
        server.hungUpOn = "-M1000\"";
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3", "--members", "--beside", "2",
                "--house-card")).isEqualTo(1);
        assertThat(out.toString()).as("one each").containsPattern("failures +2\n");
    }

    @Test
    void readsAnswersInChunks() {
        server.chunked = true;
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3")).isZero();
        assertThat(server.bodies("sales.CompleteSale")).hasSize(5);
    }

    @Test
    void sendsManySalesPerRequestThroughTheBatchDoor() {
        assertThat(run("--max-requests", "3", "--connections", "1", "--products", "3", "--per-request", "20"))
                .isZero();
        assertThat(server.bodies("sales.CompleteSale")).hasSize(60);
        assertThat(server.batches()).endsWith(20, 20, 20);
    }

    @Test
    void mixesReturnsReceiptsTransfersAndQueriesIntoTheSales() {
        assertThat(run("--max-requests", "600", "--connections", "2", "--products", "9", "--duration", "1", "--mixed",
                "--reads", "50")).isZero();
        assertThat(server.bodies("sales.CompleteSale")).hasSizeBetween(450, 570);
        assertThat(server.bodies("returns.AcceptReturn")).isNotEmpty();
        assertThat(server.bodies("purchasing.ReceiveGoods")).isNotEmpty();
        assertThat(server.bodies("transfers.ReceiveTransfer")).isNotEmpty()
                .hasSizeLessThanOrEqualTo(server.bodies("transfers.DispatchTransfer").size());
        assertThat(server.commands().values()).allMatch(command -> new JsonMapper().readTree(command).isObject());
        assertThat(server.queries()).isNotEmpty().allMatch(query -> new JsonMapper().readTree(query).has("query"));
    }

    @Test
    void countsWhatIsTurnedAwayApartFromFailures() {
        server.statusOfSales = 503;
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3")).isZero();
        assertThat(out.toString()).containsPattern("turned away +5 ")
                .containsPattern("a second +[0-9.,]+\n")
                .containsPattern("failures +0\n");
    }

    @Test
    void failsWhenASaleIsNotAccepted() {
        server.statusOfSales = 422;
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("failures +5\n").contains("422 {\"it\":\"is so\"}");
    }

    @Test
    void writesTheFiguresAsJson() {
        Path file = directory.resolve("figures.json");
        assertThat(run("--rate", "1000", "--max-requests", "20", "--connections", "2", "--products", "3", "--json",
                file.toString(), "--server-pid", Long.toString(ProcessHandle.current().pid()))).isZero();
        assertThat(Files.exists(file)).isTrue();
        JsonNode figures = new JsonMapper().readTree(file.toFile());
        assertThat(figures.at("/windows/0/accepted").asInt()).isEqualTo(20);
        assertThat(figures.at("/windows/0/latency/count").asInt()).isEqualTo(20);
    }

    @Test
    void goesOnWhereTheTillsWereInTheNextWindow() {
        assertThat(run("--max-requests", "5", "--connections", "1", "--products", "3", "--windows", "3",
                "--await-views")).isZero();
        assertThat(server.bodies("sales.CompleteSale")).hasSize(15)
                .extracting(sale -> new JsonMapper().readTree(sale).at("/payload/saleId").asString())
                .doesNotHaveDuplicates();
        assertThat(server.bodies("catalog.OpenLocation")).hasSize(4);
        assertThat(out.toString()).contains("| 3 | ", "views         9 events behind, caught up");
    }

    @Test
    void signsInOnEveryConnectionWithTheTokenOfAFile() throws IOException {
        server.token = "tillbook_x-1";
        Path file = Files.writeString(directory.resolve("token"), "tillbook_x-1\n");
        assertThat(run("--max-requests", "5", "--connections", "2", "--products", "3", "--windows", "2",
                "--await-views", "--token-file", file.toString())).isZero();
        assertThat(server.authorizations()).containsExactly("Bearer tillbook_x-1");
        assertThat(out.toString()).doesNotContain("tillbook_x-1");
    }

    @Test
    void saysThatItNeedsAToken() {
        server.token = "tillbook_x-1";
        assertThat(run("--max-requests", "5", "--connections", "2", "--products", "3")).isEqualTo(1);
        assertThat(errors.toString()).contains("the server takes no commands with this token (--token-file");
        assertThat(run("--token-file", directory.resolve("none").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("none");
    }

    @Test
    void refusesWhatIsNotOnThisMachineOrOutOfBounds() {
        assertThat(new CommandLine(new LoadCommand()).execute("--url", "http://192.0.2.1:8080"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--connections", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--lines", "5", "--products", "4")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--mixed", "--locations", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--connections", "4", "--tills", "3")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--beside", "4")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--members", "--house-card")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--url", server.url(), "--warm-up", "0"));
        arguments.addAll(List.of(options));
        return new CommandLine(new LoadCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
    }
}
