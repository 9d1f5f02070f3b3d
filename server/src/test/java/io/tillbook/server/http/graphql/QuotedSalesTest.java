package io.tillbook.server.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A till asks what a basket costs, sells it for that, and tries to sell it for something else. */
@ExtendWith(InProcessServer.class)
class QuotedSalesTest {
    private final Http http = new Http();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String store = "Q-" + run;
    private Server server;
    private String position = "";

    @BeforeEach
    void open(Server shared) {
        server = shared;
        accepted("catalog.OpenLocation", """
                {"location":"%s","name":"%1$s","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(store));
        product("T", 990);
        product("B", 12_345);
        promotion("special", """
                {"layer":"PRICE","scope":{"skus":["T-%s"]},"give":{"unitPrice":690},"limit":{"pieces":2}}""");
        promotion("off", """
                {"layer":"ORDER","scope":{"skus":["T-%s","B-%1$s"]},"need":{"amount":10000},"give":{"off":2000}}""");
        check("ENFORCE");
    }

    private void product(String sku, int price) {
        accepted("catalog.RegisterProduct", """
                {"sku":"%s-%s","name":"%1$s","unit":"PIECE","listPriceMinor":%d}""".formatted(sku, run, price));
    }

    private void promotion(String id, String rule) {
        accepted("pricing.DraftPromotion", """
                {"promotion":"%s-%s","name":"%1$s 促销","rule":%s}""".formatted(id, run, rule.formatted(run)));
        accepted("pricing.PublishPromotion", "{\"promotion\":\"" + id + "-" + run + "\",\"version\":1}");
    }

    private void check(String check) {
        accepted("pricing.SetPricingPolicy",
                "{\"location\":\"" + store + "\",\"settings\":{\"priceCheck\":\"" + check + "\"}}");
    }

    private JsonNode quote() {
        return ask("""
            quote(basket: {location: "%s", roundOff: true, lines: [
              {lineNo: 1, sku: "T-%s", quantity: 5}, {lineNo: 2, sku: "B-%2$s", quantity: 1}]}) {
              totalMinor
              basis { pricedAt engine search channel manualMinor roundOff points }
              applications { layer promotion version step times benefitMinor }
              lines { saleLineNo splitOf sku quantity regularUnitMinor discountMinor paidMinor
                shares { seq amountMinor } } }""".formatted(store, run)).path("quote");
    }

    /** What a till makes of a quote: nothing is calculated, only copied. */
    private ObjectNode sale(String id, JsonNode quote) {
        ObjectNode sale = (ObjectNode) json("""
                {"saleId":"%s-%s","receiptNo":"%1$s","location":"%s","register":"R1",
                 "tenders":[{"method":"CASH","amountMinor":%d}]}"""
                .formatted(id, run, store, quote.path("totalMinor").intValue()));
        sale.set("basis", quote.path("basis"));
        sale.set("applications", quote.path("applications"));
        ArrayNode lines = sale.putArray("lines");
        quote.path("lines").forEach(line -> {
            ObjectNode sold = lines.addObject();
            sold.set("lineNo", line.path("saleLineNo"));
            sold.set("splitOf", line.path("splitOf"));
            sold.set("sku", line.path("sku"));
            sold.set("quantity", line.path("quantity"));
            sold.set("unitPriceMinor", line.path("regularUnitMinor"));
            sold.set("discountMinor", line.path("discountMinor"));
            sold.set("shares", line.path("shares"));
        });
        return sale;
    }

    @Test
    void whatWasQuotedIsSoldAndTellsWhy() {
        JsonNode quote = quote();
        assertThat(quote.path("totalMinor").intValue()).as("5 for 43.50, 123.45, less 20.00, rounded off")
                .isEqualTo(14_690);

        accepted("sales.CompleteSale", sale("S1", quote).toString());

        JsonNode sold = ask("sale(id: \"S1-" + run + "\") { totalMinor pricing { basis { pricedAt } applications { "
                + "promotion name version benefitMinor times } } lines { lineNo paidMinor pricing { splitOf shares { "
                + "seq amountMinor } } } }").path("sale");
        assertThat(sold.path("totalMinor").intValue()).isEqualTo(14_690);
        assertThat(sold.at("/pricing/basis/pricedAt")).isEqualTo(quote.at("/basis/pricedAt"));
        assertThat(sold.at("/pricing/applications")).hasSize(3);
        assertThat(sold.at("/pricing/applications/0/name").stringValue()).isEqualTo("special 促销");
        assertThat(sold.at("/lines")).hasSize(3);
        assertThat(sold.at("/lines/1/pricing/splitOf").intValue()).isEqualTo(1);
        assertThat(sold.at("/lines/1/pricing/shares")).isEqualTo(quote.at("/lines/1/shares"));
    }

    @Test
    void aPriceIsExplainedStepByStep() {
        accepted("sales.CompleteSale", sale("S1", quote()).toString());

        JsonNode explained = ask("explainPrice(sale: \"S1-" + run + "\", lineNo: 1) { regularUnitMinor grossMinor "
                + "steps { application { name layer } amountMinor leftMinor } paidMinor }").path("explainPrice");

        assertThat(explained.path("regularUnitMinor").intValue()).isEqualTo(990);
        assertThat(explained.at("/steps/0").toString())
                .isEqualTo("{\"application\":{\"name\":\"special 促销\",\"layer\":\"PRICE\"},\"amountMinor\":600,"
                        + "\"leftMinor\":1380}");
        assertThat(explained.at("/steps/1/application/layer").stringValue()).isEqualTo("ORDER");
        assertThat(explained.at("/steps").get(explained.at("/steps").size() - 1).path("leftMinor"))
                .isEqualTo(explained.path("paidMinor"));
        assertThat(ask("explainPrice(sale: \"S1-" + run + "\", lineNo: 9) { paidMinor }").path("explainPrice").isNull())
                .isTrue();
    }

    @Test
    void aSaleThatTellsNothingIsTakenAsItIsAndShowsNothing() {
        accepted("sales.CompleteSale", """
                {"saleId":"OLD-%s","receiptNo":"OLD","location":"%s","register":"R1",
                 "lines":[{"lineNo":1,"sku":"T-%1$s","quantity":1,"unitPriceMinor":1}],
                 "tenders":[{"method":"CASH","amountMinor":1}]}""".formatted(run, store));

        JsonNode sold = ask("sale(id: \"OLD-" + run + "\") { totalMinor pricing { basis { engine } } "
                + "lines { pricing { splitOf } } }").path("sale");

        assertThat(sold.toString()).isEqualTo("{\"totalMinor\":1,\"pricing\":null,\"lines\":[{\"pricing\":null}]}");
        assertThat(
                ask("explainPrice(sale: \"OLD-" + run + "\", lineNo: 1) { paidMinor }").path("explainPrice").isNull())
                .isTrue();
    }

    @Test
    void anotherPriceIsRefusedWithTheFigures() {
        ObjectNode sale = sale("S1", quote());
        ObjectNode bag = (ObjectNode) sale.at("/lines/2");
        bag.put("unitPriceMinor", 12_344);
        paid(sale, 14_689);

        assertThat(refused(sale)).contains("pricing.PriceDiffers", "\"expectedMinor\":12345", "\"claimedMinor\":12344");
    }

    @Test
    void anotherShareIsRefusedWithTheFigures() {
        ObjectNode sale = sale("S1", quote());
        ObjectNode bag = (ObjectNode) sale.at("/lines/2");
        long share = bag.at("/shares/0/amountMinor").longValue();
        ((ObjectNode) bag.at("/shares/0")).put("amountMinor", share + 10);
        bag.put("discountMinor", bag.path("discountMinor").longValue() + 10);
        ((ObjectNode) sale.at("/applications/1")).put("benefitMinor", 2_010);
        paid(sale, 14_680);

        assertThat(refused(sale)).contains("pricing.PricingDoesNotAddUp", "\"lineNo\":2", "\"field\":\"shares\"");
    }

    @Test
    void whatDoesNotAddUpInItselfIsMalformed() {
        ObjectNode sale = sale("S1", quote());
        ((ObjectNode) sale.at("/applications/1")).put("benefitMinor", 2_010);

        assertThat(send("sales.CompleteSale", sale.toString()).raw().body())
                .contains("/payload/applications/1/benefitMinor");
    }

    @Test
    void aPromotionThatWasStoppedIsRefusedOnceTheBasketIsPricedAfterIt() {
        ObjectNode sale = sale("S1", quote());
        accepted("pricing.StopPromotion", "{\"promotion\":\"off-" + run + "\",\"reason\":\"sold out\"}");
        accepted("sales.CompleteSale", sale.toString());

        ObjectNode later = sale("S2", quote());
        later.set("applications", sale.path("applications"));
        later.set("lines", sale.path("lines"));
        later.set("tenders", sale.path("tenders"));
        assertThat(refused(later)).contains("pricing.PromotionNotEffective", "off-" + run);
    }

    @Test
    void whatHasHappenedIsFlaggedWithTheDifference() {
        ObjectNode sale = sale("S1", quote());
        ((ObjectNode) sale.at("/lines/2")).put("unitPriceMinor", 12_355);
        paid(sale, 14_700);
        sale.put("origin", "REPORTED");
        accepted("sales.CompleteSale", sale.toString());

        assertThat(ask("flaggedSales(location: \"" + store + "\") { edges { node { kind amountMinor } } }").toString())
                .contains("WRONG_PRICE");
    }

    @Test
    void aPriceByHandBelowTheFloorNeedsAnApproval() {
        accepted("pricing.OpenPriceList", """
                {"list":"L-%s","scope":{"store":"%s"},"name":"store","narrower":{"kind":"FREE"}}"""
                .formatted(run, store));
        accepted("pricing.SetPrices", """
                {"list":"L-%s","lines":[{"sku":"T-%1$s","priceMinor":990,"floorMinor":800}]}""".formatted(run));
        String now = ask("quote(basket: {location: \"" + store + "\", lines: []}) { basis { pricedAt } }")
                .at("/quote/basis/pricedAt")
                .stringValue();
        String sale = """
                {"saleId":"S1-%s","receiptNo":"S1","location":"%s","register":"R1",
                 "basis":{"pricedAt":"%s","engine":1},
                 "lines":[{"lineNo":1,"sku":"T-%1$s","quantity":1,"unitPriceMinor":700,"overrideReason":"torn"}],
                 "tenders":[{"method":"CASH","amountMinor":700}]}""".formatted(run, store, now);

        assertThat(refused((ObjectNode) json(sale)))
                .contains("pricing.BelowFloor", "\"floorMinor\":800", "\"paidMinor\":700");
    }

    private static void paid(ObjectNode sale, long amount) {
        ((ObjectNode) sale.at("/tenders/0")).put("amountMinor", amount);
    }

    private static JsonNode json(String text) {
        return Capabilities.all().types().json().readTree(text);
    }

    private JsonNode ask(String field) {
        JsonNode answer = http.graphQl(server.uri("/graphql"), "{ " + field + " }", "X-Min-Position", position).json();
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data");
    }

    private void accepted(String type, String payload) {
        Answer answer = send(type, payload);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        position = answer.json().path("position").asString();
    }

    private String refused(ObjectNode sale) {
        Answer answer = send("sales.CompleteSale", sale.toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        return answer.raw().body();
    }

    private Answer send(String type, String payload) {
        return http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"%s","payload":%s}"""
                .formatted(type, OffsetDateTime.now(ZoneOffset.UTC), payload));
    }
}
