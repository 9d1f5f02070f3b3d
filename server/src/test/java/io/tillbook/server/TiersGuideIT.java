package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of tiers does what it says: a purchase, a tier, a lower price, a segment, and a coupon for a birthday. */
class TiersGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/tiers.md");
        try (RunningServer server = RunningServer.start(data)) {
            allAccepted(guide.run("open", server), 6);
            allAccepted(guide.run("buy", server), 1);
            await().untilAsserted(() -> assertThat(json(guide.run("see", server)).at("/data")).hasToString("""
                    {"member":{"standing":{"tier":"SILVER","privileges":"免运费 · free delivery","spendMinor":30000,\
                    "receipts":1,"nextTier":"GOLD","missingMinor":70000}},"quote":{"totalMinor":9000},\
                    "tiers":{"tiers":[{"name":"SILVER","members":1},{"name":"GOLD","members":0}]}}"""));

            allAccepted(guide.run("segment", server), 1);
            await().untilAsserted(() -> assertThat(json(guide.run("members", server)).at("/data/memberStandings/edges"))
                    .hasToString("""
                            [{"node":{"member":"TIERS-M1","tier":"SILVER","segments":["TIERS-TEA"]}}]"""));

            await("the visit is told").untilAsserted(() -> assertThat(json(guide.run("found", server))
                    .at("/data/memberStratum/money")
                    .asInt()).isEqualTo(1));
            allAccepted(guide.run("best", server), 1);
            await().untilAsserted(() -> assertThat(json(guide.run("found", server)).at("/data")).hasToString("""
                    {"memberStratum":{"recency":1,"frequency":1,"money":1},\
                    "memberStandings":{"edges":[{"node":{"member":"TIERS-M1"}}]}}"""));

            allAccepted(guide.run("birthday", server), 2);
            await().untilAsserted(() -> assertThat(json(guide.run("coupon", server)).at("/data/coupon")).hasToString("""
                    {"member":"TIERS-M1","state":"OPEN"}"""));
        }
    }

    private static void allAccepted(String answers, int count) {
        assertThat(answers.lines().map(PageExamples::json)).hasSize(count)
                .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                        .isEqualTo("ACCEPTED"));
    }
}
