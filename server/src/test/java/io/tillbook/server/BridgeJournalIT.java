package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bridge and the packaged server, each a process of its own, each of which is killed while tills are selling. */
class BridgeJournalIT {
    private static final int STOCK = 1_000;
    private static final int LIVE = 5;
    private static final int WITHOUT_LINE = 40;

    @TempDir private Path folder;

    @Test
    void whatIsSoldWhileTheServerIsGoneIsBookedOnce() throws Exception {
        int port = BridgeProgram.freePort();
        Path data = folder.resolve("ledger");
        BridgeProgram program = new BridgeProgram(folder, "http://127.0.0.1:" + port);
        program.pair();
        try (RunningServer server = start(data, port)) {
            LedgerClient client = new LedgerClient(server.base());
            SmallStore.open(client, "S1", "BLOCK");
            SmallStore.receive(client, "S1", "gr-1", STOCK);
            try (BridgeProgram.Running bridge = program.start()) {
                for (int no = 0; no < LIVE; no++) {
                    assertThat(bridge.sell(no).status()).isEqualTo(201);
                }
                server.kill();
                for (int no = LIVE; no < LIVE + WITHOUT_LINE / 2; no++) {
                    BridgeProgram.Told told = bridge.sell(no);
                    assertThat(told.status()).as(told.body().toString()).isEqualTo(202);
                }
            }
        }
        try (BridgeProgram.Running bridge = program.start()) {
            for (int no = LIVE + WITHOUT_LINE / 2 - 1; no < LIVE + WITHOUT_LINE; no++) { // one of them again
                assertThat(bridge.sell(no).status()).isEqualTo(202);
            }
            try (RunningServer server = start(data, port)) {
                await().until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
                for (int no = 0; no < LIVE + WITHOUT_LINE; no++) {
                    assertThat(bridge.sell(no).status()).isIn(200, 201);
                }
                assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
                isBookedOnce(new LedgerClient(server.base()));
            }
        }
        assertThat(program.said("verify-journal", program.data().resolve("journal").toString())).contains("whole");
    }

    private static void isBookedOnce(LedgerClient client) throws IOException {
        LedgerClient.Answer last =
                client.send(UUID.randomUUID(), "sales.CompleteSale", SmallStore.sale("NOWHERE", "none", 1));
        JsonNode figures = client.ask(last.position(), """
                { stockLevels(location: "S1") { edges { node { onHand } } }
                  sales(location: "S1", first: 200) { edges { node { id } } } }""");
        assertThat(figures.at("/sales/edges").size()).isEqualTo(LIVE + WITHOUT_LINE);
        assertThat(figures.at("/stockLevels/edges/0/node/onHand").asInt()).isEqualTo(STOCK - LIVE - WITHOUT_LINE);
    }

    private static RunningServer start(Path data, int port) {
        return RunningServer.start(data, "--server.port=" + port, "--server.address=127.0.0.1");
    }
}
