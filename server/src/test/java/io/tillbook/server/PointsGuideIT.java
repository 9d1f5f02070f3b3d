package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of points does what it says: they are earned, spent once, taken back, and go to whom a member is. */
class PointsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/points.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(5)
                    .allSatisfy(PointsGuideIT::assertAccepted);
            assertAccepted(json(guide.run("sell", server)));
            await().untilAsserted(() -> assertThat(json(guide.run("quote", server)).at("/data/quote")).hasToString("""
                    {"totalMinor":900,"pointsUsed":100,\
                    "points":{"usable":150,"most":100,"valueMinor":1,"step":100,"capBp":5000}}"""));
            List<JsonNode> sales = guide.run("spend", server).lines().map(PageExamples::json).toList();
            assertAccepted(sales.getFirst());
            assertThat(sales.getLast().at("/rejection")).hasToString(
                    "{\"type\":\"members.NotEnoughPoints\",\"member\":\"POINTS-LAN\",\"asked\":100,\"usable\":59}");
            assertAccepted(json(guide.run("return", server)));
            assertThat(guide.run("merge", server).lines().map(PageExamples::json)).hasSize(3)
                    .allSatisfy(PointsGuideIT::assertAccepted);
            await().untilAsserted(() -> assertHasAllPoints(json(guide.run("account", server))));
            assertThat(json(guide.run("statement", server)).at("/data/pointsStatement")).hasToString(
                    """
                    {"edges":[\
                    {"node":{"move":"MOVED_OUT","points":-59,"balance":0,"sale":null,"returnId":null,"other":"POINTS-LAN-2"}},\
                    {"node":{"move":"ADJUSTED","points":50,"balance":59,"sale":null,"returnId":null,"other":null}},\
                    {"node":{"move":"TAKEN_BACK","points":-50,"balance":9,"sale":"POINTS-1","returnId":"POINTS-R1","other":null}},\
                    {"node":{"move":"EARNED","points":9,"balance":59,"sale":"POINTS-2","returnId":null,"other":null}},\
                    {"node":{"move":"SPENT","points":-100,"balance":50,"sale":"POINTS-2","returnId":null,"other":null}},\
                    {"node":{"move":"EARNED","points":150,"balance":150,"sale":"POINTS-1","returnId":null,"other":null}}]}""");
            // What was adjusted happened nowhere: it may be of the month before, as its lot is.
            assertThat(json(guide.run("liability", server)).at("/data/pointsLiability")).asString()
                    .isIn(liability(50), liability(0));
        }
    }

    private static String liability(int adjusted) {
        return """
                {"of":{"earned":159,"spent":100,"takenBack":50,"adjusted":%d,"lost":0},\
                "outstanding":59,"debt":0,"valueMinor":59}""".formatted(adjusted);
    }

    /** In one lot, or in two: where a month begins, it is another one for a store than for what happens nowhere. */
    private static void assertHasAllPoints(JsonNode answer) {
        JsonNode account = answer.at("/data/pointsAccount");
        assertThat(account.path("lots").valueStream().mapToLong(lot -> lot.path("points").asLong()).sum())
                .isEqualTo(59);
        assertThat(account.toString()).startsWith("""
                {"member":"POINTS-LAN-2","balance":59,"usable":59,"pending":0,"debt":0,"expiring":0,""");
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
