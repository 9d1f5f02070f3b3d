package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A shop sells for days without a line, and its bridge, which has enrolled, tells all of it when the line is back. How
 * long a till waits for its answer, and the server for all sales, is told; {@code -Dtillbook.bridge.sales=6000} sells
 * as much as three days of a busy shop.
 */
class DaysWithoutLineIT {
    private static final int SALES = Integer.getInteger("tillbook.bridge.sales", 200);
    private static final int WARM_UP = 100;
    private static final int STOCK = SALES + 10;

    @TempDir private Path folder;

    @Test
    void allThatWasSoldIsToldOnce() throws Exception {
        try (CutLine line = new CutLine(); RunningServer server = RunningServer.start(folder.resolve("ledger"))) {
            line.to(server.base());
            LedgerClient client = new LedgerClient(server.base());
            SmallStore.open(client, "S1", "BLOCK");
            SmallStore.receive(client, "S1", "gr-1", STOCK);
            BridgeProgram program = new BridgeProgram(folder, line.address());
            program.pair();
            String token = client.send("E-1", "devices.IssueEnrolment",
                    Map.of("enrolmentId", "E-1", "location", "S1", "kind", "BRIDGE")).body().path("token").asString();
            assertThat(program.does("enrol", "--token", token)).endsWith("enrolled as bridge-S1");
            line.cut();
            try (BridgeProgram.Running bridge = program.start()) {
                sellsWithoutALine(bridge);
                line.mend();
                long begun = System.nanoTime();
                await().atMost(Duration.ofMinutes(5)).until(() -> bridge.journal().path("waiting").asInt(-1) == 0);
                System.out.printf("%d sales of days without a line are told in %.1f s%n", SALES,
                        (System.nanoTime() - begun) / 1e9);
                assertThat(bridge.journal().path("disputed").isEmpty()).isTrue();
                await().untilAsserted(() -> isBookedOnce(client, bridge.journal().at("/head/seq").asLong()));
            }
        }
    }

    private static void sellsWithoutALine(BridgeProgram.Running bridge) throws Exception {
        List<Double> waited = new ArrayList<>();
        for (int no = 0; no < SALES; no++) {
            long asked = System.nanoTime();
            BridgeProgram.Told told = bridge.sell(no);
            waited.add((System.nanoTime() - asked) / 1e6);
            assertThat(told.status()).as(told.body().toString()).isEqualTo(202);
        }
        List<Double> sorted = waited.subList(WARM_UP, SALES).stream().sorted().toList();
        System.out.printf(
                "a till without a line is answered after %.1f ms in the median, %.1f at 99 %%, %.1f at most%n",
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }

    private static void isBookedOnce(LedgerClient client, long head) throws Exception {
        JsonNode figures = client.ask(0, """
                { stockLevels(location: "S1") { edges { node { onHand } } }
                  device(id: "bridge-S1") { seq findings } }""");
        assertThat(figures.at("/stockLevels/edges/0/node/onHand").asInt()).isEqualTo(STOCK - SALES);
        assertThat(figures.at("/device/seq").asLong()).isEqualTo(head);
        assertThat(figures.at("/device/findings").asInt()).isZero();
    }
}
