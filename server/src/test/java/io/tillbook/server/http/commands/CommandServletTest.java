package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP has rules for, whatever is in a command. */
@ExtendWith(InProcessServer.class)
class CommandServletTest {
    private final Http http = new Http();
    private final Server server;
    private final String command = "/v1/commands/" + UUID.randomUUID();

    CommandServletTest(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({"PUT, /v1/commands/a/b", "GET, /v1/commands/a/b", "GET, /v1/commands/", "POST, /v1/commands/",
            "PUT, /v1/commandsx", "DELETE, /v1/commands/a/"})
    void knowsNoOtherAddress(String method, String path) {
        problem(send(method, path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /v1/commands/x | GET,PUT
            PATCH  | /v1/commands/x | GET,PUT
            GET    | /v1/commands   | POST
            PUT    | /v1/commands   | POST
            DELETE | /v1/commands   | POST
            """)
    void tellsWhatWouldBeAllowed(String method, String path, String allowed) {
        Answer answer = send(method, path);
        problem(answer, 405, "method-not-allowed");
        assertThat(allow(answer)).containsExactlyInAnyOrder(allowed.split(","));
    }

    @Test
    void tellsWhatItTakesWhenAsked() {
        assertThat(allow(send("OPTIONS", command))).containsExactlyInAnyOrder("GET", "HEAD", "PUT", "OPTIONS");
        assertThat(allow(send("OPTIONS", "/v1/commands"))).containsExactlyInAnyOrder("POST", "OPTIONS");
        assertThat(send("OPTIONS", command).status()).isEqualTo(200);
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        http.put(server.uri(command), openLocation());
        Answer head = send("HEAD", command);
        Answer get = send("GET", command);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.raw().body()).isEmpty();
        assertThat(head.raw().headers().firstValue("Content-Length"))
                .isEqualTo(get.raw().headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/json;x=y"})
    void takesJsonUnderAllItsNames(String type) {
        assertThat(put(type, "*/*").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/*+json", "text/json", "application/x-ndjson", "json", "*/*", "a/b/c"})
    void takesNothingElse(String type) {
        Answer answer = put(type, "*/*");
        problem(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/html, application/json;q=0.5", "application/*",
            "application/problem+json", "application/json;charset=utf-8", "application/*+json"})
    void answersWhoAcceptsJsonOrProblems(String accepted) {
        assertThat(put("application/json", accepted).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/*", "text", "application/x-ndjson"})
    void answersNobodyElse(String accepted) {
        Answer answer = put("application/json", accepted);
        problem(answer, 406, "not-acceptable");
        problem(http.get(server.uri(command), "Accept", accepted), 406, "not-acceptable");
        problem(http.put(server.uri(command), "{}", "Accept", "text/html", "Accept", "text/plain"), 406,
                "not-acceptable");
    }

    @Test
    void answersBatchesToThoseWhoReadLines() {
        Answer answer = http.send(
                Http.request(server.uri("/v1/commands"), "Content-Type", "application/x-ndjson", "Accept",
                        "application/json"),
                "POST", BodyPublishers.ofString("{}"));
        problem(answer, 406, "not-acceptable");
    }

    @Test
    void isReachedByNoPageOfAnotherSite() {
        for (String path : new String[] {command, "/v1/commands", "/v1/commands/a/b"}) {
            Answer answer = http.send(Http.request(server.uri(path), "Origin", "https://elsewhere.example"), "OPTIONS",
                    BodyPublishers.noBody());
            problem(answer, 403, "forbidden");
        }
    }

    @Test
    void isMeasuredUnderOneAddressForAllCommands() {
        http.put(server.uri(command), openLocation());
        http.get(server.uri(command));
        http.postLines(server.uri("/v1/commands"), List.of("{}"));
        http.get(server.uri("/v1/commands/a/b"));

        assertThat(http.get(server.uri("/actuator/prometheus"))
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("commands")))
                .anyMatch(line -> line.contains("method=\"PUT\"") && line.contains("status=\"201\""))
                .anyMatch(line -> line.contains("method=\"GET\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("method=\"POST\"") && line.contains("uri=\"/v1/commands\""))
                .allMatch(line -> line.contains("uri=\"/v1/commands\"")
                        || line.contains("uri=\"/v1/commands/{commandId}\""));
    }

    private Answer send(String method, String path) {
        return http.send(Http.request(server.uri(path)), method, BodyPublishers.noBody());
    }

    private Answer put(String type, String accepted) {
        return http.send(Http.request(server.uri(command), "Content-Type", type, "Accept", accepted), "PUT",
                BodyPublishers.ofString(openLocation()));
    }

    private static String[] allow(Answer answer) {
        return answer.raw().headers().firstValue("Allow").orElse("").split(", ?");
    }

    private static void problem(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:" + name);
    }

    private static String openLocation() {
        return """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}"""
                .formatted(UUID.randomUUID());
    }
}
