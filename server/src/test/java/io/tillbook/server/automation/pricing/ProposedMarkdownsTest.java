package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.pricing.markdown.DueMarkdowns;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A batch whose last day is far away, looked at by a clock that the test holds in its hands. */
@ExtendWith(InProcessServer.class)
class ProposedMarkdownsTest {
    private static final Instant NEAR = Instant.parse("2098-12-30T02:00:00Z");
    private static final ProposedMarkdowns.Batch BATCH =
            new ProposedMarkdowns.Batch(new LocationId("PM1-S"), new Sku("PM1-MILK"), new BatchId("L1"));

    private final List<CommandId> sent = new ArrayList<>();

    @Test
    void whatWasRefusedInARaceIsProposedAgainUnderAnotherId(Server server) throws IOException {
        receive(new LedgerClient(server.uri("/")));

        proposals(server, NEAR).of(BATCH);
        proposals(server, NEAR).of(BATCH);
        proposals(server, NEAR.plusSeconds(60)).of(BATCH);

        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).as("at the same moment").isEqualTo(sent.getFirst());
        assertThat(sent.get(2)).as("later").isNotEqualTo(sent.getFirst());
    }

    /** As if each proposal came to nothing. */
    private ProposedMarkdowns proposals(Server server, Instant now) {
        StreamRunner runner = server.context().getBean(StreamRunner.class);
        return new ProposedMarkdowns(new DueMarkdowns(runner::current), runner, (id, _, _) -> {
            sent.add(id);
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }, InstantSource.fixed(now));
    }

    private static void receive(LedgerClient client) throws IOException {
        accepted(client, "catalog.OpenLocation", Map.of("location", "PM1-S", "name", "S", "kind", "STORE", "zone",
                "Asia/Shanghai", "negativeStock", "BLOCK"));
        accepted(client, "catalog.RegisterProduct", Map.of("sku", "PM1-MILK", "name", "Milk", "unit", "PIECE",
                "category", "PM1", "listPriceMinor", 1_000, "batchTracked", true));
        accepted(client, "purchasing.ReceiveGoods", Map.of("receiptId", "PM1-G", "location", "PM1-S", "lines",
                List.of(Map.of("lineNo", 1, "sku", "PM1-MILK", "quantity", 10, "unitCostMinor", 300, "batch", "L1",
                        "expiresOn", "2098-12-31"))));
        accepted(client, "pricing.SetMarkdownSteps", Map.of("category", "PM1"));
    }

    private static void accepted(LedgerClient client, String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send("PM1" + type, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }
}
