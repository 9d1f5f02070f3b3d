package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of markdowns does what it says: a proposal, an approval, and a lower price. */
class MarkdownsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/markdowns.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(5)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(
                    () -> assertThat(json(guide.run("list", server)).at("/data/markdowns/edges/0/node").toString())
                            .contains("\"batch\":\"L1\",\"daysLeft\":2,\"quantity\":24,\"unitCostMinor\":300,"
                                    + "\"unitPriceMinor\":1000,\"suggestedBasisPoints\":7000"));
            assertThat(json(guide.run("approve", server)).path("outcome").asString("")).isEqualTo("ACCEPTED");
            await().untilAsserted(() -> assertThat(json(guide.run("quote", server)).at("/data/quote")).hasToString("""
                    {"totalMinor":1200,"applications":[{"name":"临期 MARKDOWNS-MILK L1","benefitMinor":800}]}"""));
        }
    }
}
