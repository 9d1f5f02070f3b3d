package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.checkout.CardNumber;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Gift cards of a former system: what would be brought in is told, and then it is on them, once. */
@ExtendWith(InProcessServer.class)
class ImportedGiftCardsTest {
    private static final String HEADER = "card,occurredAt,secret,member,paidMinor,bonusMinor,until\n";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;
    /** Numbers that no other test has. */
    private final String run = "62%012d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(),
            1_000_000_000_000L));
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    ImportedGiftCardsTest(Server server) {
        this.server = server;
    }

    private CardNumber card(int number) {
        return CardNumber.of(run + number);
    }

    @BeforeEach
    void aMemberAndACardAreThere() {
        send("members.RegisterMember", "{\"member\":\"%s\"}".formatted(run));
        JsonNode issued = send("giftcards.IssueCard", "{\"card\":\"%s\",\"secret\":\"Kd4-PzM81\"}".formatted(
                card(0).value()));
        http.graphQl(server.uri("/graphql"), "{ giftCardRules { source } member(id: \"x\") { id } }", "X-Min-Position",
                issued.path("position").asString());
    }

    @Test
    void aPreviewTellsDuplicatesLineByLineAndSendsNothing() throws IOException {
        write(line(1, "4711", "", "10000,1000,2099-01-01T00:00:00+08:00"), line(0, "4711", "", "1,,"),
                line(2, "4712", run, "500,,"), line(1, "9999", "", "1,,"), line(3, "4713", "nobody", "1,,"),
                line(4, "123", "", "1,,"), line(5, "4714", "", "-1,,"),
                "6281000000000000,2026-01-03T09:00:00Z,4715,,1,,");

        assertThat(importing("--preview")).as(errors.toString()).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "line 2: " + card(1).masked() + ": unknown -> 10000 paid for, 1000 given",
                "line 3: cannot be taken: Card " + card(0).masked() + " was issued before.",
                "line 4: " + card(2).masked() + ": unknown -> 500 paid for, 0 given",
                "line 5: cannot be taken: card stands on an earlier line too",
                "line 6: cannot be taken: No member nobody is known.",
                "line 7: cannot be taken: secret must have 4 to 64 characters",
                "line 8: cannot be taken: paidMinor must not be negative",
                "line 9: cannot be taken: card must be 16 digits, the last of which checks the others",
                "2 would change, 0 would stay as they are, 6 cannot be taken; nothing was sent");
        assertThat(state(1).isNull()).isTrue();
    }

    @Test
    void thenTheyAreBroughtInOnceAndNoSecretIsInTheRejectsFile() throws IOException {
        // Words, since the name of a temporary directory has digits too.
        write(line(1, "pin-4711", "", "10000,1000,2099-01-01T00:00:00+08:00"), line(0, "pin-4712", "", "1,,"),
                line(1, "pin-4713", "", "1,,"), line(3, "pin-4714", run, "0,,"), card(4).value() + ",\"pin-4715\"x,,");
        Path rejects = directory.resolve("rejects.csv");
        for (int time = 0; time < 2; time++) {
            assertThat(importing("--rejects", rejects.toString())).as(errors.toString()).isZero();
        }
        assertThat(importing("--rejects", rejects.toString(), "--label", "again")).isZero();
        await().untilAsserted(() -> assertThat(state(1)).hasToString("""
                {"state":"ACTIVE","paidMinor":10000,"bonusMinor":1000,"member":null,"entries":{"edges":[\
                {"node":{"kind":"ValueImported","postings":[{"account":"OPENING","debitMinor":11000},\
                {"account":"LIABILITY_PAID","debitMinor":-10000},{"account":"LIABILITY_BONUS","debitMinor":-1000}]}},\
                {"node":{"kind":"CardIssued","postings":[]}}]}}"""));
        assertThat(state(3).path("state").asString()).isEqualTo("ISSUED");
        assertThat(state(3).path("member").asString()).isEqualTo(run);
        assertThat(Files.readString(rejects))
                .contains("was issued before.", "card stands on an earlier line too", "(hidden)")
                .doesNotContain("pin-4711", "pin-4712", "pin-4713", "pin-4714", "pin-4715");
        assertThat(out + errors.toString()).doesNotContain("pin-4711", "pin-4712", "pin-4713", "pin-4714", "pin-4715");

        JsonNode checked = check("pin-4711");
        assertThat(checked.path("known").asBoolean()).as("%s", checked).isTrue();
        assertThat(checked.path("availableMinor").asLong()).isEqualTo(11_000);
        assertThat(check("pin-9999").path("known").asBoolean()).isFalse();
    }

    private JsonNode check(String secret) {
        return http.send(
                Http.request(server.uri("/v1/gift-card-checks")).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{\"card\":\"%s\",\"secret\":\"%s\"}".formatted(card(1).value(),
                        secret)))
                .json();
    }

    private JsonNode state(int number) {
        return http.graphQl(server.uri("/graphql"), "{ giftCard(number: \"" + card(number).value() + "\") { state "
                + "paidMinor bonusMinor member entries { edges { node { kind postings { account debitMinor } } } } } }")
                .json()
                .at("/data/giftCard");
    }

    private String line(int number, String secret, String member, String rest) {
        return "%s,2026-01-03T09:00:00Z,%s,%s,%s".formatted(card(number).value(), secret, member, rest);
    }

    private JsonNode send(String type, String payload) {
        JsonNode answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-01-03T09:00:00Z","payload":%s}""".formatted(type, payload)).json();
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
        return answer;
    }

    private void write(String... lines) throws IOException {
        Files.writeString(directory.resolve("cards.csv"), HEADER + String.join("\n", lines) + "\n");
    }

    private int importing(String... more) {
        out.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Stream.concat(Stream.of("--format", "csv", "--kind", "gift-cards", "--from",
                        directory.resolve("cards.csv").toString(), "--to", server.uri("").toString(),
                        "--token-file", OwnerToken.fileIn(directory).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
