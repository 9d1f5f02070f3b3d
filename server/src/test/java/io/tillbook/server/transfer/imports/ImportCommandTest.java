package io.tillbook.server.transfer.imports;

import static io.tillbook.server.transfer.imports.csv.JourneyFiles.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.JourneyFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final int SALES = 250;
    private static final RetryPolicy BRIEF = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 4);

    @TempDir private Path directory;
    private StubServer client;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void open() throws IOException {
        client = new StubServer();
        StringBuilder sales = new StringBuilder();
        for (int sale = 0; sale < SALES; sale++) {
            sales.append(line(Integer.toString(sale % 7), "b" + sale, "p" + sale % 3, "1", "1.00", "0.00"));
        }
        JourneyFiles.write(directory, "", sales + line("1", "none", "p1", "0", "0.00", "0.00"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void sendsEverythingOnce() throws IOException {
        assertThat(journey()).isZero();
        assertThat(client.taken).hasSize(7 + 3 + 1 + SALES);
        assertThat(out.toString()).contains("261 commands").containsPattern("sales +250 +250 +0 +0 +250 +1\n");
        assertThat(rejects()).containsExactly("file,line,reason,fields",
                "transactions.csv,252,quantity must be greater than 0,"
                        + "\"906,1,none,p1,0,0.00,0.00,0.50,0.00,1,2017-01-01T12:30:27Z\"");
    }

    @Test
    void changesNothingTheSecondTime() {
        journey();
        assertThat(journey()).isZero();
        assertThat(client.taken).hasSize(7 + 3 + 1 + SALES);
        assertThat(out.toString()).containsPattern("sales +250 +0 +250 +0 +250 +1\n");
    }

    @Test
    void sendsTheCatalogFirstAndKeepsTheOrderOfEachStore() {
        journey();
        List<String> bodies = client.order.stream().map(client.taken::get).toList();
        assertThat(bodies.subList(0, 7)).allMatch(body -> body.contains("catalog.OpenLocation"));
        assertThat(bodies.subList(7, 10)).allMatch(body -> body.contains("catalog.RegisterProduct"));
        List<String> expected = new ArrayList<>();
        for (int sale = 3; sale < SALES; sale += 7) {
            expected.add("cj-b" + sale);
        }
        assertThat(bodies.stream()
                .filter(body -> body.contains("CompleteSale") && body.contains("\"S3\""))
                .map(body -> body.replaceAll(".*saleId\":\"([^\"]+).*", "$1")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void goesOnAfterTheServerWasAway() {
        client.unavailable.set(2);
        client.cutOff.set(2);
        client.postponed.set(3);
        assertThat(journey()).isZero();
        assertThat(client.taken).hasSize(7 + 3 + 1 + SALES);
        assertThat(errors.toString()).contains("trying again");
    }

    @Test
    void givesUpOnAServerThatStaysAwayAndIsCompletedByAnotherRun() {
        client.lifetime.set(100);
        assertThat(journey()).isEqualTo(ServerUnreachable.EXIT_CODE);
        assertThat(client.taken).hasSize(100);
        client.lifetime.set(-1);
        assertThat(journey()).isZero();
        assertThat(client.taken).hasSize(7 + 3 + 1 + SALES);
    }

    @Test
    void givesUpWhereNobodyListens() {
        client.close();
        assertThat(journey()).isEqualTo(ServerUnreachable.EXIT_CODE);
        assertThat(errors.toString()).contains("the server was given up: ");
    }

    @Test
    void tellsWhatTheServerRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("products.csv"), """
                sku,occurredAt,name,unit
                refuse-me,2026-01-01T00:00:00Z,Tea,KG
                T1,2026-01-01T00:00:00Z,Tea,KG
                T1,2026-01-01T00:00:00Z,Coffee,KG
                """);
        assertThat(run("--format", "csv", "--kind", "products", "--from", file.toString())).isZero();
        assertThat(rejects()).containsExactly("file,line,reason,fields",
                "products.csv,2,catalog.UnknownProduct: No.,\"refuse-me,2026-01-01T00:00:00Z,Tea,KG\"",
                "products.csv,4,urn:tillbook:problem:command-id-reused: Another command was sent with this id.,"
                        + "\"T1,2026-01-01T00:00:00Z,Coffee,KG\"");
        assertThat(out.toString()).contains("refused by catalog.UnknownProduct: 1");
    }

    @Test
    void saysWhatIsWrongWithItsOptionsAndFiles() {
        assertThat(run("--format", "xml", "--from", "x")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--format", "csv", "--from", "x")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--format", "csv", "--kind", "sales", "--from", "x", "--to", "localhost:8080"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--format", "csv", "--kind", "sales", "--from", "x", "--connections", "0"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--format", "csv", "--kind", "sales", "--from", directory.resolve("x").toString()))
                .isEqualTo(InputFailure.EXIT_CODE);
        assertThat(run("--format", "complete-journey", "--from", directory.resolve("x").toString()))
                .isEqualTo(InputFailure.EXIT_CODE);
    }

    @Test
    void signsInWithTheTokenOfAFile() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "tillbook_x-1\n");
        assertThat(run("--format", "complete-journey", "--from", directory.toString(), "--token-file",
                token.toString())).isZero();
        assertThat(client.authorizations).containsExactly("Bearer tillbook_x-1");
        assertThat(run("--format", "complete-journey", "--from", directory.toString(), "--token-file",
                directory.resolve("none").toString())).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(errors.toString()).contains("none cannot be read").doesNotContain("tillbook_x-1");
    }

    @Test
    void saysWhatTheTokenDoesNotPermit() {
        client.refusing.set(401);
        assertThat(journey()).isEqualTo(NotPermitted.EXIT_CODE);
        assertThat(errors.toString()).contains("the server does not know who asks (401)", "--token-file",
                "TILLBOOK_TOKEN");
        client.refusing.set(403);
        assertThat(journey()).isEqualTo(NotPermitted.EXIT_CODE);
        assertThat(errors.toString()).contains(
                "the token does not permit this (403). This needs the permission sales.sell.");
        assertThat(client.taken).isEmpty();
    }

    @Test
    void endsAtALineThatTheTokenDoesNotPermit() throws IOException {
        Path file = Files.writeString(directory.resolve("products.csv"), """
                sku,occurredAt,name,unit
                T1,2026-01-01T00:00:00Z,Tea,KG
                forbid-me,2026-01-01T00:00:00Z,Tea,KG
                T2,2026-01-01T00:00:00Z,Tea,KG
                """);
        assertThat(run("--format", "csv", "--kind", "products", "--from", file.toString(), "--connections", "1"))
                .isEqualTo(NotPermitted.EXIT_CODE);
        assertThat(errors.toString()).contains("(403). Not at all locations that it concerns.")
                .containsPattern("products +1 +1 +0 +0");
    }

    @Test
    void recognizesServersThatAreNotOurs() {
        assertThat(run("--format", "complete-journey", "--from", directory.toString(), "--to",
                client.address() + "/elsewhere")).isEqualTo(UnexpectedResponse.EXIT_CODE);
        assertThat(errors.toString()).contains("/elsewhere/v1/commands answered 404");
    }

    @Test
    void tellsWhatWasSentBeforeTheInputCouldNotBeRead() throws IOException {
        String row = "P%d,2026-01-01T00:00:00Z,%s,KG\n";
        StringBuilder text = new StringBuilder("sku,occurredAt,name,unit\n");
        for (int line = 0; line < 2_000; line++) {
            text.append(row.formatted(line, "Tea"));
        }
        Path file = directory.resolve("products.csv");
        Files.write(file, text.append(row.formatted(2_000, "账房")).toString().getBytes(Charset.forName("GB18030")));
        String[] options = {"--format", "csv", "--kind", "products", "--from", file.toString()};
        assertThat(run(options)).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(errors.toString()).contains("line 2002 is not UTF-8; it may be GB18030")
                .containsPattern("products +2,000 +2,000 +0 +0 +2,000 +0\n")
                .doesNotContain("Interrupted", "trying again");
        assertThat(run(Stream.concat(Stream.of(options), Stream.of("--encoding", "GB18030")).toArray(String[]::new)))
                .isZero();
        assertThat(out.toString()).containsPattern("products +2,001 +1 +2,000 +0 +2,001 +0\n");
    }

    @Test
    void putsALineWithABadQuoteIntoTheRejectsAsItStands() throws IOException {
        Path file = Files.writeString(directory.resolve("products.csv"), """
                sku,occurredAt,name,unit
                T1,2026-01-01T00:00:00Z,Tea,KG
                T2,2026-01-01T00:00:00Z,"Tea"!,KG
                T3,2026-01-01T00:00:00Z,Tea,KG
                """);
        assertThat(run("--format", "csv", "--kind", "products", "--from", file.toString())).isZero();
        assertThat(client.taken).hasSize(2);
        assertThat(rejects()).containsExactly("file,line,reason,fields",
                "products.csv,3,something follows the closing quote of field 3,"
                        + "\"T2,2026-01-01T00:00:00Z,\"\"Tea\"\"!,KG\"");
    }

    @Test
    void saysWhichEncodingsItCannotRead() {
        assertThat(run("--format", "csv", "--kind", "sales", "--from", "x", "--encoding", "UTF-16"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--format", "csv", "--kind", "sales", "--from", "x", "--encoding", "none such"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("UTF-16 cannot be read; save the file as UTF-8",
                "there is no encoding 'none such'");
    }

    private int journey() {
        return run("--format", "complete-journey", "--from", directory.toString());
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--to")) {
            all.addAll(List.of("--to", client.address().toString()));
        }
        all.addAll(List.of("--rejects", directory.resolve("rejects.csv").toString()));
        return new CommandLine(new ImportCommand(BRIEF)).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> rejects() throws IOException {
        return Files.readAllLines(directory.resolve("rejects.csv"));
    }
}
