package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.RunningServer.Ended;
import io.tillbook.server.backup.BackedUpHistory;
import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupSet;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worst day: a backup while tills are selling, more sales, then the machine is lost. What comes back is the ledger
 * as it was at the backup's position, no more and no less, and goes on from there.
 */
class BackupDrillIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TILLS = 8;
    private static final int SALES_BEFORE = 50;
    private static final int SALES_AFTER = 50;
    private static final int STOCK = 1_000_000;
    private static final String QUIET = "--tillbook.alerts.assess=false";

    private final Semaphore sold = new Semaphore(0);
    private final AtomicInteger nextSale = new AtomicInteger();
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();

    @TempDir private Path place;
    private Path data;
    private Path backups;

    /** What the drill knows when the machine is lost. */
    private record Lost(long position, List<String> events) {}

    @BeforeEach
    void places() {
        data = place.resolve("data");
        backups = place.resolve("backups");
    }

    @Test
    void theLedgerComesBackAsItWasAtTheBackup() throws Exception {
        Lost lost = loseTheMachine();
        assertThat(lost.events()).hasSize((int) lost.position());

        BackedUpHistory backedUp = new BackupCheck(BackupSet.choose(backups)).run().manifest().history();
        assertThat(backedUp.events()).isEqualTo(lost.position());
        Path restored = place.resolve("restored");
        bringKeysBack(restored);
        Ended ended = RunningServer.run("restore", "--from", backups.toString(), "--data-dir", restored.toString());
        assertThat(ended.exitCode()).as(ended.output()).isZero();

        HistorySummary history = HistoryAudit.whole(restored.resolve("events")).history();
        assertThat(history.digest()).isEqualTo(backedUp.digest());
        assertThat(history.lastPosition()).isEqualTo(lost.position());
        Map<String, List<String>> views = goesOn(restored, lost);
        ViewFiles.delete(restored);
        try (RunningServer server = RunningServer.start(restored, QUIET)) {
            new LedgerClient(server.base()).ask(head(server), "{ viewsPosition }");
            server.stop();
        }
        assertThat(ViewFiles.dump(restored)).isEqualTo(views);
    }

    /** Sells, makes a backup meanwhile, sells on, is killed, and leaves nothing but backups and keys. */
    private Lost loseTheMachine() throws Exception {
        long position;
        List<String> events;
        try (RunningServer server = RunningServer.start(data, QUIET, "--tillbook.backup.directory=" + backups,
                "--tillbook.backup.keys-directory=" + place.resolve("keys"))) {
            LedgerClient client = new LedgerClient(server.base());
            SmallStore.open(client, "S1", "BLOCK");
            SmallStore.receive(client, "S1", "gr-1", STOCK);
            position = sellWhileItIsBackedUp(server, client);
        }
        Ended exported = RunningServer.run("export", "--data-dir", data.toString(), "--to",
                place.resolve("all.ndjson").toString());
        assertThat(exported.exitCode()).as(exported.output()).isZero();
        events = Files.readAllLines(place.resolve("all.ndjson"));
        assertThat(events).hasSizeGreaterThan((int) position + SALES_AFTER);
        Files.copy(data.resolve("keys/master"), place.resolve("master"));
        FileSystemUtils.deleteRecursively(data);
        return new Lost(position, events.subList(0, (int) position));
    }

    private long sellWhileItIsBackedUp(RunningServer server, LedgerClient client) throws InterruptedException {
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (int till = 0; till < TILLS; till++) {
                tills.execute(() -> sellUntilNobodyAnswers(client));
            }
            sold.acquire(SALES_BEFORE);
            sold.drainPermits();
            JsonNode made = backUp(server);
            int soldMeanwhile = sold.drainPermits();
            sold.acquire(SALES_AFTER);
            server.kill();
            assertThat(made.path("state").asString()).as(made.toString()).isEqualTo("VERIFIED");
            assertThat(soldMeanwhile).isPositive();
            return made.path("position").asLong();
        }
    }

    private static JsonNode backUp(RunningServer server) {
        Http http = new Http();
        String backup = http.send(Http.request(server.uri("/v1/backups"), "Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{}")).raw().headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .until(() -> http.get(server.uri(backup)).json(),
                        record -> !record.path("state").asString().equals("RUNNING"));
    }

    private void sellUntilNobodyAnswers(LedgerClient client) {
        try {
            while (true) {
                String id = "sale-" + nextSale.incrementAndGet();
                Answer answer = client.send(id, "sales.CompleteSale", SmallStore.sale("S1", id, 1));
                assertThat(answer.status()).isEqualTo(201);
                acknowledged.put(id, answer.body());
                sold.release();
            }
        } catch (IOException killed) {
            // As intended: this till does not know what became of its last sale.
        }
    }

    /** They are kept apart from the ledger, the master key apart from both. */
    private void bringKeysBack(Path restored) throws IOException {
        Path keys = Files.createDirectories(restored.resolve("keys"));
        Files.copy(place.resolve("master"), keys.resolve("master"));
        FileSystemUtils.copyRecursively(place.resolve("keys/subjects"), keys.resolve("subjects"));
    }

    /** What was there is there, what came later is new, and the views are a fold of both. */
    private Map<String, List<String>> goesOn(Path restored, Lost lost) throws Exception {
        try (RunningServer server = RunningServer.start(restored, QUIET)) {
            LedgerClient client = new LedgerClient(server.base());
            assertThat(client.get("/v1/events").lines().toList()).isEqualTo(lost.events());
            booksAre(client, lost.position(), lost.events());

            long again = 0;
            for (Map.Entry<String, JsonNode> sale : acknowledged.entrySet()) {
                boolean isBefore = sale.getValue().get("position").asLong() <= lost.position();
                Answer answer = client.send(sale.getKey(), "sales.CompleteSale",
                        SmallStore.sale("S1", sale.getKey(), 1));
                assertThat(answer.status()).as(sale.getKey()).isEqualTo(isBefore ? 200 : 201);
                // A sale that is new may come to the position that it had, and be answered the same by chance.
                assertThat(isBefore ? answer.body() : sale.getValue()).as(sale.getKey()).isEqualTo(sale.getValue());
                again += isBefore ? 1 : 0;
            }
            assertThat(again).isGreaterThanOrEqualTo(SALES_BEFORE);
            assertThat(acknowledged.size() - again).isGreaterThanOrEqualTo(SALES_AFTER);
            booksAre(client, head(server), client.get("/v1/events").lines().toList());
            server.stop();
        }
        return ViewFiles.dump(restored);
    }

    /** Asks the views, and counts the same in the export. */
    private static void booksAre(LedgerClient client, long position, List<String> events) throws IOException {
        List<JsonNode> sales = events.stream()
                .map(JSON::readTree)
                .filter(event -> event.get("type").asString().equals("sales.SaleCompleted"))
                .toList();
        long sold = sales.stream()
                .flatMap(sale -> sale.at("/payload/lines").valueStream())
                .mapToLong(line -> line.get("quantity").asLong())
                .sum();
        JsonNode answer = client.ask(position, """
                { stockLevels(location: "S1") { edges { node { onHand valueMinor } } }
                  salesReport(from: "2026-11-01", to: "2026-11-30", groupBy: [LOCATION]) {
                    receipts quantity grossMinor costMinor } }""");
        assertThat(sold).isPositive();
        assertThat(answer.at("/stockLevels/edges/0/node/onHand").asLong()).isEqualTo(STOCK - sold);
        assertThat(answer.at("/stockLevels/edges/0/node/valueMinor").asLong())
                .isEqualTo((STOCK - sold) * SmallStore.UNIT_COST_MINOR);
        assertThat(answer.at("/salesReport/0/receipts").asLong()).isEqualTo(sales.size());
        assertThat(answer.at("/salesReport/0/grossMinor").asLong()).isEqualTo(sold * SmallStore.PRICE_MINOR);
    }

    private static long head(RunningServer server) {
        return new Http().get(server.uri("/v1/events?after=0&limit=1"))
                .raw()
                .headers()
                .firstValueAsLong("X-Head-Position")
                .orElseThrow();
    }
}
