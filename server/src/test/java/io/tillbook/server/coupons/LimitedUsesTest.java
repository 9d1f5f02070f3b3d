package io.tillbook.server.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many tills want the same coupon, and the same limited promotion, at once. */
@ExtendWith(InProcessServer.class)
class LimitedUsesTest {
    private static final int TILLS = 200;
    private static final int STORES = 8;
    private static final int SALES = 1_000;
    private static final int LIMIT = 100;

    @Test
    void oneOfTwoHundredSalesUsesACode(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "LU1");
        String store = shop.store(1);
        shop.campaign("LU1", "LU1-OFF", 2);
        List<String> code = shop.codes("LU1").subList(0, 1);

        List<Answer> answers = PromotedStore.race(IntStream.range(0, TILLS)
                .<Callable<Answer>>mapToObj(till -> () -> shop.sell("LU1-" + till, store, "LU1-OFF", code))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .hasSize(TILLS - 1)
                .allSatisfy(answer -> assertThat(answer.body().at("/rejection").toString())
                        .isEqualTo("{\"type\":\"coupons.CouponNotUsable\",\"place\":0}"));
        int winner =
                IntStream.range(0, TILLS).filter(till -> answers.get(till).status() == 201).findFirst().orElseThrow();
        Answer again = shop.sell("LU1-" + winner, store, "LU1-OFF", code);
        assertThat(again.status()).as("sent once more").isEqualTo(200);
        assertThat(shop.client()
                .ask(again.position(),
                        "{ couponCampaign(id: \"LU1\") { redeemed doubled benefitMinor } "
                                + "coupon(campaign: \"LU1\", serial: 1) { state sale } }")
                .toString())
                .isEqualTo("{\"couponCampaign\":{\"redeemed\":1,\"doubled\":0,\"benefitMinor\":100},"
                        + "\"coupon\":{\"state\":\"REDEEMED\",\"sale\":\"LU1-" + winner + "\"}}");
    }

    @Test
    void aLimitHoldsExactlyOverAllStores(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "LU2");
        List<String> stores = new ArrayList<>();
        for (int number = 0; number < STORES; number++) {
            stores.add(shop.store(number));
        }
        shop.promote("LU2-OFF", Map.of("layer", "ORDER", "give", Map.of("off", 100), "limit", Map.of("total", LIMIT)));

        List<Answer> answers = PromotedStore.race(IntStream.range(0, SALES)
                .<Callable<Answer>>mapToObj(sale -> () -> shop.sell("LU2-" + sale, stores.get(sale % STORES), "LU2-OFF",
                        List.of()))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(LIMIT);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.body().at("/rejection/type").asString())
                        .as("%s", answer.body())
                        .isEqualTo("pricing.PromotionUsedUp"));
        long last = answers.stream().mapToLong(Answer::position).max().orElseThrow();
        assertThat(shop.client()
                .ask(last, "{ promotion(id: \"LU2-OFF\") { uses { used overused benefitMinor total "
                        + "freeUses } } quote(basket: {location: \"" + stores.getFirst()
                        + "\", lines: [{lineNo: 1, sku: \"T-LU2\", quantity: 1, overrideMinor: 1000}]}) "
                        + "{ discountMinor } }")
                .at("/promotion/uses")
                .toString())
                .isEqualTo("{\"used\":100,\"overused\":0,\"benefitMinor\":10000,\"total\":100,\"freeUses\":0}");
    }
}
