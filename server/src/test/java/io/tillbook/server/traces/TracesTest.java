package io.tillbook.server.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.access.TokenUseRepository;
import io.tillbook.query.audit.DeniedRequestRepository;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.security.TokenUses;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationContext;

/** What requests leave behind, as it is shown. */
@ExtendWith(InProcessServer.class)
class TracesTest {
    private final Server server;
    private final Http http = new Http();
    private final String device = "traces-" + UUID.randomUUID();
    private final String token;
    private String position;

    TracesTest(Server server) {
        this.server = server;
        this.position = "0";
        this.token = issued();
    }

    @Test
    void tellsWhatWasDeniedToWhom() {
        http.put(server.uri("/v1/commands/" + UUID.randomUUID()), command("catalog.OpenLocation", """
                {"location":"X","name":"a name that is kept nowhere","kind":"STORE","zone":"Asia/Shanghai",
                 "negativeStock":"ALLOW"}"""), "Authorization", token);
        http.put(server.uri("/v1/commands/" + UUID.randomUUID()), command("sales.CompleteSale", """
                {"saleId":"X","receiptNo":"1","location":"ELSEWHERE","register":"R",
                 "lines":[{"lineNo":1,"sku":"x","quantity":1,"unitPriceMinor":1}],
                 "tenders":[{"method":"CASH","amountMinor":1}]}"""), "Authorization", token);
        http.graphQl(server.uri("/graphql"), "{ employees { edges { node { id } } } }", "Authorization", token);
        http.get(server.uri("/v1/events"), "Authorization", token);
        http.get(server.uri("/v1/me"), "Authorization", token, "Tillbook-Person", "nobody");

        assertThat(denied("principal: \"device:" + device + "\"")).containsExactlyInAnyOrder(
                "catalog.OpenLocation MISSING_PERMISSION catalog.manage-locations",
                "sales.CompleteSale OUT_OF_REACH sales.sell",
                "POST /graphql MISSING_PERMISSION access.read",
                "GET /v1/events MISSING_PERMISSION audit.export",
                "GET /v1/me UNKNOWN_PERSON null");
        assertThat(denied("principal: \"device:" + device + "\", reason: OUT_OF_REACH")).hasSize(1);
        assertThat(denied("principal: \"device:" + device + "\", permission: \"audit.export\"")).hasSize(1);
        assertThat(stored().findAll().toString()).doesNotContain("kept nowhere", "127.0.0.1");
    }

    @Test
    void tellsOfWhomNobodyKnows() {
        http.get(server.uri("/v1/me"), "Authorization", "Bearer tillbook_nobody-has-this");
        http.send(Http.unknown(server.uri("/v1/subjects/employee:wang?token=secret")), "GET",
                BodyPublishers.noBody());

        assertThat(denied("reason: UNKNOWN_TOKEN")).contains("GET /v1/me UNKNOWN_TOKEN null");
        assertThat(denied("reason: NOT_SIGNED_IN")).contains("GET /v1/subjects NOT_SIGNED_IN null");
        assertThat(stored().findAll().toString()).doesNotContain("wang", "secret", "nobody-has-this");
    }

    @Test
    void pagesGoFromTheLatestBack() {
        for (String path : List.of("/v1/events", "/v1/subjects/employee:x", "/actuator/metrics")) {
            http.get(server.uri(path), "Authorization", token);
        }
        store();
        String page = "{ deniedRequests(principal: \"device:%s\", first: 2%s) { edges { cursor node { firstAt } } } }";
        Answer first = http.graphQl(server.uri("/graphql"), page.formatted(device, ""));
        String cursor = first.json().at("/data/deniedRequests/edges/1/cursor").asString();
        Answer second = http.graphQl(server.uri("/graphql"),
                page.formatted(device, ", after: \"" + cursor + "\""));

        assertThat(first.json().at("/data/deniedRequests/edges").size()).as(first.raw().body()).isEqualTo(2);
        assertThat(second.json().at("/data/deniedRequests/edges").size()).isEqualTo(1);
        assertThat(time(first, 0)).isAfterOrEqualTo(time(first, 1));
        assertThat(time(first, 1)).isAfterOrEqualTo(time(second, 0));
    }

    @Test
    void whoLacksTheRightSeesNone() {
        Answer answer = http.graphQl(server.uri("/graphql"), "{ deniedRequests { edges { node { door } } } }",
                "Authorization", token);
        assertThat(answer.json().at("/errors/0/extensions/permission").asString()).isEqualTo("audit.denied-requests");
    }

    @Test
    void tellsWhenATokenWasUsedLast() {
        String query = "{ token(id: \"%s\") { lastUsedAt } }".formatted(device);
        store();
        assertThat(http.graphQl(server.uri("/graphql"), query, "X-Min-Position", position)
                .json()
                .at("/data/token/lastUsedAt")
                .isNull()).isTrue();

        Instant before = Instant.now().minusMillis(1);
        http.get(server.uri("/v1/me"), "Authorization", token);
        store();
        Answer after = http.graphQl(server.uri("/graphql"), query);
        assertThat(OffsetDateTime.parse(after.json().at("/data/token/lastUsedAt").asString("")).toInstant())
                .as(after.raw().body())
                .isBetween(before, Instant.now());
    }

    private String issued() {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), command("access.IssueToken", """
                {"tokenId":"%s","device":"%s","name":"x","locations":["SOMEWHERE"]}""".formatted(device, device)));
        if (answer.status() == 422) {
            http.put(server.uri("/v1/commands/" + UUID.randomUUID()), command("catalog.OpenLocation", """
                    {"location":"SOMEWHERE","name":"x","kind":"STORE","zone":"Asia/Shanghai",
                     "negativeStock":"ALLOW"}"""));
            return issued();
        }
        position = answer.json().path("position").asString();
        return "Bearer " + answer.json().path("token").asString();
    }

    private List<String> denied(String filter) {
        store();
        Answer answer = http.graphQl(server.uri("/graphql"),
                "{ deniedRequests(%s) { edges { node { door reason permission } } } }".formatted(filter),
                "Authorization", OwnerToken.BEARER);
        return answer.json()
                .at("/data/deniedRequests/edges")
                .valueStream()
                .map(edge -> edge.at("/node/door").asString() + " " + edge.at("/node/reason").asString() + " "
                        + edge.at("/node/permission").asString("null"))
                .toList();
    }

    /** At once, instead of some seconds later. */
    private void store() {
        ApplicationContext context = server.context();
        new DeniedRequestsWriter(context.getBean(DeniedRequests.class), stored(), Clock.systemUTC(), 100_000).store();
        new TokenUsesWriter(context.getBean(TokenUses.class), context.getBean(TokenUseRepository.class)).store();
    }

    private DeniedRequestRepository stored() {
        return server.context().getBean(DeniedRequestRepository.class);
    }

    private static OffsetDateTime time(Answer page, int index) {
        return OffsetDateTime.parse(page.json()
                .at("/data/deniedRequests/edges/" + index + "/node/firstAt")
                .asString(""));
    }

    private static String command(String type, String payload) {
        return """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload);
    }
}
