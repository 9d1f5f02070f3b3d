package io.tillbook.server.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.membercards.MemberCards;
import io.tillbook.server.testing.ShiftedClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A till sends the text that a member shows, and does not have to read it. */
class ShownCardsServerTest {
    private static final ShiftedClock CLOCK = new ShiftedClock();
    private static final Http HTTP = new Http();
    private static final MemberId ANN = new MemberId("CARDS-ANN");
    private static Server server;
    private static LedgerClient client;

    @Configuration(proxyBeanMethods = false)
    static class OtherTimes {
        @Bean
        @Primary
        Clock shiftedClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = Server.with(OtherTimes.class);
        client = new LedgerClient(server.uri("/"));
        accepted("catalog.OpenLocation", Map.of("location", "CARDS-S1", "name", "Cards", "kind", "STORE", "zone",
                "Asia/Shanghai", "negativeStock", "ALLOW"));
        accepted("catalog.RegisterProduct",
                Map.of("sku", "CARDS-TEA", "name", "Tea", "unit", "PIECE", "listPriceMinor", 1_000));
        accepted("members.RegisterMember", Map.of("member", ANN.value()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aSaleIsTheMembersWhoShowsTheCardAndIsAnsweredAgainOnceTheCardIsOver() throws IOException {
        Map<String, Object> sale = sale("T1", card(), "LIVE");
        Answer first = client.send("CARDS-T1", "sales.CompleteSale", sale);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(client.ask(first.position(), "{ sale(id: \"CARDS-T1\") { member } }").at("/sale/member").asString())
                .isEqualTo(ANN.value());

        CLOCK.pass(Duration.ofMinutes(6));
        Answer again = client.send("CARDS-T1", "sales.CompleteSale", sale);
        assertThat(again.status()).as("%s", again.body()).isEqualTo(200);
    }

    @Test
    void aLiveSaleWithAForgedCardOrOneThatIsOverIsRefusedAndTellsTheField() throws IOException {
        String card = card();
        Answer forged = client.send("CARDS-T2", "sales.CompleteSale", sale("T2", forged(card), "LIVE"));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.body().at("/rejection"))
                .hasToString("{\"type\":\"members.MemberCardForged\",\"field\":\"memberCard\"}");
        Answer other = client.send("CARDS-T3", "sales.CompleteSale", sale("T3", "6901234567892", "LIVE"));
        assertThat(other.body().at("/rejection/type").asString()).isEqualTo("members.MemberCardForged");

        CLOCK.pass(Duration.ofMinutes(6));
        Answer over = client.send("CARDS-T4", "sales.CompleteSale", sale("T4", card, "LIVE"));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.body().at("/rejection/type").asString()).isEqualTo("members.MemberCardExpired");
        assertThat(over.body().at("/rejection/field").asString()).isEqualTo("memberCard");
        assertThat(over.body().toString() + forged.body()).as("no card is told").doesNotContain(card);
    }

    @Test
    void aSaleThatHasHappenedIsFlaggedAndAForgedCardNamesNobody() throws IOException {
        String card = card();
        Answer forged = client.send("CARDS-T5", "sales.CompleteSale", sale("T5", forged(card), "REPORTED"));
        assertThat(forged.status()).as("%s", forged.body()).isEqualTo(201);
        // It happened years ago by the clock of the till: the card was good then.
        Answer late = client.send("CARDS-T6", "sales.CompleteSale", sale("T6", card, "REPORTED"));
        assertThat(late.status()).as("%s", late.body()).isEqualTo(201);

        JsonNode told = client.ask(late.position(), """
                { forged: sale(id: "CARDS-T5") { member } late: sale(id: "CARDS-T6") { member }
                  flaggedSales(location: "CARDS-S1") { edges { node { saleId kind detail } } } }""");
        assertThat(told.at("/forged/member").isNull()).isTrue();
        assertThat(told.at("/late/member").asString()).isEqualTo(ANN.value());
        assertThat(told.at("/flaggedSales/edges")).hasSize(1);
        assertThat(told.at("/flaggedSales/edges/0/node/saleId").asString()).isEqualTo("CARDS-T5");
        assertThat(told.at("/flaggedSales/edges/0/node/kind").asString()).isEqualTo("MEMBER_CARD_NOT_VALID");
    }

    @Test
    void nobodyIsNamedTwice() throws IOException {
        Map<String, Object> sale = new HashMap<>(sale("T7", card(), "LIVE"));
        sale.put("member", ANN.value());
        Answer answer = client.send("CARDS-T7", "sales.CompleteSale", sale);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("/payload/memberCard");
    }

    @Test
    void aQuoteAndALookUpTakeTheCardToo() {
        String card = card();
        assertThat(asked(quote(card)).at("/data/quote/grossMinor").isNumber()).isTrue();
        assertThat(asked("{ member(card: \"" + card + "\") { id } }").at("/data/member/id").asString())
                .isEqualTo(ANN.value());
        assertThat(asked(quote(forged(card))).toString()).contains("member", "not genuine");
        CLOCK.pass(Duration.ofMinutes(6));
        assertThat(asked(quote(card)).toString()).contains("member", "time is over");
        assertThat(asked("{ member(card: \"" + card + "\") { id } }").at("/data/member").isNull()).isTrue();
    }

    private static String quote(String member) {
        return "{ quote(basket: {location: \"CARDS-S1\", member: \"" + member
                + "\", lines: [{lineNo: 1, sku: \"CARDS-TEA\", quantity: 1}]}) { grossMinor } }";
    }

    private static JsonNode asked(String query) {
        return HTTP.graphQl(server.uri("/graphql"), query).json();
    }

    private static String card() {
        return server.context().getBean(MemberCards.class).of(ANN).text();
    }

    private static String forged(String card) {
        char last = card.charAt(card.length() - 5);
        return card.substring(0, card.length() - 5) + (last == 'A' ? 'B' : 'A') + card.substring(card.length() - 4);
    }

    private static Map<String, Object> sale(String id, String card, String origin) {
        return Map.of("saleId", "CARDS-" + id, "receiptNo", "CARDS-" + id, "location", "CARDS-S1", "register", "R1",
                "memberCard", card, "origin", origin, "lines",
                List.of(Map.of("lineNo", 1, "sku", "CARDS-TEA", "quantity", 1, "unitPriceMinor", 1_000)), "tenders",
                List.of(Map.of("method", "CARD", "amountMinor", 1_000)));
    }

    private static void accepted(String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send(type + payload, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }
}
