package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of rights does what it says: who is known and permitted is let in, and nobody else. */
class AccessGuideIT {
    private static final String TILL = "$TILL_TOKEN";
    private static final String WANG = "$WANG_TOKEN";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/access.md");
        try (RunningServer server = RunningServer.start(data)) {
            accepted(guide.run("open", server));
            String till = json(guide.run("till", server)).get("token").asString();
            assertThat(json(guide.run("till", server)).has("token")).isFalse();

            assertAccepted(json(guide.run("sell", server, TILL, till)));
            assertForbidden(json(guide.run("elsewhere", server, TILL, till)), "sales.sell");
            assertForbidden(json(guide.run("forbidden", server, TILL, till)), "catalog.manage-locations");
            assertUnknown(json(guide.run("unknown", server)));

            String wang = accepted(guide.run("hire", server)).get("token").asString();
            String prometheus = accepted(guide.run("monitoring", server)).get("token").asString();
            assertThat(guide.run("scrape", server, "$PROMETHEUS_TOKEN", prometheus))
                    .contains("tillbook_store_position");

            atTheTill(guide, server, till);
            assertAccepted(json(guide.run("suspend", server)));
            assertForbidden(json(guide.run("suspended", server, WANG, wang)), "inventory.adjust");
            assertAccepted(json(guide.run("resume", server)));
            assertAccepted(json(guide.run("suspended", server, WANG, wang)));

            assertAccepted(json(guide.run("revoke", server)));
            assertUnknown(json(guide.run("sell", server, TILL, till)));
            assertThat(server.log()).doesNotContain(till, wang, prometheus, OwnerToken.TEXT);
        }
    }

    private static void atTheTill(PageExamples guide, RunningServer server, String till)
            throws IOException, InterruptedException {
        assertAccepted(json(guide.run("pin", server)));
        String person = json(guide.run("take-over", server, TILL, till)).get("personToken").asString();
        Map<String, String> both = Map.of(TILL, till, "$PERSON_TOKEN", person);
        assertAccepted(json(guide.run("person", server, both)));
        assertThat(guide.run("leave", server, both).strip()).isEqualTo("204");
        JsonNode left = json(guide.run("left", server, both));
        assertUnknown(left);
        assertThat(left.path("credential").asString()).isEqualTo("person");
        assertThat(json(guide.run("denied", server)).at("/data/deniedRequests/edges").isArray()).isTrue();
        assertThat(server.log()).doesNotContain(person, "2580");
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }

    private static void assertForbidden(JsonNode answer, String permission) {
        assertThat(answer.path("type").asString("")).as("%s", answer).isEqualTo("urn:tillbook:problem:forbidden");
        assertThat(answer.path("permission").asString("")).isEqualTo(permission);
    }

    private static void assertUnknown(JsonNode answer) {
        assertThat(answer.path("type").asString("")).as("%s", answer)
                .isEqualTo("urn:tillbook:problem:unauthenticated");
    }

    /** The answer to the last of commands that are all accepted for the first time. */
    private static JsonNode accepted(String answer) {
        List<JsonNode> outcomes = answer.lines().map(PageExamples::json).toList();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.get("status").asInt()).as("%s", outcome)
                .isEqualTo(201));
        return outcomes.getLast();
    }
}
