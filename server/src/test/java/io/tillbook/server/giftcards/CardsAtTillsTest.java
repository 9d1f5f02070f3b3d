package io.tillbook.server.giftcards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tills that spend the same card over HTTP. */
@ExtendWith(InProcessServer.class)
class CardsAtTillsTest {
    private static final String SECRET = "Zk5-QwY73";
    private static final int GUESSES = 24;

    @Test
    void twoTillsSpend60EachOf100AndOneOfThemDoes(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "GC1");
        String store = shop.store(1);
        String card = card(shop, store, "710000000000001", 100);

        List<Answer> answers = PromotedStore.race(IntStream.range(0, 2)
                .<Callable<Answer>>mapToObj(till -> () -> sell(shop, "GC1-" + till, store, card, 60, SECRET))
                .toList());

        assertThat(answers).map(Answer::status).containsExactlyInAnyOrder(201, 422);
        Answer refused = answers.stream().filter(answer -> answer.status() != 201).findFirst().orElseThrow();
        assertThat(refused.body().at("/rejection").toString()).isEqualTo("{\"type\":\"giftcards.NotEnoughValue\","
                + "\"card\":\"" + card + "\",\"askedMinor\":60,\"availableMinor\":40}");
        long last = answers.stream().mapToLong(Answer::position).max().orElseThrow();
        assertThat(state(shop, last, card)).isEqualTo("{\"state\":\"ACTIVE\",\"balanceMinor\":40,\"misses\":0}");
    }

    @Test
    void manySecretsAtOnceAreNoMoreThanFive(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "GC2");
        String store = shop.store(1);
        String card = card(shop, store, "710000000000002", 100);

        List<Answer> answers = PromotedStore.race(IntStream.range(0, GUESSES)
                .<Callable<Answer>>mapToObj(till -> () -> sell(shop, "GC2-" + till, store, card, 1, "guess-" + till))
                .toList());

        assertThat(answers).filteredOn(answer -> "giftcards.WrongSecret"
                .equals(answer.body().at("/rejection/type").asString(""))).hasSize(5);
        Answer right = sell(shop, "GC2-right", store, card, 1, SECRET);
        assertThat(right.body().at("/rejection/type").asString()).isEqualTo("giftcards.CardNotUsable");
        assertThat(state(shop, right.position(), card))
                .isEqualTo("{\"state\":\"BLOCKED\",\"balanceMinor\":100,\"misses\":5}");
    }

    /** What is asked for a card and not told is what a guess at a till is: the fifth blocks it. */
    @Test
    void whoHasTheSecretIsToldWhatIsOnACardAndOthersGuessInVain(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "GC4");
        String card = card(shop, shop.store(1), "710000000000004", 100);

        assertThat(checked(server, card, SECRET).raw().body()).isEqualTo(
                "{\"known\":true,\"state\":\"ACTIVE\",\"balanceMinor\":100,\"availableMinor\":100,\"until\":null}");
        String unknown = checked(server, CardNumber.of("710000000000009").value(), SECRET).raw().body();
        assertThat(unknown).isEqualTo("{\"known\":false}");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(checked(server, card, "guess-" + guess).raw().body()).isEqualTo(unknown);
        }
        assertThat(checked(server, card, SECRET).raw().body()).as("none is looked at any more").isEqualTo(unknown);
        for (int further = 7; further < 10; further++) {
            assertThat(checked(server, card, SECRET).status()).isEqualTo(200);
        }
        assertThat(checked(server, card, SECRET).status()).isEqualTo(429);
        assertThat(checked(server, "1234", SECRET).status()).isEqualTo(400);
    }

    private static io.tillbook.server.Http.Answer checked(Server server, String card, String secret) {
        return new Http().send(
                Http.request(server.uri("/v1/gift-card-checks")).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("{\"card\":\"" + card + "\",\"secret\":\"" + secret + "\"}"));
    }

    @Test
    void nothingThatCanBeAskedForHasASecret(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "GC3");
        String store = shop.store(1);
        String card = card(shop, store, "710000000000003", 100);
        Answer sold = sell(shop, "GC3-1", store, card, 60, SECRET);
        Answer refused = sell(shop, "GC3-2", store, card, 60, SECRET);

        String all = shop.client()
                .ask(Math.max(sold.position(), refused.position()), "{ cards: history(stream: \"giftcard-" + card
                        + "\") { edges { node { type payload } } } sale(id: \"GC3-1\") { tenders { method giftCard } } "
                        + "refusedSales(location: \"" + store + "\") { edges { node { tenders { giftCard } } } } }")
                .toString();
        assertThat(all).doesNotContain(SECRET).contains("ValueSpent");
        assertThat(all).contains("{\"method\":\"GIFT_CARD\",\"giftCard\":\"•••• " + card.substring(12) + "\"}");
        // Sent once more with another secret it is the same command: none of its digests has it.
        Answer again = sell(shop, "GC3-1", store, card, 60, "another secret");
        assertThat(again.status()).isEqualTo(200);
    }

    private static String card(PromotedStore shop, String store, String first, long paid) throws IOException {
        String card = CardNumber.of(first).value();
        shop.accepted("giftcards.IssueCard", Map.of("card", card, "secret", SECRET));
        shop.accepted("giftcards.LoadValue", Map.of("card", card, "location", store, "register", "R1", "tenders",
                List.of(Map.of("method", "CASH", "amountMinor", paid))));
        return card;
    }

    private static Answer sell(PromotedStore shop, String id, String store, String card, long amount, String secret)
            throws IOException {
        return shop.client()
                .send(id, "sales.CompleteSale", Map.of("saleId", id, "receiptNo", id, "location", store, "register",
                        "R1", "lines", List.of(Map.of("lineNo", 1, "sku", "T-" + id.substring(0, 3), "quantity", 1,
                                "unitPriceMinor", amount)),
                        "tenders", List.of(Map.of("method", "GIFT_CARD", "amountMinor", amount, "reference", card,
                                "secret", secret))));
    }

    private static String state(PromotedStore shop, long position, String card) throws IOException {
        return shop.client()
                .ask(position, "{ giftCard(number: \"" + card + "\") { state balanceMinor misses } }")
                .at("/giftCard")
                .toString();
    }
}
