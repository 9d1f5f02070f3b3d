package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Tax rates of a file: what would come of them is told, and then they are set. */
@ExtendWith(InProcessServer.class)
class ImportedTaxRatesTest {
    private static final String HEADER = "changeId,occurredAt,taxClass,location,region,rateBp,from\n";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String standard = "STANDARD-" + run;
    private final String store = "STORE-" + run;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    ImportedTaxRatesTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        send("catalog.OpenLocation", """
                {"location":"%s","name":"East Gate","kind":"STORE","region":"%s","zone":"Asia/Shanghai",\
                "negativeStock":"ALLOW"}""".formatted(store, run));
        send("tax.SetTaxRate", """
                {"taxClass":"%s","rateBp":1300}""".formatted(standard));
    }

    @Test
    void aPreviewTellsWhatWouldChangeLineByLineAndSendsNothing() throws IOException {
        write(",,1200,2099-01-01", ",,1100,2099-02-01", store + ",,1300,", "," + run + ",900,2099-03-01",
                store + ",,AS_WIDER,2099-04-01", "GHOST,,1,", ",,1,2020-01-01", ",,much,", ",,AS_WIDER,");

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll("is before .*", "is before TODAY")))
                .containsExactly(
                        "line 2: " + standard + " in the chain from 2099-01-01: 1300 -> 1200",
                        "line 3: " + standard + " in the chain from 2099-02-01: 1200 -> 1100",
                        "line 4: " + standard + " in the location " + store + " at once: 1300 -> 1300",
                        "line 5: " + standard + " in the region " + run + " from 2099-03-01: 1100 -> 900",
                        "line 6: " + standard + " in the location " + store + " from 2099-04-01: 1300 -> 900",
                        "line 7: cannot be taken: Location GHOST is not known.",
                        "line 8: cannot be taken: No tax can be changed in the past: 2020-01-01 is before TODAY",
                        "line 9: cannot be taken: rateBp must be a number, not \"much\"",
                        "line 10: cannot be taken: asWider must not be given for the chain: there is nothing wider",
                        "4 would change, 1 would stay as they are, 4 cannot be taken; nothing was sent");
        assertThat(rates()).containsExactly("1300");
    }

    @Test
    void asManyAsAServerTellsAtOnceAreTold() throws IOException {
        write(ghosts(1_000));

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines().limit(1_000)).containsExactlyElementsOf(IntStream.rangeClosed(2, 1_001)
                .mapToObj(line -> "line " + line + ": cannot be taken: Location GHOST is not known.")
                .toList());
    }

    /** The server would tell the last of them as if the rates before it were not set. */
    @Test
    void ofMoreNoneIsToldButWhy() throws IOException {
        write(ghosts(1_001));

        assertThat(importing("--preview")).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(out.toString()).isEmpty();
        assertThat(errors.toString()).startsWith("A preview of tax rates takes 1000 lines at most, and line 1002 is");
    }

    private static String[] ghosts(int count) {
        return Collections.nCopies(count, "GHOST,,1,").toArray(String[]::new);
    }

    @Test
    void thenTheyAreSetOnceAndWhatIsRefusedIsInTheRejectsFile() throws IOException {
        write(",,1200,2099-01-01", "GHOST,,1,", store + ",,0,");

        Path rejects = directory.resolve("rejects.csv");
        for (int time = 0; time < 2; time++) {
            assertThat(importing("--rejects", rejects.toString())).isZero();
        }
        await().untilAsserted(() -> assertThat(rates()).containsExactly("1300", "1200", "0"));
        assertThat(Files.readString(rejects)).contains("Location GHOST is not known.");
    }

    private List<String> rates() {
        return ask("{ taxClasses { id rates { rateBp } } }").at("/data/taxClasses")
                .valueStream()
                .filter(each -> each.path("id").asString("").equals(standard))
                .flatMap(each -> each.path("rates").valueStream())
                .map(rate -> rate.path("rateBp").asString(""))
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
        ask("{ taxClasses { id } }", "X-Min-Position", answer.path("position").asString());
    }

    private void write(String... lines) throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int index = 0; index < lines.length; index++) {
            file.append(run)
                    .append('-')
                    .append(index)
                    .append(",2026-01-03T09:00:00Z,")
                    .append(standard)
                    .append(',')
                    .append(lines[index])
                    .append('\n');
        }
        Files.writeString(directory.resolve("rates.csv"), file.toString());
    }

    private int importing(String... more) {
        out.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Stream.concat(Stream.of("--format", "csv", "--kind", "tax-rates", "--from",
                        directory.resolve("rates.csv").toString(), "--to", server.uri("").toString(),
                        "--token-file", OwnerToken.fileIn(directory).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
