package io.tillbook.server.http.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Three baskets that were sold, and what drafts would have done to them. */
@ExtendWith(InProcessServer.class)
class WhatIfTest {
    private static final String FROM_200_LESS_50 = """
            {"rule":{"layer":"ORDER","need":{"amount":20000},"give":{"off":5000}}}""";
    private static final String FIGURES = "baskets reached reachedBp benefitMinor revenueBeforeMinor revenueAfterMinor "
            + "marginBeforeMinor marginAfterMinor linesBelowCost linesBelowFloor nearMisses";
    private static final String RETURNED =
            "returned { returns backBeforeMinor backAfterMinor refundMinor restatedMinor waivedMinor recalcMinor }";

    private final Http http = new Http();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String store = "S-" + run;
    private Server server;
    private String position = "";

    @BeforeEach
    void sellThreeBaskets(Server shared) {
        server = shared;
        accepted("catalog.OpenLocation", """
                {"location":"%s","name":"%1$s","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(store), "2026-11-20T09:00:00+08:00");
        sell(1, "tea", 22_000, 15_000, "2026-11-21T10:15:00+08:00");
        sell(2, "tea", 19_000, 13_000, "2026-11-21T10:45:00+08:00");
        sell(3, "wine", 26_000, 18_000, "2026-11-22T18:00:00+08:00");
    }

    private void sell(int number, String category, int price, int cost, String at) {
        String id = number + "-" + run;
        accepted("catalog.RegisterProduct", """
                {"sku":"%s","name":"%1$s","unit":"PIECE","category":"%s"}""".formatted(id, category), at);
        accepted("purchasing.ReceiveGoods",
                """
                {"receiptId":"%s","location":"%s","lines":[{"lineNo":1,"sku":"%1$s","quantity":1,"unitCostMinor":%d}]}"""
                        .formatted(id, store, cost),
                at);
        accepted("sales.CompleteSale", """
                {"saleId":"%s","receiptNo":"%1$s","location":"%s","register":"R1",
                 "lines":[{"lineNo":1,"sku":"%1$s","quantity":1,"unitPriceMinor":%d}],
                 "tenders":[{"method":"CASH","amountMinor":%3$d}]}""".formatted(id, store, price), at);
    }

    private void accepted(String type, String payload, String at) {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()),
                "{\"type\":\"" + type + "\",\"occurredAt\":\"" + at + "\",\"payload\":" + payload + "}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        position = answer.json().path("position").asString("");
    }

    private Answer post(String body) {
        return http.send(Http.request(server.uri("/v1/what-if")).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(body));
    }

    private String question(String draft, String more) {
        return "{\"draft\":" + draft + ",\"locations\":[\"" + store + "\"]" + more + "}";
    }

    private JsonNode done(String question) {
        // The draft is asked of views that know the store.
        ask("location(id: \"" + store + "\") { id }");
        Answer begun = post(question);
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        String job = begun.json().path("job").asString("");
        assertThat(begun.raw().headers().firstValue("Location")).contains("/v1/what-if/" + job);
        await().untilAsserted(
                () -> assertThat(http.get(server.uri("/v1/what-if/" + job)).json().path("status").asString(""))
                        .isEqualTo("DONE"));
        return ask("whatIf(job: \"" + job + "\") { job status position toPosition resultHash total { " + FIGURES + " } "
                + "all: total { " + RETURNED + " } byTier { key figures { reached } } "
                + "bySegment { key figures { reached } } ranOutByStore { location at } "
                + "byStore { key figures { reached } } byDay { key figures { benefitMinor } } "
                + "byHour { key figures { baskets } } byCategory { key figures { benefitMinor baskets } } "
                + "displaced { promotion baskets benefitMinor } ranOutAt breakEvenBaskets "
                + "uplifts { percent marginMinor } }").path("whatIf");
    }

    private JsonNode ask(String query) {
        Answer answer = http.graphQl(server.uri("/graphql"), "{ " + query + " }", "X-Min-Position", position);
        assertThat(answer.json().has("errors")).as(answer.raw().body()).isFalse();
        return answer.json().path("data");
    }

    @Test
    void tellsWhatADraftWouldHaveDone() {
        JsonNode found = done(question(FROM_200_LESS_50, ""));
        assertThat(found.path("total")).hasToString("""
                {"baskets":3,"reached":2,"reachedBp":6666,"benefitMinor":10000,"revenueBeforeMinor":67000,\
                "revenueAfterMinor":57000,"marginBeforeMinor":21000,"marginAfterMinor":11000,"linesBelowCost":0,\
                "linesBelowFloor":0,"nearMisses":1}""");
        assertThat(found.path("byTier")).as("nobody was a member")
                .hasToString("[{\"key\":\"\",\"figures\":{\"reached\":2}}]");
        assertThat(found.path("bySegment")).isEqualTo(found.path("byTier"));
        assertThat(found.path("breakEvenBaskets").asLong()).isEqualTo(4);
        assertThat(found.path("uplifts")).hasToString("""
                [{"percent":0,"marginMinor":11000},{"percent":5,"marginMinor":11250},\
                {"percent":10,"marginMinor":11500},{"percent":20,"marginMinor":12000}]""");
        assertThat(found.path("byStore").toString()).contains(store).contains("\"reached\":2");
        assertThat(found.path("byDay")).hasToString("""
                [{"key":"2026-11-21","figures":{"benefitMinor":5000}},\
                {"key":"2026-11-22","figures":{"benefitMinor":5000}}]""");
        assertThat(found.path("byHour")).hasToString(
                "[{\"key\":\"10\",\"figures\":{\"baskets\":2}},{\"key\":\"18\",\"figures\":{\"baskets\":1}}]");
        assertThat(found.path("byCategory")).hasToString("""
                [{"key":"tea","figures":{"benefitMinor":5000,"baskets":2}},\
                {"key":"wine","figures":{"benefitMinor":5000,"baskets":1}}]""");
        assertThat(found.path("ranOutAt").isNull()).isTrue();
    }

    @Test
    void tellsWhatReturnsWouldGiveBack() {
        String sold = "5-" + run;
        accepted("sales.CompleteSale", """
                {"saleId":"%s","receiptNo":"%1$s","location":"%s","register":"R1",
                 "lines":[{"lineNo":1,"sku":"1-%s","quantity":1,"unitPriceMinor":12000},
                  {"lineNo":2,"sku":"2-%3$s","quantity":1,"unitPriceMinor":10000}],
                 "tenders":[{"method":"CASH","amountMinor":22000}]}""".formatted(sold, store, run),
                "2026-11-23T10:00:00+08:00");
        accepted("returns.AcceptReturn", """
                {"returnId":"%s","saleId":"%1$s","location":"%s","register":"R1","reason":"too much tea",
                 "lines":[{"saleLineNo":2,"quantity":1,"restock":true}],
                 "refunds":[{"method":"CASH","amountMinor":10000}]}""".formatted(sold, store),
                "2026-11-24T10:00:00+08:00");
        assertThat(done(question(FROM_200_LESS_50, ",\"fromDay\":\"2026-11-23\"")).at("/all/returned"))
                .as("of 170.00 that are paid, 50.00 come back: the first line costs 120.00 alone")
                .hasToString("""
                        {"returns":1,"backBeforeMinor":10000,"backAfterMinor":5000,"refundMinor":7727,\
                        "restatedMinor":2727,"waivedMinor":0,"recalcMinor":2727}""");
    }

    @Test
    void theSameQuestionIsTheSameJob() {
        String bounded = question(FROM_200_LESS_50, ",\"toPosition\":" + position);
        JsonNode first = done(bounded);
        JsonNode again = done(question("""
                {"rule":{"give":{"off":5000},"need":{"amount":20000},"layer":"ORDER","onReturn":"RECALC"}}""",
                ",\"toPosition\":" + position));
        assertThat(again).isEqualTo(first);
        JsonNode shorter = done(question(FROM_200_LESS_50,
                ",\"toPosition\":" + position + ",\"untilDay\":\"2026-11-22\""));
        assertThat(shorter.path("job").asString("")).isNotEqualTo(first.path("job").asString(""));
        assertThat(shorter.at("/total/baskets").asLong()).isEqualTo(2);
    }

    @Test
    void limitsAreKeptInTheOrderOfTheSales() {
        JsonNode once = done(question("""
                {"rule":{"layer":"ORDER","give":{"off":100},"limit":{"total":2}}}""", ""));
        assertThat(once.at("/total/reached").asLong()).isEqualTo(2);
        assertThat(once.path("ranOutAt").asString("")).isEqualTo("2026-11-21T10:45:00.000+08:00");
        JsonNode each = done(question("""
                {"rule":{"layer":"ORDER","give":{"off":100},"limit":{"perStore":1}}}""", ""));
        assertThat(each.path("ranOutByStore")).hasToString(
                "[{\"location\":\"" + store + "\",\"at\":\"2026-11-21T10:15:00.000+08:00\"}]");
        JsonNode budget = done(question("""
                {"rule":{"layer":"ORDER","give":{"pay":9000},"limit":{"budgetMinor":2200}}}""", ""));
        assertThat(budget.at("/total/benefitMinor").asLong()).isEqualTo(2_200);
        assertThat(done(question("""
                {"rule":{"layer":"ORDER","give":{"off":100},"limit":{"perMember":1}}}""", "")).at("/total/reached")
                .asLong()).as("nobody was a member").isZero();
    }

    /** The member buys for the first time, then again; a stranger is known by an id only. */
    @Test
    void membersAreWhatTheyWereWhenTheyBought() {
        accepted("members.RegisterMember", "{\"member\":\"M-" + run + "\",\"channel\":\"STORE\",\"location\":\""
                + store + "\"}", "2026-11-23T09:00:00+08:00");
        for (int hour = 10; hour < 12; hour++) {
            sellTo("M-" + run, hour);
        }
        sellTo("X-" + run, 12);
        JsonNode first = done(question("""
                {"rule":{"layer":"ORDER","when":{"member":"REQUIRED","firstPurchase":true},"give":{"off":100}}}""",
                ",\"fromDay\":\"2026-11-23\""));
        assertThat(first.at("/total/baskets").asLong()).isEqualTo(3);
        assertThat(first.at("/total/reached").asLong()).isOne();
        assertThat(first.path("byTier")).hasToString(
                "[{\"key\":\"NONE\",\"figures\":{\"reached\":1}},{\"key\":\"UNKNOWN\",\"figures\":{\"reached\":0}}]");
    }

    private void sellTo(String member, int hour) {
        accepted("sales.CompleteSale", """
                {"saleId":"%s-%d","receiptNo":"%1$s-%2$d","location":"%s","register":"R1","member":"%1$s",
                 "lines":[{"lineNo":1,"sku":"1-%s","quantity":1,"unitPriceMinor":1000}],
                 "tenders":[{"method":"CASH","amountMinor":1000}]}""".formatted(member, hour, store, run),
                "2026-11-23T" + hour + ":00:00+08:00");
    }

    @Test
    void isTriedBesideWhatHolds() {
        accepted("pricing.DraftPromotion", """
                {"promotion":"P-%s","name":"3 off","rule":{"layer":"ORDER","when":{"stores":["%s"]},
                 "give":{"off":300}}}""".formatted(run, store), "2026-11-23T09:00:00+08:00");
        accepted("pricing.PublishPromotion", "{\"promotion\":\"P-" + run + "\",\"version\":1}",
                "2026-11-23T09:00:00+08:00");
        JsonNode found = done(question(FROM_200_LESS_50, ",\"baseline\":\"CURRENT_RULES\""));
        assertThat(found.at("/total/revenueBeforeMinor").asLong()).isEqualTo(67_000 - 3 * 300);
        assertThat(found.at("/total/benefitMinor").asLong()).as("the larger of both").isEqualTo(2 * 4_700);
        assertThat(found.path("displaced")).hasToString(
                "[{\"promotion\":\"P-" + run + "\",\"baskets\":2,\"benefitMinor\":600}]");
        String job = found.path("job").asString("");
        assertThat(ask("whatIfDisplaced(jobs: [\"" + job + "\", \"unknown\"]) { job draft promotion benefitMinor }")
                .path("whatIfDisplaced")).hasToString("[{\"job\":\"" + job + "\",\"draft\":\"draft\",\"promotion\":\"P-"
                        + run + "\",\"benefitMinor\":600}]");
        assertThat(done(question("{\"promotion\":\"P-" + run + "\",\"version\":1}", "")).at("/total/benefitMinor")
                .asLong()).as("a version by its name").isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /draft
            {"draft": {}} | /draft
            {"draft": {"promotion": "nobody", "version": 1}} | /draft
            {"draft": {"promotion": "a b", "version": 1}} | /draft/promotion
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": -1}}}} | /draft/rule/give/off
            {"draft": {"rule": {"layer": "ORDER", "give": {"of": 1}}}} | /draft/rule/give/of
            {"draft": {"rule": {"layer": "COUPON", "give": {"off": 1}, "when": {"coupon": "SPRING"}}}} \
            | /draft/rule/when/coupon
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "toPosition": 99999999} | /toPosition
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "fromPosition": -1} | /fromPosition
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "fromPosition": 2, "toPosition": 1} \
            | /toPosition
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "fromDay": "yesterday"} | /fromDay
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "locations": ["nowhere"]} | /locations
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "baseline": "MY_GUESS"} | /baseline
            {"draft": {"rule": {"layer": "ORDER", "give": {"off": 1}}}, "until": "2026-11-22"} | /until
            """)
    void namesWhatItCannotTake(String body, String pointer) {
        Answer answer = post(body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("\"" + pointer + "\"");
    }

    @Test
    void isCancelledAndGoesOn() {
        ask("location(id: \"" + store + "\") { id }");
        String question = question(FROM_200_LESS_50, "");
        String path = "/v1/what-if/" + post(question).json().path("job").asString("");
        String status = http.send(Http.request(server.uri(path)), "DELETE", BodyPublishers.noBody())
                .json()
                .path("status")
                .asString("");
        assertThat(status).isIn("CANCELLED", "DONE");
        assertThat(done(question).at("/total/reached").asLong()).isEqualTo(2);
        assertThat(http.send(Http.request(server.uri(path)), "DELETE", BodyPublishers.noBody())
                .json()
                .path("status")
                .asString("")).as("what is done stays").isEqualTo("DONE");
        assertThat(http.get(server.uri("/v1/what-if/unknown")).status()).isEqualTo(404);
        assertThat(ask("whatIf(job: \"unknown\") { job }").path("whatIf").isNull()).isTrue();
    }
}
