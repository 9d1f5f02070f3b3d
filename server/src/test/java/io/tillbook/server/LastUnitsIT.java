package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.LedgerClient.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tills want the last pieces at once. */
class LastUnitsIT {
    private static final int TILLS = 16;
    private static final int SALES_EACH = 4;
    private static final int UNITS = 10;

    @Test
    void exactlyTheUnitsThatAreThereAreSold(@TempDir Path data) throws Exception {
        try (RunningServer server = RunningServer.start(data)) {
            LedgerClient client = new LedgerClient(server.base());
            SmallStore.open(client, "S1", "BLOCK");
            SmallStore.receive(client, "S1", "gr-1", UNITS);

            List<Answer> answers = race(client);

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(UNITS);
            assertThat(answers).filteredOn(answer -> answer.status() != 201)
                    .hasSize(TILLS * SALES_EACH - UNITS)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(422);
                        assertThat(answer.body().at("/rejection/type").asString())
                                .isEqualTo("inventory.InsufficientStock");
                    });
            long last = answers.stream().mapToLong(Answer::position).max().orElseThrow();
            assertThat(client.ask(last, "{ stockLevel(location: \"S1\", sku: \"TEA\") { onHand valueMinor } }")
                    .get("stockLevel")
                    .toString()).isEqualTo("{\"onHand\":0,\"valueMinor\":0}");
        }
    }

    private static List<Answer> race(LedgerClient client) throws Exception {
        List<Callable<Answer>> sales = new ArrayList<>();
        for (int sale = 0; sale < TILLS * SALES_EACH; sale++) {
            String id = "sale-" + sale;
            sales.add(() -> client.send(id, "sales.CompleteSale", SmallStore.sale("S1", id, 1)));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (Future<Answer> answer : tills.invokeAll(sales)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
