package io.tillbook.server.http.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.alerts.DeliveryOutcome;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators have done: views rebuilt, deliveries tried again. */
class OperationsEndpointsTest {
    private static final String RETRIES = "/v1/operations/delivery-retries";
    private static Server server;
    private final Http http = new Http();

    @BeforeAll
    static void start() {
        server = Server.with();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void viewsAreRebuiltOnceAtATimeAndAnswerMeanwhile() {
        Awaitility.await().untilAsserted(() -> assertThat(views().path("caughtUp").asBoolean()).isTrue());
        String before = group("inventory").path("version").asString();
        Answer begun = post("/v1/operations/views/inventory/rebuild", "");
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        assertThat(begun.json().path("group").asString()).isEqualTo("inventory");
        assertThat(begun.json().path("version").asString()).isEqualTo(before + "-1");
        Answer second = post("/v1/operations/views/inventory/rebuild", "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asString()).isEqualTo("urn:tillbook:problem:views-being-built");
        assertThat(second.json().path("detail").asString()).contains(before + "-1", "inventory");

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(group("inventory").path("version").asString()).isEqualTo(before + "-1"));
        assertThat(views().path("caughtUp").asBoolean()).isTrue();
        JsonNode levels = http.graphQl(server.uri("/graphql"), "{ stockLevels { edges { node { sku } } } }").json();
        assertThat(levels.has("errors")).as(levels.toString()).isFalse();
    }

    @Test
    void aGroupThatThereIsNotIsNotFound() {
        assertThat(post("/v1/operations/views/nothing/rebuild", "").status()).isEqualTo(404);
    }

    @Test
    void whatWasGivenUpIsTriedAgainOnceHoweverOftenItIsAskedFor() {
        AlertDelivery given = repository().save(given("retry-1", State.FAILED));
        JsonNode failed = listed("FAILED").getFirst();
        assertThat(failed.path("id").asString()).isEqualTo(given.id());
        assertThat(failed.at("/progress/lastError").asString()).isEqualTo("engaged");

        Answer begun = post(RETRIES, "{\"delivery\":\"%s\"}".formatted(given.id()));
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        assertThat(begun.json().path("retriedBy").asString()).startsWith("service:");
        Answer again = post(RETRIES, "{\"delivery\":\"%s\"}".formatted(given.id()));
        assertThat(again.status()).isEqualTo(202);
        AlertDelivery.Again asked = repository().findById(given.id()).orElseThrow().again();
        assertThat(asked).isNotNull();
        assertThat(asked.attemptsBefore()).as("counted once").isEqualTo(15);
        assertThat(listed("FAILED")).isEmpty();
    }

    @Test
    void whatIsWrongWithARequestIsNamed() {
        repository().save(given("retry-2", State.DELIVERED));
        Answer delivered = post(RETRIES, "{\"delivery\":\"retry-2/webhook\"}");
        assertThat(delivered.status()).isEqualTo(409);
        assertThat(delivered.json().path("type").asString()).isEqualTo("urn:tillbook:problem:delivered-already");
        assertThat(post(RETRIES, "{\"delivery\":\"nothing/webhook\"}").status()).isEqualTo(404);
        assertThat(fault("{}")).isEqualTo("/delivery");
        assertThat(fault("{\"delivery\":7}")).isEqualTo("/delivery");
        assertThat(fault("{\"delivery\":\"a/b\",\"all\":true}")).isEqualTo("/all");
    }

    private String fault(String body) {
        Answer answer = post(RETRIES, body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").path(0).path("pointer").asString();
    }

    private static AlertDelivery given(String alert, State state) {
        AlertDelivery begun = AlertDelivery.begun(new AlertId(alert), "webhook", "{}", Instant.EPOCH);
        for (int attempt = 0; attempt < 15; attempt++) {
            begun = begun.trying(Instant.EPOCH);
        }
        return begun.after(state, DeliveryOutcome.REFUSED, "engaged", Instant.EPOCH);
    }

    private AlertDeliveryRepository repository() {
        return server.context().getBean(AlertDeliveryRepository.class);
    }

    private List<JsonNode> listed(String state) {
        JsonNode answer = http.graphQl(server.uri("/graphql"), """
                { deliveries(state: %s, first: 10) { edges { node { id about retriedBy progress { channel state attempts
                  lastError } } } } }""".formatted(state)).json();
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/deliveries/edges").valueStream().map(edge -> edge.path("node")).toList();
    }

    private JsonNode views() {
        return http.get(server.uri("/actuator/views")).json();
    }

    private JsonNode group(String name) {
        return views().path("groups")
                .valueStream()
                .filter(group -> group.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Answer post(String path, String body) {
        return body.isEmpty()
                ? http.send(Http.request(server.uri(path)), "POST", BodyPublishers.noBody())
                : http.send(Http.request(server.uri(path), "Content-Type", "application/json"), "POST",
                        BodyPublishers.ofString(body));
    }
}
