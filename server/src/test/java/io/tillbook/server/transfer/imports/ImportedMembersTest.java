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

/** Members of a file: who would be registered is told, and then they are. */
@ExtendWith(InProcessServer.class)
class ImportedMembersTest {
    private static final String HEADER = "member,occurredAt,name,phone,birthday,tags,consents,consentText\n";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    /** A number that no other test has. */
    private final String number = "135" + String.format("%07d", Math.floorMod(run.hashCode(), 10_000_000));
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    ImportedMembersTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void somebodyIsThere() {
        JsonNode answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"members.RegisterMember","occurredAt":"2026-01-03T09:00:00Z",
                 "payload":{"member":"%s-0","profile":{"name":"Known","phone":"%s0"}}}""".formatted(run, number))
                .json();
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
        ask("{ member(id: \"x\") { id } }", "X-Min-Position", answer.path("position").asString());
    }

    @Test
    void aPreviewTellsDuplicatesLineByLineAndSendsNothing() throws IOException {
        write("0,,,,,,", "1,李秀兰,%s1,--02-29,茶客 老客,MARKETING_SMS,privacy-1", "2,,+86 %s1,,,,", "1,Again,,,,,",
                "3,,%s0,,,,", "4,,12,,,,", "5,,%s5,yesterday,,,", "6,,,,,MARKETING_SMS,", "7,Wei,%s7,,,,");

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "line 2: cannot be taken: Member " + run + "-0 is known already.",
                "line 3: " + run + "-1: unknown -> registered",
                "line 4: cannot be taken: the phone is that of line 3",
                "line 5: cannot be taken: member stands on an earlier line too",
                "line 6: cannot be taken: Another member has this phone.",
                "line 7: cannot be taken: phone must be a phone number of 5 to 15 digits",
                "line 8: cannot be taken: birthday must be a day such as 1990-02-28, or --02-28 without the year",
                "line 9: cannot be taken: consentText is required",
                "line 10: " + run + "-7: unknown -> registered",
                "2 would change, 0 would stay as they are, 7 cannot be taken; nothing was sent");
        assertThat(ask("{ member(id: \"" + run + "-1\") { id } }").at("/data/member").isNull()).isTrue();
    }

    @Test
    void thenTheyAreRegisteredOnceAndDuplicatesAreInTheRejectsFile() throws IOException {
        write("1,李秀兰,%s1,--02-29,茶客 老客,MARKETING_SMS,privacy-1", "3,,%s0,,,,", "1,Again,,,,,");
        Path rejects = directory.resolve("rejects.csv");
        for (int time = 0; time < 2; time++) {
            assertThat(importing("--rejects", rejects.toString())).as(errors.toString()).isZero();
        }
        await().untilAsserted(() -> assertThat(ask("{ member(phone: \"" + number + "1\") { id channel name birthday "
                + "tags consents { purpose given textVersion } } }").at("/data/member").toString())
                .isEqualTo("""
                        {"id":"%s-1","channel":"IMPORT","name":"李秀兰","birthday":"--02-29","tags":["茶客","老客"],\
                        "consents":[{"purpose":"MARKETING_SMS","given":true,"textVersion":"privacy-1"}]}"""
                        .formatted(run)));
        assertThat(Files.readString(rejects)).contains("Another member has this phone number.",
                "member stands on an earlier line too");
    }

    @Test
    void anInviterIsAMemberBeforeWhomeverTheyInvite() throws IOException {
        StringBuilder file = new StringBuilder("member,occurredAt,inviter\n");
        for (int each = 1; each <= 40; each++) {
            file.append("%1$s-%2$d,2026-01-03T09:00:00Z,%1$s-%3$d\n".formatted(run, each, each - 1));
        }
        file.append("%1$s-50,2026-01-03T09:00:00Z,%1$s-51\n%1$s-51,2026-01-03T09:00:00Z,\n".formatted(run));
        Files.writeString(directory.resolve("members.csv"), file.toString());

        assertThat(importing("--preview")).isZero();
        assertThat(out.toString().lines()).contains("line 2: " + run + "-1: unknown -> registered",
                "line 3: " + run + "-2: unknown -> registered",
                "line 42: cannot be taken: Nobody has registered the inviter " + run + "-51 before.",
                "41 would change, 0 would stay as they are, 1 cannot be taken; nothing was sent");
        assertThat(importing("--rejects", directory.resolve("rejects.csv").toString())).as(errors.toString()).isZero();
        assertThat(Files.readAllLines(directory.resolve("rejects.csv"))).filteredOn(line -> line.contains(run))
                .singleElement()
                .asString()
                .contains(run + "-50");
    }

    private JsonNode ask(String query, String... headers) {
        return http.graphQl(server.uri("/graphql"), query, headers).json();
    }

    private void write(String... lines) throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (String line : lines) {
            int comma = line.indexOf(',');
            file.append(run)
                    .append('-')
                    .append(line, 0, comma)
                    .append(",2026-01-03T09:00:00Z")
                    .append(line.substring(comma).replace("%s", number))
                    .append('\n');
        }
        Files.writeString(directory.resolve("members.csv"), file.toString());
    }

    private int importing(String... more) {
        out.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Stream.concat(Stream.of("--format", "csv", "--kind", "members", "--from",
                        directory.resolve("members.csv").toString(), "--to", server.uri("").toString(),
                        "--token-file", OwnerToken.fileIn(directory).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
