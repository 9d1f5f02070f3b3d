package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of wrong prices does what it says: a promotion that a till did not know, and an old price. */
class PriceFindingsGuideIT {
    private static final String PRICED_AT = "2026-11-20T02:00:00.000Z";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/price-findings.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(PriceFindingsGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(json(guide.run("quote", server)).at("/data/quote/totalMinor")
                    .asInt(0)).isEqualTo(17_000));
            String pricedAt = json(guide.run("quote", server)).at("/data/quote/basis/pricedAt").stringValue();
            assertThat(guide.run("sell", server, PRICED_AT, pricedAt).lines().map(PageExamples::json)).hasSize(2)
                    .allSatisfy(PriceFindingsGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(found(guide, server)).hasSize(2));

            JsonNode missed = of("FINDINGS-T1", guide, server);
            assertThat(missed.path("kind").stringValue()).isEqualTo("PROMOTION_MISSED");
            assertThat(missed.path("differenceMinor").intValue()).isEqualTo(5_000);
            assertThat(missed.path("promotions")).hasToString("[\"FINDINGS-AUTUMN\"]");
            assertThat(missed.path("refunds")).hasToString(
                    "[{\"lineNo\":1,\"refundMinor\":2727},{\"lineNo\":2,\"refundMinor\":2273}]");
            JsonNode dear = of("FINDINGS-T2", guide, server);
            assertThat(dear.path("kind").stringValue()).isEqualTo("WRONG_PRICE");
            assertThat(List.of(dear.path("chargedMinor").intValue(), dear.path("expectedMinor").intValue(),
                    dear.path("differenceMinor").intValue())).containsExactly(13_000, 12_000, 1_000);

            assertAccepted(json(guide.run("settle", server, "FINDING", missed.path("id").stringValue())));
            await().untilAsserted(() -> assertThat(found(guide, server)).hasSize(1));
        }
    }

    private static JsonNode of(String sale, PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        return found(guide, server).stream()
                .filter(each -> each.path("sale").stringValue().equals(sale))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> found(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        json(guide.run("found", server)).at("/data/priceFindings/edges").forEach(edge -> found.add(edge.path("node")));
        return found;
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
