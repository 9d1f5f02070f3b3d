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

/** The guide of group buying does what it says: two are enough, the third is too many, and each of two has a coupon. */
class GroupBuyingGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/group-buying.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            List<JsonNode> joins = guide.run("join", server).lines().map(PageExamples::json).toList();
            assertThat(joins).hasSize(3);
            assertThat(joins.get(1).path("outcome").asString("")).isEqualTo("ACCEPTED");
            assertThat(joins.getLast().at("/rejection/type").asString()).isEqualTo("pricing.GroupFull");
            await().untilAsserted(() -> assertThat(json(guide.run("see", server)).at("/data")).hasToString("""
                    {"groupBuy":{"state":"FORMED","members":[{"member":"ann"},{"member":"ben"}]},\
                    "first":{"member":"ann","state":"OPEN"},"second":{"member":"ben","state":"OPEN"}}"""));
        }
    }
}
