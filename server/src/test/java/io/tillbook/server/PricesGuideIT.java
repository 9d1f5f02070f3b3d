package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of prices does what it says: what milk costs, and what a store may ask for it. */
class PricesGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/prices.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(5)
                    .allSatisfy(PricesGuideIT::assertAccepted);
            assertThat(json(guide.run("outside", server)).at("/rejection").toString())
                    .contains("pricing.PriceOutsideBand", "1092", "1150", "1093", "1208", "prices-east");
            assertAccepted(json(guide.run("inside", server)));
            await().untilAsserted(() -> assertPrices(json(guide.run("price", server))));
            assertThat(json(guide.run("history", server)).at("/data/priceHistory/edges")).hasSize(3);
            assertThat(guide.run("end", server).lines().map(PageExamples::json)).hasSize(2)
                    .allSatisfy(PricesGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(json(guide.run("price", server)).at("/data/now/list").asString(""))
                    .isEqualTo("prices-east"));
        }
    }

    private static void assertPrices(JsonNode answer) {
        assertThat(answer.at("/data/now")).hasToString("""
                {"priceMinor":1095,"floorMinor":900,"list":"prices-s1",\
                "nextChangeAt":"2099-05-01T00:00:00.000+08:00"}""");
        assertThat(answer.at("/data/spring")).hasToString("{\"priceMinor\":1150,\"list\":\"prices-east\"}");
        assertThat(answer.at("/data/summer")).hasToString("{\"priceMinor\":1200,\"list\":\"prices-east\"}");
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
