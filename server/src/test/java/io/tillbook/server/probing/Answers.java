package io.tillbook.server.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What holds of every answer, whoever asked for whatever. */
final class Answers {
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |Exception|io\\.tillbook\\.|org\\.springframework|org\\.apache\\.|java\\.lang\\.|tools\\.jackson");

    private Answers() {}

    static void check(Answer answer, String asked) {
        String body = answer.raw().body();
        assertThat(answer.status()).as("%s: %s", asked, body).isLessThan(500);
        if (answer.status() >= 400) {
            tellsNothingOfTheInside(body, asked);
            assertThat(answer.mediaType()).as(asked).isEqualTo("application/problem+json");
            if (!body.isEmpty()) { // an answer to HEAD has none
                problem(answer.json(), answer.status(), asked);
            }
        }
    }

    static void tellsNothingOfTheInside(String text, String asked) {
        assertThat(INSIDE.matcher(text).results()).as("%s tells of the inside: %s", asked, text).isEmpty();
    }

    private static void problem(JsonNode problem, int status, String asked) {
        assertThat(problem.path("type").asString("")).as(asked).startsWith("urn:tillbook:problem:");
        assertThat(problem.path("status").asInt(0)).as(asked).isEqualTo(status);
        assertThat(problem.path("title").asString("")).as(asked).isNotBlank();
        assertThat(problem.path("detail").asString("")).as(asked).isNotBlank();
    }
}
