package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of approvals does what it says: too much for one is done once another has approved it. */
class ApprovalsGuideIT {
    private static final String WANG = "$WANG_TOKEN";
    private static final String CHEN = "$CHEN_TOKEN";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/approvals.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json))
                    .allSatisfy(ApprovalsGuideIT::assertAccepted);
            String wang = json(guide.run("wang", server)).get("token").asString();
            String chen = json(guide.run("chen", server)).get("token").asString();

            JsonNode refused = json(guide.run("too-much", server, WANG, wang)).at("/rejection");
            assertThat(refused.path("type").asString()).isEqualTo("access.ApprovalMissing");
            assertThat(refused.toString()).contains("4000", "2000", "APPROVALS-W1", "inventory.write-off");

            assertAccepted(json(guide.run("request", server, WANG, wang)));
            await().untilAsserted(() -> assertThat(guide.run("waiting", server, CHEN, chen))
                    .contains("APPROVALS-A1", "employee:wang-7", "smells"));
            assertAccepted(json(guide.run("approve", server, CHEN, chen)));
            assertAccepted(json(guide.run("write-off", server, WANG, wang)));
            await().untilAsserted(() -> assertThat(guide.run("used", server, CHEN, chen))
                    .contains("USED", "chen-1", "employee:wang-7"));
            withoutReceipt(guide, server, wang, chen);
        }
    }

    private static void withoutReceipt(PageExamples guide, RunningServer server, String wang, String chen)
            throws IOException, InterruptedException {
        assertThat(guide.run("shop", server).lines().map(PageExamples::json))
                .allSatisfy(ApprovalsGuideIT::assertAccepted);
        assertThat(json(guide.run("too-dear", server, WANG, wang)).at("/rejection").toString())
                .contains("returns.RefundExceedsListPrice", "600", "580");
        assertThat(json(guide.run("alone", server, WANG, wang)).at("/rejection").toString())
                .contains("access.ApprovalMissing", "returns.without-receipt", "580");
        assertAccepted(json(guide.run("ask", server, WANG, wang)));
        assertAccepted(json(guide.run("confirm", server, CHEN, chen)));
        assertAccepted(json(guide.run("take-back", server, WANG, wang)));
        await().untilAsserted(() -> assertThat(guide.run("without-receipt", server, CHEN, chen))
                .contains("APPROVALS-B1", "employee:wang-7", "chen-1", "580", "lost the receipt"));
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
