package io.tillbook.server.http.bundles;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.PageExamples;
import io.tillbook.server.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of bundles does what it says: a till is told what has changed, and notices what somebody has. */
class BundlesGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data, @TempDir Path till) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/bundles.md").in(till);
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(4)
                    .allSatisfy(BundlesGuideIT::assertAccepted);
            await().untilAsserted(() -> assertThat(json(guide.run("bundle", server)).at("/bundle/products"))
                    .hasSize(2));
            String keys = guide.run("keys", server);
            String bundle = guide.run("bundle", server);
            assertThat(isGenuine(bundle, keys)).isTrue();
            assertThat(isGenuine(bundle.replace("1300", "1200"), keys)).isFalse();
            assertThat(json(keys).path("keys")).hasSize(2);

            assertAccepted(json(guide.run("change", server)));
            await().untilAsserted(() -> assertThat(guide.run("since", server)).contains("1150"));
            String since = guide.run("since", server);
            assertThat(isGenuine(since, keys)).isTrue();
            assertThat(json(since).at("/bundle/products").propertyNames()).containsExactly("BUNDLES-MILK");
            assertThat(json(since).path("whole")).isEqualTo(json(guide.run("bundle", server)).path("hash"));
        }
    }

    private static boolean isGenuine(String answer, String keys) {
        return BundleCheck.isGenuine(answer.getBytes(StandardCharsets.UTF_8), keys);
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
