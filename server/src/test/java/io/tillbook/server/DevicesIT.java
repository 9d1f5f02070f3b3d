package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bridge enrols at the packaged server, which follows its journal: what was lost, doubled or copied shows. */
class DevicesIT {
    private static final int STOCK = 1_000;
    private static final String DEVICE = """
            { device(id: "bridge-S1") { seq head key forked findings revokedBecause register } }""";

    @TempDir private Path folder;

    private RunningServer server;
    private LedgerClient client;
    private long position;

    @Test
    void whatIsToldFollowsTheJournalOrIsFound() throws Exception {
        Path data = folder.resolve("ledger");
        try (CutLine line = new CutLine()) {
            start(data, line);
            BridgeProgram program = new BridgeProgram(folder, line.address());
            try {
                SmallStore.open(client, "S1", "ALLOW");
                SmallStore.receive(client, "S1", "gr-1", STOCK);
                program.pair();
                enrol(program, "E-1");
                sellsWithoutALineWhileBothAreKilled(program, line, data);
                anotherKeySigns(program, line);
                aCopyIsFoundAndItsSalesAreHeld(program, line);
                aBackupThatWasPutBackIsFound(program, line);
                whatARevokedDeviceTellsIsHeld(program, line);
                assertThat(program.said("verify-journal", program.data().resolve("journal").toString()))
                        .contains("whole");
            } finally {
                server.close();
            }
        }
    }

    @Test
    void theGuideDoesWhatItSays() throws Exception {
        PageExamples guide = PageExamples.of("docs/guides/journal.md");
        try (RunningServer running = RunningServer.start(folder.resolve("ledger"))) {
            String token = PageExamples.json(guide.run("issue", running).lines().toList().getLast())
                    .path("token")
                    .asString();
            BridgeProgram program = new BridgeProgram(folder, running.base().toString());
            assertThat(program.does("enrol", "--token", token)).endsWith("enrolled as bridge-S1");
            await().untilAsserted(() -> assertThat(guide.run("devices", running))
                    .contains("\"id\":\"bridge-S1\"", "\"seq\":0", "\"key\":1", "\"findings\":0"));
            assertThat(guide.run("revoke", running)).contains("ACCEPTED");
            await().untilAsserted(
                    () -> assertThat(guide.run("devices", running)).doesNotContain("\"revokedAt\":null"));
        }
    }

    private void start(Path data, CutLine line) {
        server = RunningServer.start(data);
        client = new LedgerClient(server.base());
        line.to(server.base());
    }

    private void enrol(BridgeProgram program, String enrolment) throws Exception {
        LedgerClient.Answer issued = client.send(enrolment, "devices.IssueEnrolment", Map.of("enrolmentId", enrolment,
                "location", "S1", "register", "R1", "kind", "BRIDGE"));
        assertThat(issued.status()).as(issued.body().toPrettyString()).isEqualTo(201);
        String token = issued.body().path("token").asString();
        assertThat(program.does("enrol", "--token", token)).endsWith("enrolled as bridge-S1");
        assertThat(client.send(enrolment, "devices.IssueEnrolment", Map.of("enrolmentId", enrolment, "location", "S1",
                "register", "R1", "kind", "BRIDGE")).body().has("token")).as("shown once").isFalse();
        assertThat(server.log()).doesNotContain(token);
    }

    private void sellsWithoutALineWhileBothAreKilled(BridgeProgram program, CutLine line, Path data)
            throws Exception {
        try (BridgeProgram.Running bridge = program.start()) {
            assertThat(bridge.sell(0).status()).isEqualTo(201);
            server.kill();
            line.cut();
            sellsWithoutALine(bridge, 1, 20);
        }
        try (BridgeProgram.Running bridge = program.start()) {
            sellsWithoutALine(bridge, 20, 30); // one of them again
            start(data, line);
            line.mend();
            isFollowed(bridge);
        }
        assertThat(device().path("findings").asInt()).isZero();
        assertThat(count("sales")).isEqualTo(31);
    }

    private void anotherKeySigns(BridgeProgram program, CutLine line) throws Exception {
        assertThat(program.does("change-key")).contains("key 2 ");
        line.cut();
        try (BridgeProgram.Running bridge = program.start()) {
            sellsWithoutALine(bridge, 31, 33);
            line.mend();
            isFollowed(bridge);
        }
        assertThat(device().path("key").asInt()).isEqualTo(2);
        assertThat(device().path("findings").asInt()).isZero();
    }

    private void aCopyIsFoundAndItsSalesAreHeld(BridgeProgram program, CutLine line) throws Exception {
        BridgeProgram copy = new BridgeProgram(folder.resolve("copy"), line.address());
        copied(program.data(), copy.data());
        copy.pair();
        line.cut();
        try (BridgeProgram.Running bridge = program.start(); BridgeProgram.Running other = copy.start()) {
            sellsWithoutALine(other, 40, 41);
            line.mend();
            isFollowedOrHeld(other);
            line.cut();
            sellsWithoutALine(bridge, 34, 36);
            line.mend();
            isFollowedOrHeld(bridge);
        }
        assertThat(device().path("forked").asBoolean()).isTrue();
        assertThat(findings("FORK")).isEqualTo(3);
        assertThat(count("heldFacts")).as("the original came second").isEqualTo(3);
        assertThat(count("sales")).isEqualTo(36);
        again(program);
    }

    /** After a look at both, the one that stays is revoked and enrols again. */
    private void again(BridgeProgram program) throws Exception {
        assertThat(client.send("revoke-1", "devices.RevokeDevice",
                Map.of("deviceId", "bridge-S1", "reason", "the disk was copied")).status()).isEqualTo(201);
        enrol(program, "E-2");
        assertThat(device().path("forked").asBoolean()).isFalse();
        assertThat(device().path("key").asInt()).isEqualTo(2);
    }

    private void aBackupThatWasPutBackIsFound(BridgeProgram program, CutLine line) throws Exception {
        Path kept = folder.resolve("kept");
        copied(program.data(), kept);
        sellsOneWithoutALine(program, line, 50);
        delete(program.data());
        copied(kept, program.data());
        long before = findings("FORK");
        sellsOneWithoutALine(program, line, 51);
        assertThat(findings("FORK")).isEqualTo(before + 1);
        assertThat(count("heldFacts")).isEqualTo(4);
    }

    private void whatARevokedDeviceTellsIsHeld(BridgeProgram program, CutLine line) throws Exception {
        assertThat(client.send("revoke-2", "devices.RevokeDevice",
                Map.of("deviceId", "bridge-S1", "reason", "lost")).status()).isEqualTo(201);
        sellsOneWithoutALine(program, line, 52);
        assertThat(findings("REVOKED")).isEqualTo(1);
        assertThat(count("heldFacts")).isEqualTo(5);
        assertThat(device().path("revokedBecause").asString()).isEqualTo("lost");
    }

    private void sellsOneWithoutALine(BridgeProgram program, CutLine line, int no) throws Exception {
        line.cut();
        try (BridgeProgram.Running bridge = program.start()) {
            sellsWithoutALine(bridge, no, no);
            line.mend();
            isFollowedOrHeld(bridge);
        }
    }

    private static void sellsWithoutALine(BridgeProgram.Running bridge, int from, int to) throws Exception {
        for (int no = from; no <= to; no++) {
            BridgeProgram.Told told = bridge.sell(no);
            assertThat(told.status()).as(told.body().toString()).isEqualTo(202);
        }
    }

    private void isFollowed(BridgeProgram.Running bridge) throws Exception {
        isFollowedOrHeld(bridge);
        JsonNode head = bridge.journal().path("head");
        await().untilAsserted(() -> assertThat(device().path("head")).isEqualTo(head.path("hash")));
        assertThat(device().path("seq").asLong()).isEqualTo(head.path("seq").asLong());
    }

    private static void isFollowedOrHeld(BridgeProgram.Running bridge) throws Exception {
        await().until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
        assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
    }

    private JsonNode device() throws IOException {
        return ask(DEVICE).path("device");
    }

    private long findings(String kind) throws IOException {
        return ask("{ journalFindings(location: \"S1\", device: \"bridge-S1\", kind: " + kind
                + ") { edges { node { seq ours theirs } } } }").at("/journalFindings/edges").size();
    }

    private long count(String what) throws IOException {
        return ask("{ " + what + "(location: \"S1\", first: 200) { edges { node { id } } } }").at("/" + what + "/edges")
                .size();
    }

    /** Asks once the views know of all that has come. */
    private JsonNode ask(String query) throws IOException {
        position = Math.max(position,
                client.send("nowhere-" + System.nanoTime(), "sales.CompleteSale", SmallStore.sale("NOWHERE", "none", 1))
                        .position());
        return client.ask(position, query);
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
