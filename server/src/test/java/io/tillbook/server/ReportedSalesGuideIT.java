package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of sales that have happened does what it says: nothing is refused, and nothing is lost. */
class ReportedSalesGuideIT {
    private static final String POSITION = "X-Min-Position: 1";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/reported-sales.md");
        try (RunningServer server = RunningServer.start(data)) {
            accepted(guide.run("open", server));
            long reported = accepted(guide.run("report", server));

            JsonNode flags = json(guide.run("flags", server, POSITION, "X-Min-Position: " + reported));
            assertThat(flags.findValuesAsString("kind")).containsExactlyInAnyOrder("SHORTAGE", "SHORTAGE", "LINES_HELD",
                    "SHORTAGE", "RECEIPT_NUMBER_USED", "TENDERS_DO_NOT_MATCH");
            JsonNode held = json(guide.run("held", server)).at("/data/heldFacts/edges");
            assertThat(held.valueStream().map(edge -> edge.at("/node/kind").asString()))
                    .containsExactlyInAnyOrder("SALE_LINES", "DAMAGED_SALE");
            assertThat(held.valueStream().map(edge -> edge.at("/node/faults/0/pointer").asString("")))
                    .contains("/payload/lines/0/quantity");
            assertThat(held.toString()).contains("two").contains("OFFLINE-CHOC");

            accepted(guide.run("release", server, "FACT", idOf(held, "SALE_LINES")));
            long dropped = json(guide.run("drop", server, "FACT", idOf(held, "DAMAGED_SALE"))).get("position").asLong();
            assertBooked(json(guide.run("sales", server, POSITION, "X-Min-Position: " + dropped)).get("data"));
        }
    }

    private static void assertBooked(JsonNode books) {
        assertThat(books.at("/sale/totalMinor").asLong()).isEqualTo(1_190);
        assertThat(books.at("/stockLevel/onHand").asInt()).isEqualTo(-4);
        assertThat(books.at("/salesReport/0/receipts").asInt()).isEqualTo(3);
        assertThat(books.at("/salesReport/0/netMinor").asLong()).isEqualTo(1_000 + 1_190 + 200);
        assertThat(books.at("/heldFacts/edges")).isEmpty();
    }

    private static String idOf(JsonNode edges, String kind) {
        return edges.valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("kind").asString().equals(kind))
                .map(node -> node.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Position of the last of commands that are all accepted for the first time. */
    private static long accepted(String answer) {
        List<JsonNode> outcomes = answer.lines().map(PageExamples::json).toList();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.get("status").asInt()).isEqualTo(201));
        return outcomes.getLast().get("position").asLong();
    }
}
