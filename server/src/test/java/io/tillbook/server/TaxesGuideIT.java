package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of taxes does what it says: juice at 13 %, milk at 9 %, and one juice that comes back. */
class TaxesGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/taxes.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("set", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(TaxesGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(json(guide.run("rates", server)).path("data"))
                    .hasToString("{\"juice\":1300,\"milk\":900,\"later\":1200}"));
            awaitNextSecond(Instant.now());
            assertAccepted(json(guide.run("sell", server)));
            await().untilAsserted(() -> assertSold(json(guide.run("sale", server)).at("/data/sale")));
            assertAccepted(json(guide.run("return", server)));
            await().untilAsserted(() -> assertThat(json(guide.run("report", server)).at("/data/taxReport"))
                    .hasToString("""
                            [{"rateBp":900,"soldMinor":1980,"soldTaxMinor":163,"returnedMinor":0,\
                            "returnedTaxMinor":0,"taxMinor":163},\
                            {"rateBp":1300,"soldMinor":9999,"soldTaxMinor":1150,"returnedMinor":3333,\
                            "returnedTaxMinor":383,"taxMinor":767}]"""));
        }
    }

    /** The page tells when goods are sold in whole seconds: one that has begun is before rates that were set in it. */
    private static void awaitNextSecond(Instant told) {
        Instant next = told.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        await().until(() -> !Instant.now().isBefore(next));
    }

    private static void assertSold(JsonNode sale) {
        assertThat(sale.path("totalMinor").asInt()).isEqualTo(11_979);
        assertThat(sale.path("taxes")).hasToString("""
                [{"rateBp":900,"grossMinor":1980,"netMinor":1817,"taxMinor":163},\
                {"rateBp":1300,"grossMinor":9999,"netMinor":8849,"taxMinor":1150}]""");
        assertThat(sale.path("lines")).extracting(line -> line.at("/tax/amountMinor").asInt())
                .containsExactly(383, 767, 163);
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
