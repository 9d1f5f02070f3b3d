package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of closing does what it says: a year keeps its figures, and the next one begins with them. */
class ClosingGuideIT {
    private static final String ACCEPTED = "\"outcome\":\"ACCEPTED\"";
    private static final String POSITION = "POSITION";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws Exception {
        PageExamples guide = PageExamples.of("docs/guides/closing.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("december", server).lines()).hasSize(3)
                    .allSatisfy(answer -> assertThat(json(answer).toString()).contains(ACCEPTED));
            await().untilAsserted(() -> assertThat(
                    json(guide.run("trial", server)).at("/data/balanceSheet/profitMinor").asLong())
                    .isEqualTo(300_000));
            JsonNode seen = json(guide.run("trial", server)).path("data");
            String position = seen.at("/trialBalance/position").toString();
            assertThat(json(guide.run("close-year", server,
                    Map.of(POSITION, position, "-000000000015", "-000000000016"))).toString())
                    .contains("finance.YearNotOver");
            assertThat(json(guide.run("close-month", server,
                    Map.of(POSITION, position, "HASH", seen.at("/trialBalance/sha256").asString("")))).toString())
                    .contains(ACCEPTED);
            assertThat(json(guide.run("close-year", server, POSITION, position)).toString()).contains(ACCEPTED);
            await().untilAsserted(() -> assertThat(json(guide.run("sheets", server)).path("data")).hasToString("""
                    {"before":{"assetsMinor":10300000,"claimsMinor":10300000,"profitMinor":300000,"equity":[\
                    {"account":{"code":"3001"},"amountMinor":10000000}]},\
                    "after":{"assetsMinor":10300000,"claimsMinor":10300000,"profitMinor":0,"equity":[\
                    {"account":{"code":"3001"},"amountMinor":10000000},\
                    {"account":{"code":"3104"},"amountMinor":300000}]},\
                    "profitAndLoss":[{"profitMinor":300000}],\
                    "closedYears":[{"year":"2025","profitMinor":300000,"intact":true}]}"""));
        }
    }
}
