package io.tillbook.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.server.RunningServer.Ended;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;
import org.rocksdb.SstFileReaderIterator;
import tools.jackson.databind.JsonNode;

/**
 * Somebody with two cards becomes one member, and is erased: nothing of them is in any file of the ledger, its views,
 * its backup and its export, and a replay gives the figures of before.
 */
class ErasedMemberIT {
    private static final List<String> PERSONAL = List.of("诸葛孔明", "Zhuge Kongming", "13855550001", "13855550002",
            "kongming@example.org", "Nanyang 3", "80005501", "1981-04-10", "waits behind the curtain");
    /** Of nobody, so that it stays; and no key of anything, so that it is found only where all of an event is read. */
    private static final String KNOWN = "Asia/Shanghai";
    private static final String FIGURES = "{ memberReport(from: \"2026-11-01\", to: \"2026-11-30\") { total { "
            + "registered active newMembers receipts paidMinor } } memberStrata { members cells { recency frequency "
            + "money members paidMinor } } sales(member: \"E-2\") { edges { node { id totalMinor } } } "
            + "pointsAccount(member: \"E-2\") { balance } }";
    private static final String SHOWN =
            "{ member(id: \"E-2\") { erased name phone mail birthday nameMasked } feedback(id: \"E-F\") { text } }";

    static {
        RocksDB.loadLibrary();
    }

    @TempDir private Path place;
    private long position;

    @Test
    void nothingIsLeftAndFiguresStayAsTheyWereAfterAReplay() throws IOException {
        Path data = place.resolve("data");
        JsonNode figures;
        try (RunningServer server = RunningServer.start(data, "--tillbook.backup.directory=" + place.resolve("backups"),
                "--tillbook.backup.keys-directory=" + place.resolve("copied-keys"))) {
            LedgerClient client = new LedgerClient(server.base());
            happen(client);
            assertThat(client.ask(position, SHOWN).toString()).contains(PERSONAL.getFirst(), "kongming@example.org");
            figures = client.ask(position, FIGURES);
            assertThat(figures.at("/memberReport/total/receipts").asInt()).isEqualTo(2);
            accepted(client, "members.EraseMember", Map.of("member", "E-2", "reason", "asked for it"));
            backUp(server);
            isNobody(client, figures);
            server.stop();
        }
        Ended exported = RunningServer.run("export", "--data-dir", data.toString(), "--to",
                place.resolve("all.ndjson").toString());
        assertThat(exported.exitCode()).as(exported.output()).isZero();
        assertThat(Files.readString(place.resolve("all.ndjson"))).contains("E-2", "members.MemberErased");
        Path views = ViewsProperties.in(data).directory();
        isSearchable(data.resolve("events"), views, place.resolve("backups"));
        assertThat(filesWith(PERSONAL, place)).isEmpty();

        ViewFiles.delete(data);
        try (RunningServer server = RunningServer.start(data)) {
            isNobody(new LedgerClient(server.base()), figures);
            server.stop();
        }
        isSearchable(views);
        assertThat(filesWith(PERSONAL, place)).isEmpty();
    }

    private void isNobody(LedgerClient client, JsonNode figures) throws IOException {
        JsonNode shown = client.ask(position, SHOWN);
        assertThat(shown.at("/member/erased").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain(PERSONAL);
        assertThat(client.ask(position, FIGURES)).isEqualTo(figures);
    }

    private void happen(LedgerClient client) throws IOException {
        accepted(client, "catalog.OpenLocation", Map.of("location", "E-S1", "name", "x", "kind", "STORE", "zone",
                "Asia/Shanghai", "negativeStock", "ALLOW"));
        accepted(client, "catalog.RegisterProduct", Map.of("sku", "E-TEA", "name", "Tea", "unit", "PIECE"));
        register(client, "E-1", Map.of("card", "80005501", "phone", "13855550001"));
        register(client, "E-2", Map.of("name", "诸葛孔明 · Zhuge Kongming", "phone", "138 5555 0002", "mail",
                "kongming@example.org", "address", "Nanyang 3", "birthday", "1981-04-10"));
        sell(client, "E-T1", "E-1");
        accepted(client, "members.AdjustPoints", Map.of("member", "E-1", "points", 7, "expiresOn", "2099-12-31",
                "reason", "welcome"));
        accepted(client, "members.RecordFeedback", Map.of("feedback", "E-F", "location", "E-S1", "member", "E-1",
                "rating", 4, "text", "waits behind the curtain"));
        accepted(client, "members.MergeMembers", Map.of("from", "E-1", "into", "E-2", "reason", "the same person"));
        sell(client, "E-T2", "E-1");
    }

    private void register(LedgerClient client, String member, Map<String, String> profile) throws IOException {
        accepted(client, "members.RegisterMember", Map.of("member", member, "location", "E-S1", "profile", profile));
    }

    private void sell(LedgerClient client, String id, String member) throws IOException {
        accepted(client, "sales.CompleteSale", Map.of("saleId", id, "receiptNo", id, "location", "E-S1", "register",
                "R1", "member", member, "lines",
                List.of(Map.of("lineNo", 1, "sku", "E-TEA", "quantity", 1, "unitPriceMinor", 500)), "tenders",
                List.of(Map.of("method", "CASH", "amountMinor", 500))));
    }

    private void accepted(LedgerClient client, String type, Map<String, ?> payload) throws IOException {
        LedgerClient.Answer answer = client.send(type + payload, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        position = answer.position();
    }

    private static void backUp(RunningServer server) {
        Http http = new Http();
        String backup = http.send(Http.request(server.uri("/v1/backups"), "Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{}")).raw().headers().firstValue("Location").orElseThrow();
        JsonNode made = Awaitility.await()
                .until(() -> http.get(server.uri(backup)).json(),
                        record -> !record.path("state").asString().equals("RUNNING"));
        assertThat(made.path("state").asString()).as(made.toString()).isEqualTo("VERIFIED");
    }

    /** A search that finds nothing tells something only where it finds what is there. */
    private static void isSearchable(Path... folders) throws IOException {
        for (Path folder : folders) {
            assertThat(filesWith(List.of(KNOWN), folder)).as("files with %s in %s", KNOWN, folder).isNotEmpty();
        }
    }

    private static List<Path> filesWith(List<String> words, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".sst") ? isTableWith(words, file)
                    : isWith(words, Files.readAllBytes(file))) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Blocks of tables are compressed. What later tables replace is in the earlier ones still. */
    private static boolean isTableWith(List<String> words, Path table) throws IOException {
        try (Options options = new Options();
                SstFileReader reader = new SstFileReader(options);
                ReadOptions all = new ReadOptions()) {
            reader.open(table.toString());
            try (SstFileReaderIterator entries = reader.newIterator(all)) {
                boolean isFound = false;
                for (entries.seekToFirst(); entries.isValid() && !isFound; entries.next()) {
                    isFound = isWith(words, entries.key()) || isWith(words, entries.value());
                }
                entries.status();
                return isFound;
            }
        } catch (RocksDBException unreadable) {
            throw new IOException("unreadable: " + table, unreadable);
        }
    }

    private static boolean isWith(List<String> words, byte[] bytes) {
        String content = new String(bytes, ISO_8859_1);
        return words.stream()
                .flatMap(text -> Stream.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE)))
                .anyMatch(word -> content.contains(new String(word, ISO_8859_1)));
    }
}
