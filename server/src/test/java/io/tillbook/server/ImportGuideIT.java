package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of imports does what it says, and an import outlives its server. */
class ImportGuideIT {
    private static final String ID = "ID";
    private static final String STATE = "state";
    private static final int LINES = 20_000;

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/import.md");
        try (RunningServer server = RunningServer.start(data)) {
            String id = json(guide.run("upload", server)).path("id").asString();
            JsonNode checked = awaited(() -> json(guide.run("look", server, ID, id)), "CHECKED");
            assertThat(checked.at("/preview/changing").asInt()).isOne();
            assertThat(checked.path("findings")).hasToString("""
                    [{"line":3,"reason":"unit must be one of PIECE, KG, LITRE, METRE"}]""");
            assertThat(json(guide.run("start", server, ID, id)).path(STATE).asString())
                    .isIn("WAITING", "RUNNING", "DONE");
            JsonNode done = awaited(() -> json(guide.run("look", server, ID, id)), "DONE");
            assertThat(done.at("/figures/linesTaken").asInt()).isOne();
            assertThat(guide.run("rejects", server, ID, id).lines()).hasSize(2)
                    .last()
                    .isEqualTo("spring.csv,3,\"unit must be one of PIECE, KG, LITRE, METRE\","
                            + "\"SPRING-2,2026-11-22T09:00:00+08:00,Spring cake,BOX,680\"");
        }
    }

    /** The server is killed in the middle, as a power cut would. */
    @Test
    void anImportGoesOnAfterTheServerWasKilled(@TempDir Path data) {
        Http http = new Http();
        String file = "sku,occurredAt,name,unit\n" + IntStream.range(0, LINES)
                .mapToObj(line -> "K" + line + ",2026-11-22T09:00:00+08:00,Tea,PIECE\n")
                .collect(Collectors.joining());
        String id;
        try (RunningServer server = RunningServer.start(data)) {
            id = http.send(Http.request(server.uri("/v1/imports?kind=products"), "Content-Type", "text/csv"), "POST",
                    BodyPublishers.ofString(file)).json().path("id").asString();
            await().until(() -> http.get(server.uri("/v1/imports/" + id))
                    .json()
                    .at("/figures/accepted")
                    .asInt() > 200);
            server.kill();
        }
        try (RunningServer server = RunningServer.start(data)) {
            JsonNode paused = http.get(server.uri("/v1/imports/" + id)).json();
            assertThat(paused.path(STATE).asString()).isEqualTo("PAUSED");
            assertThat(paused.at("/stop/reason").asString()).isEqualTo("RESTARTED");
            http.send(Http.request(server.uri("/v1/imports/" + id + "/start")), "POST", BodyPublishers.noBody());
            JsonNode done = awaited(() -> http.get(server.uri("/v1/imports/" + id)).json(), "DONE");
            assertThat(done.at("/figures/repeated").asInt()).isGreaterThan(200).isLessThan(LINES);
            assertThat(done.at("/figures/linesTaken").asInt()).isEqualTo(LINES);
            assertThat(done.at("/figures/linesRejected").asInt()).isZero();
            long registered = http.get(server.uri("/v1/events?after=0&limit=" + 3 * LINES))
                    .lines()
                    .stream()
                    .filter(event -> event.path("type").asString("").equals("catalog.ProductRegistered"))
                    .count();
            assertThat(registered).as("nothing is doubled").isEqualTo(LINES);
        }
    }

    private static JsonNode awaited(Callable<JsonNode> asked, String state) {
        return await().until(asked, answer -> answer.path(STATE).asString("").equals(state));
    }
}
