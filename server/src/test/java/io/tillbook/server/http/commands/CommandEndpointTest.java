package io.tillbook.server.http.commands;

import static io.tillbook.server.Http.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(InProcessServer.class)
class CommandEndpointTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Http http = new Http();
    private final Server server;
    private final UUID id = UUID.randomUUID();

    CommandEndpointTest(Server server) {
        this.server = server;
    }

    @Test
    void answers201ThenTheSameWith200() {
        Answer first = http.put(command(), openLocation(id.toString()));
        Answer second = http.put(command(), openLocation(id.toString()).replace(",", ", "));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.mediaType()).isEqualTo(JSON);
        assertThat(first.json().propertyNames()).containsExactly("commandId", "outcome", "position", "events");
        assertThat(first.json().path("commandId").asString()).isEqualTo(id.toString());
        assertThat(first.json().path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(first.json().path("position").asLong()).isPositive();
        assertThat(first.json().path("events"))
                .hasToString(
                        "[{\"type\":\"catalog.LocationOpened\",\"stream\":\"location-" + id + "\",\"sequence\":0}]");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(http.get(command()).raw().body()).isEqualTo(first.raw().body());
    }

    @Test
    void answersTheSameIdInCapitals() {
        http.put(command(), openLocation(id.toString()));
        Answer again = http.put(command(id.toString().toUpperCase(Locale.ROOT)), openLocation(id.toString()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("commandId").asString()).isEqualTo(id.toString());
    }

    @Test
    void answers422AndTheSameAgain() {
        http.put(command(), openLocation(id.toString()));
        URI other = command(UUID.randomUUID().toString());
        Answer refused = http.put(other, openLocation(id.toString()));
        JsonNode problem = problem(refused, 422, "command-refused");
        assertThat(problem.path("rejection"))
                .hasToString("{\"type\":\"catalog.LocationAlreadyOpen\",\"location\":\"" + id + "\"}");
        assertThat(problem.path("detail").asString()).isEqualTo("Location " + id + " is open already.");
        assertThat(problem.path("position").asLong()).isPositive();
        Answer again = http.put(other, openLocation(id.toString()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.raw().body()).isEqualTo(refused.raw().body());
        JsonNode recorded = http.get(other).json();
        assertThat(recorded.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(recorded.path("position")).isEqualTo(problem.path("position"));
        assertThat(recorded.path("rejection")).isEqualTo(problem.path("rejection"));
    }

    @Test
    void answers409NamingWhatDiffers() {
        http.put(command(), openLocation(id.toString()));
        Answer other = http.put(command(), openLocation(id.toString()).replace("STORE", "WAREHOUSE"));
        JsonNode problem = problem(other, 409, "command-id-reused");
        assertThat(problem.path("errors").size()).isEqualTo(1);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/payload/kind");
        assertThat(problem.path("commandId").asString()).isEqualTo(id.toString());
    }

    @Test
    void answers400AndRecordsNothing() {
        Answer malformed = http.put(command(), openLocation(id.toString()).replace("\"kind\":\"STORE\",", ""));
        JsonNode problem = problem(malformed, 400, "malformed-request");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/payload/kind");
        assertThat(problem.at("/errors/0/detail").asString()).isEqualTo("is required");
        problem(http.get(command()), 404, "not-found");
        assertThat(http.put(command(), openLocation(id.toString())).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01998f00-0000-7000-8000-00000000000", "01998f00-0000-7000-8000-00000000000g",
            "1-1-1-1-1", "%20", "01998f0000007000800000000000000012345"})
    void answers400ToIdsThatAreNoUuids(String malformed) {
        JsonNode problem = problem(http.put(command(malformed), "{}"), 400, "malformed-request");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/commandId");
        problem(http.get(command(malformed)), 400, "malformed-request");
    }

    @Test
    void answers413WhetherTheLengthIsAnnouncedOrNot() {
        byte[] large = new byte[TEN_MEGABYTES];
        Answer announced = http.send(request(command()).header("Content-Type", JSON), "PUT",
                BodyPublishers.ofByteArray(large));
        Answer chunked = http.send(request(command()).header("Content-Type", JSON), "PUT",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        problem(announced, 413, "too-large");
        problem(chunked, 413, "too-large");
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        String body = openLocation(id.toString());
        String padded = body + " ".repeat((1 << 20) - body.getBytes(StandardCharsets.UTF_8).length);
        assertThat(http.put(command(), padded + " ").status()).isEqualTo(413);
        assertThat(http.put(command(), padded).status()).isEqualTo(201);
    }

    @Test
    void answers415And406And405WithWhatWouldDo() {
        Answer text = http.send(request(command()).header("Content-Type", "text/plain"), "PUT",
                BodyPublishers.ofString("{}"));
        problem(text, 415, "unsupported-media-type");
        assertThat(text.raw().headers().firstValue("Accept")).contains(JSON);
        problem(http.send(request(command()), "PUT", BodyPublishers.ofString("{}")), 415, "unsupported-media-type");
        problem(http.put(command(), "{}", "Accept", "text/html"), 406, "not-acceptable");
        Answer deleted = http.send(request(command()), "DELETE", BodyPublishers.noBody());
        problem(deleted, 405, "method-not-allowed");
        assertThat(deleted.raw().headers().firstValue("Allow").orElse("")).contains("PUT", "GET");
    }

    @Test
    void tiesTogetherWhatTheSenderTiesTogether() {
        Answer malformed = http.put(command(), openLocation(id.toString()), "X-Correlation-Id", "a b");
        assertThat(problem(malformed, 400, "malformed-request").at("/errors/0/header").asString())
                .isEqualTo("X-Correlation-Id");
        assertThat(http.put(command(), openLocation(id.toString()), "X-Correlation-Id", "shift-7").status())
                .isEqualTo(201);
    }

    @Test
    void answersWhatTheContainerRefusesWithAProblemToo() {
        problem(http.get(server.uri("/v1/commands/%2F")), 400, "malformed-request");
        problem(http.get(server.uri("/nowhere")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://127.0.0.1:1", "http://127.0.0.1", "null", ""})
    void letsNoPageOfAnotherSiteCallIt(String origin) {
        Answer answer = http.get(command(), "Origin", origin);
        problem(answer, 403, "forbidden");
        assertThat(answer.raw().headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void letsItsOwnPagesCallIt() {
        String origin = server.uri("").toString();
        assertThat(http.put(command(), openLocation(id.toString()), "Origin", origin).status()).isEqualTo(201);
    }

    private static JsonNode problem(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo(PROBLEM);
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("urn:tillbook:problem:" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("Exception", "io.tillbook");
        assertThat(problem.path("instance").asString()).startsWith("/");
        return problem;
    }

    private URI command() {
        return command(id.toString());
    }

    private URI command(String text) {
        return server.uri("/v1/commands/" + text);
    }

    private static String openLocation(String location) {
        return """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"人民路店","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""".formatted(location);
    }
}
