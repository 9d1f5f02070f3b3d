package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillbook.command.Capabilities;
import io.tillbook.server.Http;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.RunningServer.Ended;
import io.tillbook.server.RunningServer;
import io.tillbook.server.transfer.imports.BruteForceBook.Line;
import io.tillbook.server.transfer.imports.BruteForceBook.Movement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole data set through the packaged program: stopped in the middle, run again, and compared everywhere. */
class CompleteJourneyIT {
    private static final Path DATA = Path.of("../../shared/data/complete-journey");
    private static final long AMONG_THE_SALES = 80_000;
    private static final int BOOKS = 20;
    private static final Instant YEAR = Instant.parse("2017-01-01T00:00:00Z");
    private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;
    private static final String REPORT = """
            { salesReport(from: "2017-01-01", to: "2018-01-01", groupBy: [LOCATION]) \
            { receipts quantity grossMinor discountMinor netMinor } }""";

    @TempDir private Path directory;
    private final Http http = new Http();

    @BeforeEach
    void findData() {
        assumeTrue(Files.isDirectory(DATA), "the data set is not in " + DATA.toAbsolutePath().normalize());
    }

    @Test
    void countsTheSameInHistoryViewsAndReports() throws IOException {
        try (RunningServer server = RunningServer.start(directory.resolve("data"))) {
            stopInTheMiddle(server);
            await().atMost(Duration.ofMinutes(5)).until(() -> viewsPosition(server) > AMONG_THE_SALES);
            new GeneratedReceipts(server, http).send();
            Ended ended = RunningServer.run(importing(server));
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(ended.output()).containsPattern("sales +47,034 .* 0 +75,824 +416\n");
            assertHistory(server);
            await().atMost(Duration.ofMinutes(10)).until(() -> viewsPosition(server) == storePosition(server));
            assertReport(server);
            assertThat(salesInView(server)).isEqualTo(47_034);
            assertBooks(server);
        }
    }

    private void stopInTheMiddle(RunningServer server) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-jar", System.getProperty("tillbook.jar")));
        command.addAll(List.of(importing(server)));
        ProcessBuilder importing = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        importing.environment().put("TILLBOOK_TOKEN", OwnerToken.TEXT);
        Process importer = importing.start();
        try {
            await().atMost(Duration.ofMinutes(5)).until(() -> storePosition(server) > AMONG_THE_SALES);
        } finally {
            importer.destroyForcibly().onExit().join();
        }
    }

    private String[] importing(RunningServer server) {
        return new String[] {"import", "--format", "complete-journey", "--from", DATA.toString(), "--to",
                server.base().toString(), "--connections", "8", "--rejects",
                directory.resolve("rejects.csv").toString()};
    }

    private void assertHistory(RunningServer server) throws IOException {
        Path file = directory.resolve("history.ndjson");
        assertThat(RunningServer.run("export", "--from", server.base().toString(), "--to", file.toString()).output())
                .contains("47,034 sales.SaleCompleted", "74,584 inventory.StockIssued",
                        "1,240 coupons.CouponRedeemed");
        try (var lines = Files.lines(file)) {
            assertThat(lines.map(Capabilities.all().types().json()::readTree)
                    .filter(event -> event.path("type").stringValue().equals("sales.SaleCompleted"))
                    .mapToLong(event -> event.at("/payload/totalMinor").asLong())
                    .sum()).isEqualTo(23_393_524);
        }
    }

    private void assertReport(RunningServer server) {
        List<JsonNode> rows = http.graphQl(server.uri("/graphql"), REPORT)
                .json()
                .at("/data/salesReport")
                .valueStream()
                .toList();
        assertThat(sum(rows, "receipts")).isEqualTo(47_034);
        assertThat(sum(rows, "quantity")).isEqualTo(7_784_694);
        assertThat(sum(rows, "netMinor")).isEqualTo(23_393_524);
        assertThat(sum(rows, "discountMinor")).isEqualTo(4_018_005);
        assertThat(sum(rows, "grossMinor")).isEqualTo(23_393_524 + 4_018_005);
    }

    /** The books of random moments, line by line, against all movements added up. */
    private void assertBooks(RunningServer server) throws IOException {
        BruteForceBook expected = BruteForceBook.of(directory.resolve("history.ndjson"));
        List<String> locations = expected.movements().stream().map(Movement::location).distinct().toList();
        Random random = new Random(20);
        for (int book = 0; book < BOOKS; book++) {
            String location = locations.get(random.nextInt(locations.size()));
            Instant moment = YEAR.plusSeconds(random.nextInt(SECONDS_OF_A_YEAR));
            assertThat(bookAt(server, location, moment)).as("%s at %s", location, moment)
                    .isEqualTo(nonEmpty(expected.at(location, moment)));
        }
    }

    private Map<String, Line> bookAt(RunningServer server, String location, Instant moment) {
        Map<String, Line> book = new TreeMap<>();
        String after = "null";
        while (true) {
            JsonNode page = http.graphQl(server.uri("/graphql"), """
                    { stockAt(location: "%s", moment: "%s", first: 200, after: %s) \
                    { edges { node { sku onHand valueMinor } } pageInfo { hasNextPage endCursor } } }"""
                    .formatted(location, moment, after)).json().at("/data/stockAt");
            page.path("edges")
                    .forEach(edge -> book.put(edge.at("/node/sku").stringValue(),
                            new Line(edge.at("/node/onHand").decimalValue(), edge.at("/node/valueMinor").asLong())));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return nonEmpty(book);
            }
            after = page.at("/pageInfo/endCursor").toString();
        }
    }

    /** A stock that was empty at the moment may have a line or not. */
    private static Map<String, Line> nonEmpty(Map<String, Line> book) {
        Map<String, Line> lines = new TreeMap<>();
        book.forEach((sku, line) -> {
            if (line.onHand().signum() != 0 || line.valueMinor() != 0) {
                lines.put(sku, new Line(line.onHand().setScale(3), line.valueMinor()));
            }
        });
        return lines;
    }

    private static long sum(List<JsonNode> rows, String figure) {
        return rows.stream().mapToLong(row -> row.path(figure).asLong()).sum();
    }

    private int salesInView(RunningServer server) {
        int sales = 0;
        String after = "null";
        while (true) {
            JsonNode page = http.graphQl(server.uri("/graphql"), "{ sales(first: 200, after: " + after
                    + ") { edges { node { id } } pageInfo { hasNextPage endCursor } } }").json().at("/data/sales");
            sales += page.path("edges").size();
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return sales;
            }
            after = page.at("/pageInfo/endCursor").toString();
        }
    }

    private long storePosition(RunningServer server) {
        return position(server, "store");
    }

    private long viewsPosition(RunningServer server) {
        return position(server, "views");
    }

    private long position(RunningServer server, String part) {
        return http.get(server.uri("/actuator/health"))
                .json()
                .at("/components/" + part + "/details/position")
                .asLong();
    }
}
