package io.tillbook.server.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Headquarters publish; a store sees what is for it, and publishes nothing for the chain. */
@ExtendWith(InProcessServer.class)
class PublishingRightsTest {
    private static final String OWNER = "";

    private final Http http = new Http();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String store = "PR-" + run;

    @Test
    void aStorePublishesNothingForTheChainWhateverItsRole(Server server) {
        accepted(server, "catalog.OpenLocation", """
                {"location":"%s","name":"S","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(store));
        accepted(server, "pricing.DraftPromotion", """
                {"promotion":"P-%s","name":"Sale","rule":{"layer":"ORDER","when":{"stores":["%s"]},\
                "give":{"off":100}}}""".formatted(run, store));
        String manager = token(server, "store-manager");
        String headquartersOfOneStore = token(server, "hq-manager");
        String publish = "{\"promotion\":\"P-" + run + "\",\"version\":1}";

        Answer refused = send(server, "pricing.PublishPromotion", publish, manager);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.raw().body()).contains("pricing.publish-promotions");
        assertThat(send(server, "pricing.PublishPromotion", publish, headquartersOfOneStore).status())
                .as("who has the right for one store only")
                .isEqualTo(403);

        String position = accepted(server, "pricing.PublishPromotion", publish).json().path("position").asString();
        assertThat(http.graphQl(server.uri("/graphql"),
                "{ promotions(location: \"" + store + "\", state: ACTIVE, first: 200) { edges { node { id } } } }",
                "Authorization", "Bearer " + manager, "X-Min-Position", position).raw().body()).contains("P-" + run);
    }

    /** The token of a service with a role at the store. */
    private String token(Server server, String role) {
        return accepted(server, "access.IssueToken", """
                {"tokenId":"%s-%s","service":"svc-%1$s-%2$s","name":"x","roles":["%1$s"],"locations":["%s"]}"""
                .formatted(role, run, store)).json().path("token").stringValue();
    }

    private Answer accepted(Server server, String type, String payload) {
        Answer answer = send(server, type, payload, OWNER);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Answer send(Server server, String type, String payload, String token) {
        String body = "{\"type\":\"%s\",\"occurredAt\":\"2026-11-22T09:31:07+08:00\",\"payload\":%s}".formatted(type,
                payload);
        return token.isEmpty() ? http.put(server.uri("/v1/commands/" + UUID.randomUUID()), body)
                : http.put(server.uri("/v1/commands/" + UUID.randomUUID()), body, "Authorization", "Bearer " + token);
    }
}
