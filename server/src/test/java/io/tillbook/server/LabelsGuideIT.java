package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of labels does what it says: apples by weight and by price. */
class LabelsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/labels.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(3)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertScans(json(guide.run("scans", server)).at("/data/scans")));
            assertThat(json(guide.run("quote", server)).at("/data/quote")).hasToString(
                    """
                    {"totalMinor":453,"lines":[{"quantity":1.25,"paidMinor":188},{"quantity":1.767,"paidMinor":265}]}""");
        }
    }

    private static void assertScans(JsonNode scans) {
        assertThat(scans.at("/0/sku").asString("")).isEqualTo("LABELS-APPLES");
        assertThat(scans.at("/0/quantity").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(scans.at("/1/sku").asString("")).isEqualTo("LABELS-APPLES");
        assertThat(scans.at("/1/priceMinor").longValue()).isEqualTo(265);
        assertThat(scans.at("/2/problem").asString("")).startsWith("must end with its check digit");
    }
}
