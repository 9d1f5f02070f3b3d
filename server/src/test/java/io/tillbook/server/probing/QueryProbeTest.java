package io.tillbook.server.probing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Argument;
import graphql.language.FieldDefinition;
import graphql.language.StringValue;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payload.Examples;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class QueryProbeTest {
    private static Server server;
    private static List<Sender> senders;
    private static Queries queries;
    private static long position;
    private final Http http = new Http();
    private final Values values = new Values(new Random(Values.SEED + 1));

    @BeforeAll
    static void everythingHasHappened() {
        server = Server.with("--tillbook.rates.stranger=1000000");
        List<JsonNode> outcomes = new Http().postLines(server.uri("/v1/commands"), Examples.lines()).lines();
        position = outcomes.stream().mapToLong(outcome -> outcome.path("position").asLong(0)).max().orElseThrow();
        senders = Sender.all(server);
        TreeSet<String> ids = new TreeSet<>();
        Examples.byType().values().forEach(example -> Queries.texts(example.path("payload"), ids));
        queries = new Queries(new Random(Values.SEED), List.copyOf(ids));
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void everyFieldIsToldToThoseWhoMayKnowItAndToNobodyElse() {
        for (FieldDefinition field : queries.fields()) {
            for (Sender sender : senders) {
                ObjectNode request = queries.request(field, false);
                Answer answer = ask(request, sender);
                JsonNode told = check(answer, field.getName() + " by " + sender + ": " + request, sender);
                needed(field).filter(permission -> !sender.may(permission))
                        .ifPresent(permission -> assertThat(told.path("data").path(field.getName()).isNull()
                                || told.path("data").isMissingNode() || told.path("data").isNull())
                                .as("%s by %s without %s: %s", field.getName(), sender, permission.id(), told)
                                .isTrue());
            }
        }
    }

    @Test
    void brokenArgumentsAreTheSendersProblem() {
        Sender owner = Sender.withRole(server, BuiltInRole.OWNER);
        for (FieldDefinition field : queries.fields()) {
            for (int probe = 0; probe < 12; probe++) {
                ObjectNode request = queries.request(field, true);
                check(ask(request, owner), field.getName() + ": " + request, owner);
            }
        }
    }

    @Test
    void brokenRequestsAreTheSendersProblem() {
        for (FieldDefinition field : queries.fields()) {
            for (int probe = 0; probe < 4; probe++) {
                Sender sender = values.one(senders);
                ObjectNode request = queries.request(field, false);
                String json = probe % 2 == 0 ? values.damaged(request.toString()) : values.broken(request).toString();
                Answer answer = http.send(Http.request(server.uri("/graphql"),
                        sender.headers("Content-Type", "application/json")), "POST", BodyPublishers.ofString(json));
                check(answer, DoorProbeTest.shortened(json) + " by " + sender, sender);
            }
        }
    }

    private Answer ask(ObjectNode request, Sender sender) {
        return http.send(Http.request(server.uri("/graphql"), sender.headers("Content-Type", "application/json",
                "X-Min-Position", Long.toString(position))), "POST", BodyPublishers.ofString(request.toString()));
    }

    /** Faults of the server are told with the code INTERNAL. */
    private static JsonNode check(Answer answer, String asked, Sender sender) {
        Answers.check(answer, asked);
        if (!sender.isKnown()) {
            assertThat(answer.status()).as(asked).isIn(400, 401);
        }
        JsonNode told = answer.json();
        Answers.tellsNothingOfTheInside(told.path("errors").toString(), asked);
        assertThat(told.path("errors")).as(asked)
                .allSatisfy(error -> assertThat(error.at("/extensions/code").asString("INTERNAL")).as("%s", error)
                        .isNotEqualTo("INTERNAL"));
        return told;
    }

    private static Optional<Permission> needed(FieldDefinition field) {
        return field.getDirectives("needs").stream().findFirst().map(needs -> {
            Argument permission = needs.getArgument("permission");
            String id = ((StringValue) permission.getValue()).getValue();
            return Capabilities.all()
                    .permissions()
                    .stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        });
    }
}
