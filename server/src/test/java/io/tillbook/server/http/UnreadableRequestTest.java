package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that cannot be read at all, outside of the command endpoints too. */
@ExtendWith(InProcessServer.class)
class UnreadableRequestTest {
    @Test
    void aQuestionThatIsNotJson(Server server) {
        Answer answer = new Http().send(
                Http.request(server.uri("/graphql")).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{\"query\": \"a line break\n in a text\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).startsWith("The body is not JSON");
    }

    @Test
    void aQueryThatIsNull(Server server) {
        Answer answer = new Http().send(
                Http.request(server.uri("/graphql")).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(" null\n"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isEqualTo("The body is null instead of a query.");
    }

    @Test
    void aBodyTypeThatIsARange(Server server) {
        assertThat(new Http().get(server.uri("/v1/events?limit=1"), "Content-Type", "*/*").status()).isEqualTo(415);
    }

    @Test
    void aQueryStringWithoutNames(Server server) {
        assertThat(new Http().get(server.uri("/v1/events?=-5363&=null")).status()).isEqualTo(400);
    }

    @Test
    void formsAreNotEvenLookedInto(Server server) {
        assertThat(new Http().get(server.uri("/v1/events?limit=1"), "Content-Type", "multipart/form-data").status())
                .isEqualTo(200);
    }
}
