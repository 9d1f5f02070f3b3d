package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of what-if jobs does what it says: what 50.00 off from 200.00 would have done to three baskets. */
class WhatIfGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/what-if.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("sell", server).lines().map(PageExamples::json)).hasSize(8)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertThat(json(guide.run("ask", server)).has("job")).isTrue());
            String job = json(guide.run("ask", server)).path("job").asString("");
            await().untilAsserted(() -> assertThat(found(guide, server, job).path("status").asString(""))
                    .isEqualTo("DONE"));
            JsonNode found = found(guide, server, job);
            assertThat(found.path("total")).hasToString("""
                    {"baskets":3,"reached":2,"benefitMinor":10000,"marginBeforeMinor":21000,\
                    "marginAfterMinor":11000,"nearMisses":1}""");
            assertThat(found.path("breakEvenBaskets").asLong()).isEqualTo(4);
            assertThat(found.path("resultHash").asString("")).hasSize(64);
        }
    }

    private static JsonNode found(PageExamples guide, RunningServer server, String job)
            throws IOException, InterruptedException {
        return json(guide.run("found", server, "JOB", job)).at("/data/whatIf");
    }
}
