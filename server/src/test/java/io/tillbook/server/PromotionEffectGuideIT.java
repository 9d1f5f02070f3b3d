package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of what promotions have done does what it says: two receipts, one of a new member. */
class PromotionEffectGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/promotion-effect.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("sell", server).lines().map(PageExamples::json)).hasSize(8)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertThat(json(guide.run("effect", server)).at("/data/promotion/effect"))
                    .hasToString("{\"evidence\":\"NOT_CAUSAL\",\"participants\":1,\"newMembers\":1,\"total\":"
                            + "{\"receipts\":2,\"receiptsWithoutMember\":1,\"times\":2,\"benefitMinor\":10000,"
                            + "\"revenueMinor\":36000,\"costMinor\":21000,\"marginMinor\":15000,"
                            + "\"uncostedMinor\":0}}"));
        }
    }
}
