package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two servers decide the sales of one ledger, with caches and locks of their own: what keeps coupons and limits is the
 * store of events alone. Where commands are not routed, both decide those of all stores; else each those of its own.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CouponsOfTwoServersTest {
    private static final int CONTENTION = 503;
    private static final int MOST_AGAIN = 100;
    private static final int STORES = 8;
    private static final int TILLS = 200;
    private static final int SALES = 1_000;
    private static final int LIMIT = 100;

    @ParameterizedTest(name = "routed: {0}")
    @ValueSource(booleans = {false, true})
    void oneSaleUsesACodeAndALimitHoldsExactly(boolean isRouted, @TempDir Path directory) throws Exception {
        try (SharedPlaces places = new SharedPlaces(directory)) {
            Server one = places.server("command,query", "--tillbook.routing.enabled=" + isRouted);
            Server two = places.server("command,query", "--tillbook.routing.enabled=" + isRouted);
            PromotedStore shop = new PromotedStore(one, "TW");
            List<String> stores = new ArrayList<>();
            for (int number = 0; number < STORES; number++) {
                stores.add(shop.store(number));
            }
            List<PromotedStore> servers = List.of(shop, shop.at(two));
            oneSaleUsesACode(servers, stores);
            aLimitHolds(servers, stores);
            assertThat(List.of(received(one) > 0, received(two) > 0)).as("asked by the other").containsOnly(isRouted);
        }
    }

    private static void oneSaleUsesACode(List<PromotedStore> servers, List<String> stores) throws Exception {
        servers.getFirst().campaign("TW1", "TW1-OFF", 1);
        List<String> code = servers.getFirst().codes("TW1");

        List<Answer> answers = race(servers, TILLS,
                (till, asked) -> asked.sell("TW1-" + till, stores.get(till % STORES), "TW1-OFF", code));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .hasSize(TILLS - 1)
                .allSatisfy(answer -> isRefused(answer, "coupons.CouponNotUsable"));
    }

    private static void aLimitHolds(List<PromotedStore> servers, List<String> stores) throws Exception {
        PromotedStore shop = servers.getFirst();
        shop.promote("TW2-OFF", Map.of("layer", "ORDER", "give", Map.of("off", 100), "limit", Map.of("total", LIMIT)));

        List<Answer> answers = race(servers, SALES,
                (sale, asked) -> asked.sell("TW2-" + sale, stores.get(sale % STORES), "TW2-OFF", List.of()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(LIMIT);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .hasSize(SALES - LIMIT)
                .allSatisfy(answer -> isRefused(answer, "pricing.PromotionUsedUp"));
        long last = answers.stream().mapToLong(Answer::position).max().orElseThrow();
        assertThat(shop.client().ask(last, "{ promotion(id: \"TW2-OFF\") { uses { used overused freeUses } } }"))
                .hasToString("{\"promotion\":{\"uses\":{\"used\":100,\"overused\":0,\"freeUses\":0}}}");
    }

    private static void isRefused(Answer answer, String rejection) {
        assertThat(answer.body().at("/rejection/type").asString()).as("%s", answer.body()).isEqualTo(rejection);
    }

    /** Something that a till asks of one of the servers. */
    @FunctionalInterface
    private interface Asking {
        Answer of(int number, PromotedStore asked) throws IOException;
    }

    /** All at once; sales of each store are asked for at both servers. */
    private static List<Answer> race(List<PromotedStore> servers, int many, Asking asking) throws Exception {
        return PromotedStore.race(IntStream.range(0, many)
                .<Callable<Answer>>mapToObj(number -> () -> decided(number, servers.get(number / STORES % 2), asking))
                .toList());
    }

    /** What is refused because others keep writing is sent again, by its id, as a till does. */
    private static Answer decided(int number, PromotedStore asked, Asking asking) throws IOException {
        Answer answer = asking.of(number, asked);
        for (int again = 0; answer.status() == CONTENTION && again < MOST_AGAIN; again++) {
            answer = asking.of(number, asked);
        }
        return answer;
    }

    private static long received(Server server) {
        return server.context()
                .getBean(MeterRegistry.class)
                .find("tillbook.routing.received")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
