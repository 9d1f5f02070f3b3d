package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of promotions does what it says at the till: a basket is quoted, sold, and not sold for less. */
class PricingGuideIT {
    private static final String PRICED_AT = "2026-11-20T02:00:00.000Z";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/pricing.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(PricingGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(json(guide.run("quote", server)).at("/data/quote/totalMinor")
                    .asInt(0)).isEqualTo(17_000));
            JsonNode quote = json(guide.run("quote", server)).at("/data/quote");
            String pricedAt = quote.at("/basis/pricedAt").stringValue();
            assertThat(quote.at("/basis/search").stringValue()).isEqualTo("ALL_ORDERS");
            assertThat(quote.at("/lines/0/shares")).hasToString("[{\"seq\":0,\"amountMinor\":2727}]");

            assertAccepted(json(guide.run("sell", server, PRICED_AT, pricedAt)));
            assertThat(json(guide.run("too-much", server, PRICED_AT, pricedAt)).at("/rejection").toString())
                    .contains("pricing.PricingDoesNotAddUp", "9273", "8273");
            await().untilAsserted(() -> assertThat(json(guide.run("explain", server)).at("/data/explainPrice"))
                    .hasToString("{\"regularUnitMinor\":12000,\"steps\":[{\"application\":{\"name\":\"秋季满减 · Autumn\","
                            + "\"version\":1,\"layer\":\"ORDER\"},\"amountMinor\":2727,\"leftMinor\":9273}],"
                            + "\"paidMinor\":9273}"));
        }
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
