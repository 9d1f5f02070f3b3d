package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of operating does what it says: views are rebuilt, and deliveries are tried again. */
class OperatingGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/operating.md");
        try (RunningServer server = RunningServer.start(data)) {
            await().until(() -> json(guide.run("progress", server)).path("caughtUp").asBoolean());
            String version = json(guide.run("rebuild", server)).path("version").stringValue();
            assertThat(version).endsWith("-1");
            JsonNode second = json(guide.run("rebuild", server));
            assertThat(second.path("type").stringValue()).isEqualTo("urn:tillbook:problem:views-being-built");
            await().until(() -> answering(json(guide.run("progress", server))).equals(version));

            assertThat(json(guide.run("failed", server)).at("/data/deliveries/edges").size()).isZero();
            JsonNode none = json(guide.run("retry", server, Map.of("DELIVERY", "a.1/webhook")));
            assertThat(none.path("type").stringValue()).isEqualTo("urn:tillbook:problem:not-found");
        }
    }

    private static String answering(JsonNode progress) {
        return progress.path("groups")
                .valueStream()
                .filter(group -> group.path("name").stringValue().equals("sales"))
                .map(group -> group.path("version").stringValue())
                .findFirst()
                .orElseThrow();
    }
}
