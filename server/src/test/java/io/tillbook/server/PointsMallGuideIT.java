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

/** The guide of the points mall does what it says: a cup and a coupon for 170 points, and all of it undone. */
class PointsMallGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/points-mall.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(answers(guide, "offer", server)).hasSize(8)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            List<JsonNode> redeemed = answers(guide, "redeem", server);
            assertThat(redeemed).extracting(answer -> answer.path("outcome").asString(""))
                    .containsExactly("ACCEPTED", "ACCEPTED", "");
            assertThat(redeemed.getLast().at("/problem/rejection")).hasToString("""
                    {"type":"members.NotEnoughPoints","member":"MALL-LAN","asked":50,"usable":30}""");
            await().untilAsserted(() -> assertThat(seen(guide, server)).hasToString("""
                    {"rewards":{"edges":[\
                    {"node":{"id":"MALL-TEA-1","taken":1,"left":null,"takenByMember":1,\
                    "obstacle":"NOT_ENOUGH_POINTS"}},\
                    {"node":{"id":"MALL-CUP-1","taken":1,"left":99,"takenByMember":1,\
                    "obstacle":"LIMIT_REACHED"}}]},\
                    "redemptions":{"edges":[\
                    {"node":{"id":"MALL-D2","points":50,"sku":null,"campaign":"MALL-TEA","serial":1,\
                    "cancelledAt":null}},\
                    {"node":{"id":"MALL-D1","points":120,"sku":"MALL-CUP","campaign":null,"serial":null,\
                    "cancelledAt":null}}]},\
                    "pointsStatement":{"edges":[\
                    {"node":{"move":"REDEEMED","points":-50,"balance":30,"redemption":"MALL-D2",\
                    "reward":"MALL-TEA-1"}},\
                    {"node":{"move":"REDEEMED","points":-120,"balance":80,"redemption":"MALL-D1",\
                    "reward":"MALL-CUP-1"}},\
                    {"node":{"move":"ADJUSTED","points":200,"balance":200,"redemption":null,"reward":null}}]},\
                    "coupon":{"member":"MALL-LAN","state":"OPEN"}}"""));
            List<JsonNode> cancelled = answers(guide, "cancel", server);
            assertThat(cancelled).extracting(answer -> answer.path("outcome").asString(""))
                    .containsExactly("ACCEPTED", "ACCEPTED", "");
            assertThat(cancelled.getLast().at("/problem/rejection/type").asString())
                    .isEqualTo("members.RedemptionOver");
            await().untilAsserted(() -> {
                JsonNode seen = seen(guide, server);
                assertThat(seen.at("/rewards/edges/1/node")).hasToString("""
                        {"id":"MALL-CUP-1","taken":0,"left":100,"takenByMember":0,"obstacle":null}""");
                assertThat(seen.at("/redemptions/edges/0/node/cancelledAt").isNull()).isFalse();
                assertThat(seen.at("/pointsStatement/edges/0/node")).hasToString("""
                        {"move":"REDEMPTION_CANCELLED","points":50,"balance":200,"redemption":"MALL-D2",\
                        "reward":"MALL-TEA-1"}""");
                assertThat(seen.at("/coupon/state").asString()).isEqualTo("REVOKED");
            });
            valueGoesToACard(guide, server);
        }
    }

    private static void valueGoesToACard(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        List<JsonNode> onCard = answers(guide, "card", server);
        assertThat(onCard).extracting(answer -> answer.path("outcome").asString(""))
                .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "");
        assertThat(onCard.getLast().at("/problem/rejection")).hasToString("{\"type\":\"members.RewardCardMissing\","
                + "\"reward\":\"MALL-CARD-5\"}");
        await().untilAsserted(() -> assertThat(json(guide.run("on-card", server)).path("data")).hasToString("""
                {"giftCard":{"state":"ACTIVE","paidMinor":0,"bonusMinor":500},\
                "redemption":{"points":100,"giftCard":"•••• 5185","valueMinor":500},\
                "pointsAccount":{"balance":100}}"""));
    }

    private static List<JsonNode> answers(PageExamples guide, String example, RunningServer server)
            throws IOException, InterruptedException {
        return guide.run(example, server).lines().map(PageExamples::json).toList();
    }

    private static JsonNode seen(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        return json(guide.run("see", server)).path("data");
    }
}
