package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.LedgerClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The server is killed while tills are selling, several times on the same data. */
class KilledServerIT {
    private static final int KILLS = 3;
    private static final int TILLS = 8;
    private static final int SALES_BEFORE_KILL = 300;
    private static final int STOCK = 1_000_000;

    private final AtomicInteger nextSale = new AtomicInteger();
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();

    @Test
    void nothingAcknowledgedIsLostNothingIsDoubledAndViewsEqualARebuild(@TempDir Path data) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (RunningServer server = RunningServer.start(data)) {
                LedgerClient client = new LedgerClient(server.base());
                if (kill == 0) {
                    SmallStore.open(client, "S1", "BLOCK");
                    SmallStore.receive(client, "S1", "gr-1", STOCK);
                }
                sellUntilKilled(server, client);
            }
        }
        Figures kept;
        try (RunningServer server = RunningServer.start(data)) {
            LedgerClient client = new LedgerClient(server.base());
            acknowledgedAnswersAreTheSame(client);
            sendEverythingAgain(client);
            kept = Figures.of(client);
            assertThat(kept.receipts()).isEqualTo(sent.size());
            assertThat(kept.onHand()).isEqualTo(STOCK - sent.size());
            server.stop();
        }
        deleteViews(data);
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(Figures.of(new LedgerClient(server.base()))).isEqualTo(kept);
        }
    }

    private void sellUntilKilled(RunningServer server, LedgerClient client) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(SALES_BEFORE_KILL);
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (int till = 0; till < TILLS; till++) {
                tills.execute(() -> sellUntilNobodyAnswers(client, enough));
            }
            enough.await();
            server.kill();
        }
    }

    private void sellUntilNobodyAnswers(LedgerClient client, CountDownLatch enough) {
        try {
            while (true) {
                String id = "sale-" + nextSale.incrementAndGet();
                sent.put(id, true);
                Answer answer = client.send(id, "sales.CompleteSale", SmallStore.sale("S1", id, 1));
                assertThat(answer.status()).isEqualTo(201);
                acknowledged.put(id, answer.body());
                enough.countDown();
            }
        } catch (IOException killed) {
            // As intended: this till does not know what became of its last sale.
        }
    }

    private void acknowledgedAnswersAreTheSame(LedgerClient client) throws IOException {
        for (Map.Entry<String, JsonNode> sale : acknowledged.entrySet()) {
            Answer again = client.send(sale.getKey(), "sales.CompleteSale", SmallStore.sale("S1", sale.getKey(), 1));
            assertThat(again.status()).as(sale.getKey()).isEqualTo(200);
            assertThat(again.body()).as(sale.getKey()).isEqualTo(sale.getValue());
        }
    }

    private void sendEverythingAgain(LedgerClient client) throws IOException {
        for (String id : sent.keySet()) {
            assertThat(client.send(id, "sales.CompleteSale", SmallStore.sale("S1", id, 1)).status()).isIn(200, 201);
        }
    }

    private static void deleteViews(Path data) throws IOException {
        try (var files = Files.list(data)) {
            for (Path views : files.filter(file -> file.getFileName().toString().startsWith("views")).toList()) {
                FileSystemUtils.deleteRecursively(views);
            }
        }
    }

    /** A command that is refused is the newest entry of the ledger, and changes nothing else. */
    private static long headOf(LedgerClient client) throws IOException {
        Answer refused = client.send(UUID.randomUUID(), "sales.CompleteSale", SmallStore.sale("NOWHERE", "none", 1));
        assertThat(refused.status()).isEqualTo(422);
        return refused.position();
    }

    private record Figures(long onHand, int receipts, String answer) {
        static Figures of(LedgerClient client) throws IOException {
            long head = headOf(client);
            JsonNode answer = client.ask(head, """
                    { stockLevels(location: "S1") { edges { node { location sku onHand valueMinor position } } }
                      sales(location: "S1", first: 200) { edges { node { id totalMinor lines { quantity costMinor } } } }
                      salesReport(from: "2026-11-01", to: "2026-11-30", groupBy: [LOCATION, DAY, SKU]) {
                        receipts quantity grossMinor netMinor costMinor marginMinor } }""");
            return new Figures(answer.at("/stockLevels/edges/0/node/onHand").asLong(),
                    answer.at("/salesReport/0/receipts").asInt(), answer.toString());
        }
    }
}
