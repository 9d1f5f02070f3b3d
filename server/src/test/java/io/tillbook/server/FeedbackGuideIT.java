package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of feedback does what it says, and nobody finds the words in any file. */
class FeedbackGuideIT {
    private static final List<String> WORDS =
            List.of("The milk was warm", "Friendly people", "The fridge is mended, thank you");

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/feedback.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertAccepted(guide.run("tell", server), 4);
            await().untilAsserted(() -> assertThat(json(guide.run("todo", server)).at("/data")).hasToString("""
                    {"feedbacks":{"edges":[{"node":{"id":"FEEDBACK-1","member":"FEEDBACK-LI","rating":2,\
                    "text":"牛奶是温的 · The milk was warm"}}]}}"""));
            assertAccepted(guide.run("answer", server), 2);
            await().untilAsserted(() -> assertThat(json(guide.run("see", server)).at("/data")).hasToString("""
                    {"feedback":{"state":"CLOSED","text":"牛奶是温的 · The milk was warm",\
                    "answers":[{"text":"冷柜已修好，谢谢 · The fridge is mended, thank you"}]}}"""));
            assertThat(exported(server)).as("told to the member").contains("The milk was warm", "The fridge is mended");
            assertAccepted(guide.run("erase", server), 2);
            assertThat(exported(server)).doesNotContain(WORDS);
            await().untilAsserted(() -> assertThat(json(guide.run("see", server)).at("/data")).hasToString("""
                    {"feedback":{"state":"CLOSED","text":null,"answers":[{"text":null}]}}"""));
        }
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .as("%s", file)
                            .doesNotContain(WORDS));
        }
    }

    private static String exported(RunningServer server) {
        return new Http().get(server.uri("/v1/members/FEEDBACK-LI/export")).json().toString();
    }

    private static void assertAccepted(String answers, int count) {
        assertThat(answers.lines().map(PageExamples::json)).hasSize(count)
                .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                        .isEqualTo("ACCEPTED"));
    }
}
