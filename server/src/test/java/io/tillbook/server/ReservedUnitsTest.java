package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred buyers want to have the last ten pieces put aside, all at once. */
@ExtendWith(InProcessServer.class)
class ReservedUnitsTest {
    private static final int BUYERS = 200;
    private static final int UNITS = 10;
    private static final String FAR_OFF = "2100-01-01T00:00:00+08:00";

    @Test
    void exactlyAsManyAreReservedAsThereAre(Server server) throws Exception {
        LedgerClient client = new LedgerClient(server.uri("/"));
        SmallStore.open(client, "RU", "BLOCK");
        SmallStore.receive(client, "RU", "RU-gr", UNITS);

        List<Answer> answers = race(client);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(UNITS);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .hasSize(BUYERS - UNITS)
                .allSatisfy(answer -> assertThat(answer.body().at("/rejection/type").asString())
                        .isEqualTo("inventory.InsufficientStock"));
        assertThat(client.send("RU-other", "sales.CompleteSale", SmallStore.sale("RU", "RU-other", 1)).status())
                .as("a sale of what others have reserved")
                .isEqualTo(422);
        long last = commitAll(client, answers);
        assertThat(client.ask(last, "{ stockLevel(location: \"RU\", sku: \"TEA\") { onHand valueMinor } }")
                .get("stockLevel")
                .toString()).isEqualTo("{\"onHand\":0,\"valueMinor\":0}");
    }

    private static List<Answer> race(LedgerClient client) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<Answer>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            String id = "RU-" + buyer;
            buyers.add(() -> {
                start.await();
                return client.send(id, "inventory.Reserve", reserve(id));
            });
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = buyers.stream().map(all::submit).toList();
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static long commitAll(LedgerClient client, List<Answer> answers) throws IOException {
        long last = 0;
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            if (answers.get(buyer).status() == 201) {
                Answer committed = client.send("RU-commit-" + buyer, "inventory.Commit",
                        Map.of("reservationId", "RU-" + buyer));
                assertThat(committed.status()).isEqualTo(201);
                last = committed.position();
            }
        }
        return last;
    }

    private static Map<String, ?> reserve(String id) {
        return Map.of("reservationId", id, "location", "RU", "expiresAt", FAR_OFF, "lines",
                List.of(Map.of("lineNo", 1, "sku", SmallStore.SKU, "quantity", 1)));
    }
}
