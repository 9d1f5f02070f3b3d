package io.tillbook.server.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A promotion from its draft to its end, as a till and headquarters see it. */
@ExtendWith(InProcessServer.class)
class PromotionsTest {
    private final Http http = new Http();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String east = "E-" + run;
    private final String west = "W-" + run;
    private Server server;
    private String position = "";

    @BeforeEach
    void open(Server shared) {
        server = shared;
        accepted("catalog.OpenLocation", location(east, "East-" + run));
        accepted("catalog.OpenLocation", location(west, "West-" + run));
        accepted("catalog.RegisterProduct", """
                {"sku":"T-%s","name":"Tea","unit":"PIECE","category":"tea-%1$s","listPriceMinor":10000}"""
                .formatted(run));
        accepted("catalog.RegisterProduct", """
                {"sku":"G-%s","name":"Grapes","unit":"KG","category":"fruit-%1$s","listPriceMinor":1580}"""
                .formatted(run));
        accepted("catalog.RegisterProduct", """
                {"sku":"N-%s","name":"Nameless","unit":"PIECE"}""".formatted(run));
    }

    private static String location(String id, String region) {
        return """
                {"location":"%s","name":"%1$s","kind":"STORE","region":"%s","zone":"Asia/Shanghai",
                 "negativeStock":"ALLOW"}""".formatted(id, region);
    }

    private String rule(int off) {
        return """
                {"layer":"ORDER","scope":{"categories":["tea-%s"]},"when":{"regions":["East-%1$s"]},\
                "need":{"amount":20000},"give":{"off":%d}}""".formatted(run, off);
    }

    private void draft(int off) {
        accepted("pricing.DraftPromotion",
                "{\"promotion\":\"P-" + run + "\",\"name\":\"满减\",\"rule\":" + rule(off) + "}");
    }

    private void publish(int version) {
        accepted("pricing.PublishPromotion", "{\"promotion\":\"P-" + run + "\",\"version\":" + version + "}");
    }

    private String basket(String store, int pieces) {
        return """
                basket: {location: "%s", lines: [{lineNo: 1, sku: "T-%s", quantity: %d}]}"""
                .formatted(store, run, pieces);
    }

    private JsonNode quoted(String store, int pieces) {
        return ask("quote(" + basket(store, pieces) + ") { grossMinor discountMinor totalMinor "
                + "applications { promotion name version benefitMinor lines { lineNo amountMinor } } "
                + "nearMisses { promotion name missingMinor } lines { sku paidMinor regularUnitMinor } }")
                .path("quote");
    }

    @Test
    void nothingIsGivenBeforeAVersionIsPublishedNorAfterItIsStopped() {
        draft(5_000);
        assertThat(quoted(east, 2).path("totalMinor").intValue()).isEqualTo(20_000);
        assertThat(state()).isEqualTo("DRAFT");

        publish(1);
        JsonNode quote = quoted(east, 2);
        assertThat(quote.path("totalMinor").intValue()).isEqualTo(15_000);
        assertThat(quote.path("applications").toString())
                .contains("\"promotion\":\"P-" + run + "\"", "\"name\":\"满减\"", "\"version\":1",
                        "\"benefitMinor\":5000", "\"lines\":[{\"lineNo\":1,\"amountMinor\":5000}]");
        assertThat(quoted(west, 2).path("totalMinor").intValue()).as("another region").isEqualTo(20_000);
        assertThat(state()).isEqualTo("ACTIVE");

        accepted("pricing.StopPromotion", "{\"promotion\":\"P-" + run + "\",\"reason\":\"sold out\"}");
        assertThat(quoted(east, 2).path("totalMinor").intValue()).isEqualTo(20_000);
        assertThat(state()).isEqualTo("STOPPED");
    }

    private String state() {
        return ask("promotion(id: \"P-" + run + "\") { state }").path("promotion").path("state").stringValue();
    }

    @Test
    void whatIsMissingIsToldByName() {
        draft(5_000);
        publish(1);
        assertThat(quoted(east, 1).path("nearMisses").toString()).contains("\"missingMinor\":10000", "满减");
    }

    @Test
    void whatCouldBeAddedForNothingIsTold() {
        String gift = "{promotion: \"P-" + run + "\", rule: {layer: \"ORDER\", need: {amount: 20000, each: true}, "
                + "give: {get: {scope: {skus: [\"G-" + run + "\"]}, pieces: 1, pay: 0}}}}";
        assertThat(ask("simulate(draft: " + gift + ", " + basket(east, 4)
                + ") { totalMinor nearMisses { missingMinor missingPieces missingGifts } }").path("simulate"))
                .hasToString("{\"totalMinor\":40000,\"nearMisses\":[{\"missingMinor\":null,\"missingPieces\":null,"
                        + "\"missingGifts\":2}]}");
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBefore() {
        draft(5_000);
        publish(1);
        accepted("pricing.RevisePromotion",
                "{\"promotion\":\"P-" + run + "\",\"name\":\"满减\",\"rule\":" + rule(1_000) + "}");
        publish(2);
        assertThat(quoted(east, 2).path("totalMinor").intValue()).isEqualTo(19_000);
        assertThat(refused("pricing.PublishPromotion", "{\"promotion\":\"P-" + run + "\",\"version\":1}"))
                .contains("pricing.NotDrafted");
    }

    @Test
    void aDraftIsTriedBesideWhatHoldsAndRecordsNothing() {
        draft(5_000);
        publish(1);
        assertThat(simulated("{rule: {layer: \"ORDER\", give: {pay: 5000}, stack: {group: \"x\"}}}"))
                .as("both")
                .isEqualTo(7_500);
        assertThat(simulated("{promotion: \"P-" + run + "\", rule: {layer: \"ORDER\", give: {pay: 9000}}}"))
                .as("in its place")
                .isEqualTo(18_000);
        accepted("pricing.RevisePromotion",
                "{\"promotion\":\"P-" + run + "\",\"name\":\"满减\",\"rule\":" + rule(7_000) + "}");
        assertThat(simulated("{promotion: \"P-" + run + "\", version: 2}")).isEqualTo(13_000);
        assertThat(quoted(east, 2).path("totalMinor").intValue()).isEqualTo(15_000);
    }

    private int simulated(String draft) {
        return ask("simulate(draft: " + draft + ", " + basket(east, 2) + ") { totalMinor }").path("simulate")
                .path("totalMinor")
                .intValue();
    }

    @Test
    void aDraftIsReadAsStrictlyAsACommand() {
        assertThat(wrong("simulate(draft: {rule: {layer: \"ORDER\", give: {off: -1}}}, " + basket(east, 1)
                + ") { totalMinor }")).contains("rule/give/off must be between 1", "BAD_ARGUMENT");
        assertThat(wrong("simulate(draft: {}, " + basket(east, 1) + ") { totalMinor }")).contains("must have a rule");
        assertThat(http.put(server.uri("/v1/commands/" + UUID.randomUUID()),
                envelope("pricing.DraftPromotion", """
                        {"promotion":"X","name":"x","rule":{"layer":"ORDER","give":{"off":1},"price":1}}"""))
                .raw()
                .body()).contains("/payload/rule/price");
    }

    @Test
    void aBasketThatCannotBePricedSaysWhy() {
        String line = "quote(basket: {location: \"" + east + "\", lines: [{lineNo: 1, sku: \"%s\", quantity: %s}]}) "
                + "{ totalMinor }";
        assertThat(wrong(line.formatted("X-" + run, 1))).contains("names no product");
        assertThat(wrong(line.formatted("N-" + run, 1))).contains("has no price");
        assertThat(wrong(line.formatted("T-" + run, -1))).contains("quantity");
        assertThat(ask(line.formatted("G-" + run, "1.286")).path("quote").path("totalMinor").intValue())
                .isEqualTo(2_032);
        assertThat(ask("quote(basket: {location: \"nowhere\", lines: []}) { totalMinor }").path("quote").isNull())
                .isTrue();
    }

    @Test
    void productSetsAreNamedByTheirVersion() {
        for (String sku : new String[] {"T-" + run, "G-" + run}) {
            accepted("pricing.DefineProductSet",
                    "{\"productSet\":\"S-" + run + "\",\"name\":\"Set\",\"goods\":{\"skus\":[\"" + sku + "\"]}}");
        }
        assertThat(ask("productSet(id: \"S-" + run + "\") { latest versions { version goods } }").toString())
                .contains("\"latest\":\"S-" + run + "@2\"", "\"goods\":{\"skus\":[\"T-" + run + "\"]}");
        assertThat(simulated("{rule: {layer: \"ORDER\", scope: {sets: [\"S-" + run + "@1\"]}, give: {pay: 5000}}}"))
                .isEqualTo(10_000);
        assertThat(simulated("{rule: {layer: \"ORDER\", scope: {sets: [\"S-" + run + "@2\"]}, give: {pay: 5000}}}"))
                .isEqualTo(20_000);
        assertThat(refused("pricing.DraftPromotion", """
                {"promotion":"Q-%s","name":"x","rule":{"layer":"ORDER","scope":{"sets":["S-%1$s@3"]},\
                "give":{"off":1}}}""".formatted(run))).contains("pricing.UnknownProductSet");
    }

    @Test
    void aMemberIsTakenToBeWhoTheyAreSaidToBe() {
        String rule = "draft: {rule: {layer: \"ORDER\", when: {tiers: [\"GOLD\"]}, give: {pay: 9000}}}, ";
        assertThat(ask("simulate(" + rule + "asMember: {tier: \"GOLD\"}, " + basket(east, 1) + ") { totalMinor }")
                .path("simulate")
                .path("totalMinor")
                .intValue()).isEqualTo(9_000);
        assertThat(ask("simulate(" + rule + basket(east, 1) + ") { totalMinor }").path("simulate")
                .path("totalMinor")
                .intValue()).isEqualTo(10_000);
    }

    @Test
    void aStoreSeesWhatIsForIt() {
        draft(5_000);
        publish(1);
        assertThat(seenBy(east)).contains("P-" + run);
        assertThat(seenBy(west)).doesNotContain("P-" + run);
        assertThat(ask("promotions(location: \"" + west + "\", state: ACTIVE, first: 200) { edges { node { id } } }")
                .toString()).doesNotContain("P-" + run);
        assertThat(ask("promotions(location: \"" + east + "\", state: ACTIVE, first: 200) { edges { node { id } } }")
                .toString()).contains("P-" + run);
        assertThat(ask("promotions(location: \"" + east + "\", at: \"2020-01-01T00:00:00Z\", state: SCHEDULED, "
                + "first: 200) { edges { node { id } } }").toString()).contains("P-" + run);
    }

    private String seenBy(String store) {
        Answer issued = send("access.IssueToken", """
                {"tokenId":"T-%s","service":"svc-%1$s","name":"manager","roles":["store-manager"],
                 "locations":["%1$s"]}""".formatted(store));
        String token = issued.json().path("token").stringValue();
        return http.graphQl(server.uri("/graphql"), "{ promotions(first: 200) { edges { node { id } } } }",
                "Authorization", "Bearer " + token, "X-Min-Position", position).raw().body();
    }

    @Test
    void theNarrowestPolicyHolds() {
        accepted("pricing.SetPricingPolicy", """
                {"region":"East-%s","settings":{"maxCoupons":1,"priceCheck":"FLAG","graceMinutes":20}}"""
                .formatted(run));
        // What holds for the chain is whatever another test of this server has set last.
        accepted("pricing.SetPricingPolicy", """
                {"region":"West-%s","settings":{"maxCoupons":3}}""".formatted(run));
        accepted("pricing.SetPricingPolicy", """
                {"location":"%s","settings":{"priceCheck":"ENFORCE"}}""".formatted(east));
        assertThat(ask("pricingPolicy(location: \"" + east + "\") { maxCoupons priceCheck graceMinutes }").toString())
                .contains("\"maxCoupons\":1", "\"priceCheck\":\"ENFORCE\"", "\"graceMinutes\":20");
        assertThat(ask("pricingPolicy(location: \"" + west + "\") { maxCoupons }").toString())
                .contains("\"maxCoupons\":3");
    }

    private JsonNode ask(String field) {
        JsonNode answer = graphQl(field);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data");
    }

    private String wrong(String field) {
        return graphQl(field).path("errors").toString();
    }

    private JsonNode graphQl(String field) {
        return http.graphQl(server.uri("/graphql"), "{ " + field + " }", "X-Min-Position", position).json();
    }

    private void accepted(String type, String payload) {
        Answer answer = send(type, payload);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private String refused(String type, String payload) {
        Answer answer = send(type, payload);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        return answer.raw().body();
    }

    private Answer send(String type, String payload) {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), envelope(type, payload));
        JsonNode at = answer.json().path("position");
        position = at.isMissingNode() ? position : at.asString();
        return answer;
    }

    private static String envelope(String type, String payload) {
        return "{\"type\":\"%s\",\"occurredAt\":\"%s\",\"payload\":%s}".formatted(type,
                OffsetDateTime.now(ZoneOffset.UTC), payload);
    }
}
