package io.tillbook.server.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.Restore;
import io.tillbook.server.settings.TillbookProperties;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Backups of a server in use. */
class BackupsTest {
    private static final String EVERY_SECOND = "--tillbook.backup.schedule=* * * * * *";

    private final Http http = new Http();
    @TempDir private Path place;

    @Test
    void areMadeWhenAskedForAndTold() throws IOException {
        try (Server server = Server.with("--tillbook.backup.directory=" + place.resolve("backups"),
                "--tillbook.backup.keys-directory=" + place.resolve("keys"))) {
            assertThat(metric(server, "tillbook_backup_age_seconds")).isEqualTo("+Inf");
            openLocation(server, "B1");
            Answer begun = post(server, "{\"to\":\"before/upgrade\"}");
            assertThat(begun.status()).isEqualTo(202);
            JsonNode made = done(server, begun);
            assertThat(made.path("state").asString()).isEqualTo("VERIFIED");
            assertThat(made.path("position").asLong()).isPositive();
            Path backup = place.resolve("backups").resolve(made.path("folder").asString());
            assertThat(backup.getParent()).isEqualTo(place.resolve("backups/before/upgrade"));
            assertThat(new BackupCheck(backup).run().manifest().rootHash())
                    .isEqualTo(made.path("rootHash").asString());
            assertThat(place.resolve("keys/subjects/CURRENT")).exists();

            JsonNode shown = listed(server).getFirst();
            assertThat(shown.path("rootHash")).isEqualTo(made.path("rootHash"));
            assertThat(shown.path("askedBy").asString()).startsWith("service:");
            assertThat(shown.path("verifiedAt").isString()).isTrue();
            assertThat(Double.parseDouble(metric(server, "tillbook_backup_age_seconds"))).isBetween(0.0, 600.0);
            assertThat(metric(server, "tillbook_backups_total{outcome=\"good\"}")).isEqualTo("1.0");
            assertThat(Double.parseDouble(metric(server, "tillbook_backup_size_bytes"))).isPositive();

            JsonNode next = done(server, post(server, "{\"to\":\"before/upgrade\"}"));
            assertThat(next.path("copiedBytes").asLong()).isLessThan(next.path("bytes").asLong());
            assertThat(place.resolve("keys")).isDirectoryContaining("glob:**/subjects");
        }
    }

    /** Where each file has to be copied. */
    @Test
    void areMadeOnAnotherDisk() throws IOException {
        try (OtherDisk disk = OtherDisk.than(place);
                Server server = Server.with("--tillbook.backup.directory=" + disk.folder().resolve("backups"),
                        "--tillbook.backup.keys-directory=" + disk.folder().resolve("keys"))) {
            openLocation(server, "B1");
            JsonNode first = done(server, post(server, "{}"));
            assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("VERIFIED");
            assertThat(first.path("copiedBytes")).isEqualTo(first.path("bytes"));
            openLocation(server, "B2");
            JsonNode second = done(server, post(server, "{}"));
            assertThat(second.path("state").asString()).as(second.toString()).isEqualTo("VERIFIED");
            assertThat(second.path("copiedBytes").asLong()).isPositive().isLessThan(second.path("bytes").asLong());
            assertThat(second.path("position").asLong()).isGreaterThan(first.path("position").asLong());
            assertThat(disk.folder().resolve("keys/subjects/CURRENT")).exists();

            Path latest = disk.folder().resolve("backups").resolve(second.path("folder").asString());
            assertThat(new Restore(place.resolve("restored")).from(latest).manifest().history().lastPosition())
                    .isEqualTo(second.path("position").asLong());
        }
    }

    @Test
    void areMadeNowhereElse() throws IOException {
        try (Server server = Server.with("--tillbook.backup.directory=" + place.resolve("backups"))) {
            for (String to : List.of("..", "/etc", "a/../../b", "\\u0000")) {
                Answer refused = post(server, "{\"to\":\"" + to + "\"}");
                assertThat(refused.status()).as(to).isEqualTo(400);
                assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/to");
            }
            assertThat(post(server, "{\"from\":\"x\"}").json().at("/errors/0/pointer").asString()).isEqualTo("/from");
            assertThat(post(server, "{\"to\":7}").status()).isEqualTo(400);
            assertThat(post(server, "{\"requestId\":\"7\"}").json().at("/errors/0/pointer").asString())
                    .isEqualTo("/requestId");
            assertThat(http.get(server.uri("/v1/backups/none")).status()).isEqualTo(404);
            assertThat(place.resolve("backups")).doesNotExist();
        }
    }

    @Test
    void thatFailTellWhy() throws IOException {
        Path backups = Files.createDirectories(place.resolve("backups"));
        Files.writeString(backups.resolve("letter.txt"), "");
        try (Server server = Server.with("--tillbook.backup.directory=" + backups)) {
            JsonNode failed = done(server, post(server, "{}"));
            assertThat(failed.path("state").asString()).isEqualTo("FAILED");
            assertThat(failed.path("failure").asString()).contains("is not empty and holds no backups");
            assertThat(listed(server).getFirst().path("failure")).isEqualTo(failed.path("failure"));
            assertThat(metric(server, "tillbook_backups_total{outcome=\"failed\"}")).isEqualTo("1.0");
            assertThat(metric(server, "tillbook_backup_age_seconds")).isEqualTo("+Inf");
        }
    }

    @Test
    void areNotMadeWhereNobodySaidWhereTo() throws IOException {
        try (Server server = Server.with()) {
            Answer refused = post(server, "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("type").asString()).isEqualTo("urn:tillbook:problem:backup-not-begun");
            assertThat(refused.json().path("detail").asString()).contains("tillbook.backup.directory is not set");
            assertThat(metric(server, "tillbook_backup_age_seconds")).isEqualTo("NaN");
        }
    }

    /** Whoever has not heard the answer asks again, and is told of the one that they have begun. */
    @Test
    void areMadeOnceForARequestThatIsSentAgain() throws IOException {
        try (Server server = Server.with("--tillbook.backup.directory=" + place.resolve("backups"))) {
            String body = "{\"requestId\":\"%s\"}".formatted(UUID.randomUUID());
            Answer first = post(server, body);
            Answer again = post(server, body);
            assertThat(again.status()).as(again.raw().body()).isEqualTo(202);
            JsonNode made = done(server, first);
            assertThat(done(server, again)).isEqualTo(made);
            assertThat(done(server, post(server, body))).isEqualTo(made);
            assertThat(listed(server)).hasSize(1);
        }
    }

    /** By the program that was killed while it worked on the data directory: the disk is not to stay full of it. */
    @Test
    void thatBrokeOffLeaveNothingAtTheNextStart() throws IOException {
        try (Server server = Server.with()) {
            Path left = server.directory().resolve("checkpoint");
            Files.createDirectories(left);
            Files.writeString(left.resolve("000012.sst"), "");
            ApplicationContext beans = server.context();
            beans.getBean(BackupConfig.class)
                    .backupSource(beans.getBean(LedgerStore.class), beans.getBean(LedgerSerializer.class),
                            beans.getBean(TillbookProperties.class));
            assertThat(left).doesNotExist();
        }
    }

    /** By position, as the server knows no more of such a store than what every store promises. */
    @Test
    void areMadeOfAStoreElsewhere() throws IOException {
        try (Server server = Server.with(StoreElsewhere.class,
                "--tillbook.backup.directory=" + place.resolve("backups"))) {
            openLocation(server, "B1");
            JsonNode first = done(server, post(server, "{}"));
            assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("VERIFIED");
            openLocation(server, "B2");
            JsonNode second = done(server, post(server, "{}"));
            assertThat(second.path("state").asString()).as(second.toString()).isEqualTo("VERIFIED");
            assertThat(second.path("position").asLong()).isGreaterThan(first.path("position").asLong());
            Path backup = place.resolve("backups").resolve(second.path("folder").asString());
            assertThat(new BackupCheck(backup).run().manifest().engine()).isEqualTo("axon-server");
            Path restored = place.resolve("restored");
            new Restore(restored).from(backup);
            assertThat(HistoryAudit.whole(restored.resolve("events")).history().lastPosition())
                    .isEqualTo(second.path("position").asLong());
        }
    }

    @Test
    void areMadeByTheClockAndOldOnesGo() throws IOException {
        Path backups = place.resolve("backups");
        try (Server server = Server.with("--tillbook.backup.directory=" + backups, EVERY_SECOND,
                "--tillbook.backup.keep=2")) {
            Awaitility.await().untilAsserted(() -> assertThat(states(server)).containsEntry("REMOVED", 2));
            assertThat(new BackupSet(backups).finished()).hasSizeBetween(2, 3);
            assertThat(listed(server)).allMatch(backup -> backup.path("askedBy").isNull());
        }
    }

    /** Records lie beside the views, which a restored ledger has none of. */
    @Test
    void areFoundAgain() throws IOException {
        Path backups = place.resolve("backups");
        JsonNode made;
        try (Server server = Server.with("--tillbook.backup.directory=" + backups)) {
            made = done(server, post(server, "{}"));
        }
        try (Server another = Server.with("--tillbook.backup.directory=" + backups)) {
            Awaitility.await().untilAsserted(() -> assertThat(listed(another)).hasSize(1));
            assertThat(listed(another).getFirst().path("rootHash")).isEqualTo(made.path("rootHash"));
            assertThat(listed(another).getFirst().path("state").asString()).isEqualTo("VERIFIED");
            assertThat(metric(another, "tillbook_backup_age_seconds")).isNotEqualTo("+Inf");
            assertThat(another.context().getBean(BackupRecordRepository.class).count()).isEqualTo(1);
            areFoundWhenTheirDiskIsBack(another, backups);
        }
    }

    private void areFoundWhenTheirDiskIsBack(Server server, Path backups) throws IOException {
        BackupJournal journal = new BackupJournal(server.context().getBean(BackupRecordRepository.class),
                Clock.systemUTC(), true);
        Path away = Files.move(backups, place.resolve("away"));
        journal.reconcile(new BackupFolders(backups), new BackupSet(backups));
        assertThat(journal.lastGood()).isEmpty();
        Files.move(away, backups);
        journal.reconcile(new BackupFolders(backups), new BackupSet(backups));
        assertThat(journal.lastGood()).isPresent();
        journal.reconcile(new BackupFolders(backups), new BackupSet(backups));
        assertThat(states(server)).isEqualTo(Map.of("REMOVED", 1, "VERIFIED", 1));
    }

    private Answer post(Server server, String body) {
        return http.send(Http.request(server.uri("/v1/backups"), "Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(body));
    }

    private JsonNode done(Server server, Answer begun) {
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        String location = begun.raw().headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .until(() -> http.get(server.uri(location)).json(),
                        backup -> !backup.path("state").asString().equals("RUNNING"));
    }

    private List<JsonNode> listed(Server server) {
        JsonNode data = http.graphQl(server.uri("/graphql"), """
                { backups { edges { node { id state folder askedBy startedAt durationMillis position files bytes
                  copiedBytes rootHash verifiedAt failure } } } }""").json();
        return data.at("/data/backups/edges").valueStream().map(edge -> edge.path("node")).toList();
    }

    private Map<String, Integer> states(Server server) {
        Map<String, Integer> states = new TreeMap<>();
        listed(server).forEach(backup -> states.merge(backup.path("state").asString(), 1,
                (one, more) -> Math.min(2, one + more)));
        return states;
    }

    private String metric(Server server, String name) {
        return http.get(server.uri("/actuator/prometheus"))
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("none");
    }

    private void openLocation(Server server, String location) {
        assertThat(http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T09:00:00+08:00","payload":{"location":"%s",
                 "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}}""".formatted(location))
                .status()).isEqualTo(201);
    }
}
