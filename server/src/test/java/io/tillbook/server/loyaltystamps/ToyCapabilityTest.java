package io.tillbook.server.loyaltystamps;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.reference.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A capability is its own folders, and a line in the list of each side: nothing else knows of this one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToyCapabilityTest {
    private static final Path HOUSE = Path.of("..");
    private static final String NAME = LoyaltyStampsServer.class.getPackageName().replaceFirst(".*\\.", "");

    private final Http http = new Http();
    private Server server;

    @BeforeAll
    void start() {
        server = Server.with(LoyaltyStampsServer.class,
                "--spring.graphql.schema.locations=classpath*:graphql/,classpath:" + NAME + "/");
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void itsCommandIsDecidedAndItsViewIsFolded() {
        Answer accepted = send(1, "C1", 3);

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.json().at("/events/0/type").asString()).isEqualTo(NAME + ".CardStamped");
        JsonNode data = ask("{ stampCard(id: \"C1\") { id stamps } "
                + "history(stream: \"stampcard-C1\") { edges { node { type payload } } } }", accepted).path("data");
        assertThat(data.at("/stampCard/id").asString()).isEqualTo("C1");
        assertThat(data.at("/stampCard/stamps").asInt()).isEqualTo(3);
        assertThat(data.at("/history/edges/0/node/type").asString()).isEqualTo(NAME + ".CardStamped");
    }

    @Test
    void itsRejectionIsAnsweredAndRecorded() {
        send(2, "C2", 5);
        send(3, "C2", 5);
        Answer refused = send(4, "C2", 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rejection").toString())
                .isEqualTo("{\"type\":\"" + NAME + ".CardFull\",\"card\":\"C2\",\"stamps\":10,\"most\":10}");
        JsonNode recorded = http.get(server.uri("/v1/commands/" + id(4))).json();
        assertThat(recorded.path("rejection")).isEqualTo(refused.json().path("rejection"));
        assertThat(http.get(server.uri("/v1/events")).raw().body()).contains(NAME + ".CardFull");
    }

    @Test
    void itsBoundsAreKeptAtTheDoor() {
        JsonNode error = send(5, "C3", 6).json().at("/errors/0");

        assertThat(error.path("detail").asString()).isEqualTo("must be between 1 and 5");
        assertThat(error.path("pointer").asString()).isEqualTo("/payload/stamps");
    }

    @Test
    void itsCommandAndItsRejectionAreDocumented() {
        Map<String, ObjectNode> samples = new TreeMap<>(Examples.byType());
        samples.put(NAME + ".StampCard", (ObjectNode) LedgerJson.commands().readTree(body("C1", 1)));
        JsonNode schemas = OpenApi.generate(LoyaltyStampsServer.CAPABILITIES, samples).at("/components/schemas");

        assertThat(schemas.at("/StampCard/properties/stamps/maximum").asInt()).isEqualTo(5);
        assertThat(schemas.path("Command").toString()).contains(NAME + ".StampCard");
        assertThat(schemas.path(NAME + ".CardFull").path("properties").propertyNames())
                .containsExactlyInAnyOrder("type", "card", "stamps", "most");
    }

    @Test
    void nothingElseKnowsOfIt() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            assertThat(files.filter(ToyCapabilityTest::isSource).filter(ToyCapabilityTest::namesIt)).isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getParent()).hasFileName(NAME));
        }
    }

    private static boolean isSource(Path file) {
        String path = HOUSE.relativize(file).toString().replace('\\', '/');
        return path.matches("[^/.]+/src/.*\\.(java|graphqls|json|ndjson|yaml|imports)");
    }

    private static boolean namesIt(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(NAME);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Answer send(int number, String card, int stamps) {
        return http.put(server.uri("/v1/commands/" + id(number)), body(card, stamps));
    }

    private static String id(int number) {
        return "01998f00-0000-7000-8000-00000000000" + number;
    }

    private static String body(String card, int stamps) {
        return """
                {"type":"%s.StampCard","occurredAt":"2026-11-22T09:31:07+08:00","payload":{"card":"%s","stamps":%d}}"""
                .formatted(NAME, card, stamps);
    }

    private JsonNode ask(String query, Answer after) {
        return http.graphQl(server.uri("/graphql"), query, "X-Min-Position",
                after.json().path("position").asString()).json();
    }
}
