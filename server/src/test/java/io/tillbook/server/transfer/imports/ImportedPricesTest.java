package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Prices of a file: what would come of them is told, and then they are set. */
@ExtendWith(InProcessServer.class)
class ImportedPricesTest {
    private static final String HEADER = "changeId,occurredAt,list,reason,sku,priceMinor,floorMinor,from,until\n";
    private static final String LINE = "%s,2026-01-03T09:00:00Z,%s,spring,%s,%s,,%s,\n";
    private static final int MOST = 1_000;
    private static final String FROM = "2099-03-01T00:00:00";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String tea = "tea-" + run;
    private final String list = "list-" + run;
    private final StringWriter out = new StringWriter();

    ImportedPricesTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        send("catalog.RegisterProduct", """
                {"sku":"%s","name":"Tea","unit":"PIECE","listPriceMinor":1200}""".formatted(tea));
        send("pricing.OpenPriceList", """
                {"list":"%s","scope":{"region":"%s"},"name":"East","narrower":{"kind":"FREE"},"zone":"Asia/Shanghai"}"""
                .formatted(list, run));
    }

    @Test
    void aPreviewTellsWhatWouldChangeLineByLineAndSendsNothing() throws IOException {
        write(LINE.formatted("C1", list, tea, "1150", FROM), LINE.formatted("C1", list, tea, "cheap", FROM),
                LINE.formatted("C2", list, tea, "1200", FROM), LINE.formatted("C3", list, "ghost", "1", FROM),
                LINE.formatted("C4", "ghost", tea, "1", FROM),
                LINE.formatted("C5", list, tea, "1150", "2020-01-01T00:00:00"));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "line 3: cannot be taken: priceMinor must be a number, not \"cheap\"",
                "line 2: cannot be taken: line 3 of the same changeId cannot be taken",
                "line 4: " + tea + " from 2099-03-01T00:00:00.000+08:00: 1200 -> 1200",
                "line 5: cannot be taken: Product ghost is not known.",
                "line 6: cannot be taken: list names no price list",
                "line 7: cannot be taken: Nothing can be changed in the past: 2020-01-01T00:00 was over at "
                        + out.toString().replaceAll("(?s).*was over at ([^,]*),.*", "$1") + ", for product " + tea
                        + ", in list " + list + ".",
                "0 would change, 1 would stay as they are, 5 cannot be taken; nothing was sent");
        assertThat(history()).isEmpty();
    }

    @Test
    void whereOnePriceOfAChangeCannotBeSetNoneIs() throws IOException {
        write(LINE.formatted("C1", list, tea, "1150", FROM), LINE.formatted("C1", list, "ghost", "1", FROM));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "line 2: cannot be taken: line 3 of the same changeId cannot be taken",
                "line 3: cannot be taken: Product ghost is not known.",
                "0 would change, 0 would stay as they are, 2 cannot be taken; nothing was sent");
    }

    @Test
    void eachLineOfALongChangeIsToldByItself() throws IOException {
        write(IntStream.rangeClosed(2, 402)
                .mapToObj(line -> LINE.formatted("C1", list, "ghost-" + line, "1", FROM))
                .toArray(String[]::new));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines().limit(401)).containsExactlyElementsOf(IntStream.rangeClosed(2, 402)
                .mapToObj(line -> "line " + line + ": cannot be taken: Product ghost-" + line + " is not known.")
                .toList());
    }

    @Test
    void thenTheyAreSetOnce() throws IOException {
        write(LINE.formatted("C1", list, tea, "1150", FROM), LINE.formatted("C1", list, tea, "AS_PARENT",
                "2099-04-01T00:00:00"));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString()).contains("line 2: " + tea + " from 2099-03-01T00:00:00.000+08:00: 1200 -> 1150")
                .contains("2 would change");
        for (int time = 0; time < 2; time++) {
            assertThat(importing("--rejects", directory.resolve("rejects.csv").toString())).isZero();
        }
        await().untilAsserted(() -> assertThat(history()).containsExactly("AS_PARENT", "SET"));
    }

    /** As many as are set together: the preview tells each of them, and one more is too many for one change. */
    @Test
    void aThousandPricesAreTriedAndSetTogether() throws IOException {
        sendAll(IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> """
                        {"commandId":"%s","type":"catalog.RegisterProduct","occurredAt":"2026-01-03T09:00:00Z",\
                        "payload":{"sku":"%s-%d","name":"Tea","unit":"PIECE","listPriceMinor":1200}}"""
                        .formatted(UUID.randomUUID(), tea, number)));
        write(lines(MOST));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines().limit(MOST)).containsExactlyElementsOf(IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> "line " + (number + 1) + ": " + tea + "-" + number
                        + " from 2099-03-01T00:00:00.000+08:00: 1200 -> " + (1_100 + number % 100))
                .toList());
        assertThat(out.toString()).contains("1000 would change, 0 would stay as they are, 0 cannot be taken");
        assertThat(history(tea + "-" + MOST)).isEmpty();

        assertThat(importing("--rejects", directory.resolve("rejects.csv").toString())).isZero();
        await().untilAsserted(() -> assertThat(history(tea + "-" + MOST)).containsExactly("SET"));
        assertThat(history(tea + "-1")).containsExactly("SET");

        write(lines(MOST + 1));
        assertThat(importing("--preview")).isZero();
        assertThat(out.toString()).contains("0 would change").contains("1001 cannot be taken");
    }

    private String[] lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> LINE.formatted("many-" + run, list, tea + "-" + number, 1_100 + number % 100, FROM))
                .toArray(String[]::new);
    }

    /** Sends commands in one go, and waits until the last of them can be seen. */
    private void sendAll(Stream<String> commands) {
        String answers = http.send(Http.request(server.uri("/v1/commands"))
                .header("Content-Type",
                        "application/x-ndjson"),
                "POST", BodyPublishers.ofString(String.join("\n", commands.toList())))
                .raw()
                .body();
        assertThat(answers.lines()).hasSize(MOST).allSatisfy(answer -> assertThat(answer).contains("ACCEPTED"));
        String last = answers.lines().toList().getLast().replaceAll(".*\"position\":\"?(\\d+).*", "$1");
        ask("{ priceLists { pageInfo { hasNextPage } } }", "X-Min-Position", last);
    }

    private List<String> history() {
        return history(tea);
    }

    private List<String> history(String sku) {
        return ask("{ priceHistory(sku: \"" + sku + "\") { edges { node { kind } } } }")
                .at("/data/priceHistory/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").stringValue())
                .toList();
    }

    private JsonNode ask(String query, String... headers) {
        return http.graphQl(server.uri("/graphql"), query, headers).json();
    }

    /** Sends a command, and waits until it can be seen. */
    private void send(String type, String payload) {
        JsonNode answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-01-03T09:00:00Z","payload":%s}""".formatted(type, payload)).json();
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
        ask("{ priceLists { pageInfo { hasNextPage } } }", "X-Min-Position", answer.path("position").asString());
    }

    private void write(String... lines) throws IOException {
        Files.writeString(directory.resolve("prices.csv"), HEADER + String.join("", lines));
    }

    private int importing(String... more) {
        out.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of("--format", "csv", "--kind", "prices", "--from",
                        directory.resolve("prices.csv").toString(), "--to", server.uri("").toString(),
                        "--token-file", OwnerToken.fileIn(directory).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
