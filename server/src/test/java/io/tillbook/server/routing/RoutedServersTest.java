package io.tillbook.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.keys.Sealing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Two servers decide the commands of one ledger, each those of its locations, whichever of them is asked. */
@EnabledIfEnvironmentVariable(named = AxonServerCarrierTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to run two servers on it")
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RoutedServersTest {
    private static final int UNITS = 10;
    private static final int SALES = 64;
    private static final int TILLS = 8;

    @TempDir private static Path keys;
    private static Server one;
    private static Server two;

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        one = server();
        two = server();
    }

    private static Server server() {
        return Server.with("--tillbook.store.engine=axon-server",
                "--tillbook.store.axon-server.servers="
                        + Objects.requireNonNull(System.getenv(AxonServerCarrierTest.ADDRESS)),
                "--tillbook.routing.enabled=true", "--tillbook.keys.master=" + keys.resolve("master"));
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
    }

    @Test
    void exactlyTheUnitsThatAreThereAreSoldWhicheverServerIsAsked() throws Exception {
        stock("S" + own, UNITS);
        List<Answer> answers = race("S" + own);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(UNITS);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .hasSize(SALES - UNITS)
                .allSatisfy(answer -> assertThat(answer.body().at("/rejection/type").asString())
                        .isEqualTo("inventory.InsufficientStock"));
    }

    @Test
    void bothDecideAndEachOfThemAsksTheOther() throws Exception {
        for (int store = 0; store < 20; store++) {
            open(client(store % 2 == 0 ? one : two), "B" + store + own);
        }
        assertThat(List.of(one, two)).allSatisfy(server -> {
            assertThat(messages(server, "tillbook.routing.received")).isPositive();
            assertThat(messages(server, "tillbook.routing.sent")).isPositive();
        });
    }

    @Test
    void aCommandThatIsSentAgainToTheOtherServerHasTheSameOutcome() throws Exception {
        stock("R" + own, UNITS);
        Answer first = sell(client(one), "R" + own, "r-" + own);
        Answer again = sell(client(two), "R" + own, "r-" + own);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("events")).isEqualTo(first.body().get("events"));
    }

    /** Whoever is asked sends to the other one from then on, and nobody notices. */
    @Test
    void aServerThatStopsLeavesNothingUndone() throws Exception {
        List<String> stores = IntStream.range(0, TILLS).mapToObj(till -> "X" + till + own).toList();
        for (String store : stores) {
            stock(store, 100_000);
        }
        Server three = server();
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Future<List<Integer>>> sold = new ArrayList<>();
            for (int till = 0; till < TILLS; till++) {
                String store = stores.get(till);
                String prefix = "s-" + own + "-" + till + "-";
                sold.add(tills.submit(() -> sellUntil(enough, store, prefix)));
            }
            await().until(() -> messages(three, "tillbook.routing.received") > 20);
            three.close();
            enough.set(true);
            for (Future<List<Integer>> each : sold) {
                assertThat(each.get()).containsOnly(201);
            }
        }
    }

    private List<Integer> sellUntil(AtomicBoolean enough, String store, String prefix) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        LedgerClient client = client(one);
        while (!enough.get()) {
            statuses.add(sell(client, store, prefix + statuses.size()).status());
        }
        return statuses;
    }

    @Test
    void aRevokedTokenWorksNowhere() throws Exception {
        String token = "t-" + own;
        Answer issued = client(one).send("issue" + own, "access.IssueToken",
                Map.of("tokenId", token, "service", "s-" + own, "name", "shop", "roles", List.of("auditor")));
        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
        String bearer = "Bearer " + issued.body().get("token").asString();
        await().untilAsserted(() -> assertThat(statusOf(two, bearer)).isEqualTo(200));
        assertThat(client(one).send("revoke" + own, "access.RevokeToken",
                Map.of("tokenId", token, "reason", "lost")).status()).isEqualTo(201);

        assertThat(statusOf(one, bearer)).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(statusOf(two, bearer)).isEqualTo(401));
    }

    /** It is decided by either of them; the key is destroyed where it was asked for, as soon as it is answered. */
    @Test
    void whoIsErasedStaysSealedWhicheverServerDecides() throws Exception {
        Sealing sealing = one.context().getBean(Sealing.class);
        long before = messages(two, "tillbook.routing.received");
        for (int person = 0; person < 8; person++) {
            String employee = "e" + person + "-" + own;
            assertThat(client(one).send("hire" + employee, "access.HireEmployee",
                    Map.of("employee", employee, "name", "Fang Wang")).status()).isEqualTo(201);
            Sealed sealed = Objects.requireNonNull(
                    sealing.seal(new Subject("employee:" + employee), new Personal("Fang Wang")));
            assertThat(sealing.open(sealed)).isPresent();
            assertThat(client(one).send("erase" + employee, "access.EraseSubject",
                    Map.of("subject", "employee:" + employee, "reason", "asked for")).status()).isEqualTo(201);

            assertThat(sealing.open(sealed)).as(employee).isEmpty();
        }
        assertThat(messages(two, "tillbook.routing.received")).isGreaterThan(before);
    }

    private void stock(String store, int units) throws IOException {
        LedgerClient client = client(one);
        open(client, store);
        Answer product = client.send("product" + own, "catalog.RegisterProduct",
                Map.of("sku", "TEA" + own, "name", "Tea", "unit", "PIECE"));
        assertThat(product.status()).isIn(200, 201);
        assertThat(client.send("gr-" + store, "purchasing.ReceiveGoods", Map.of("receiptId", "gr-" + store, "location",
                store, "lines", List.of(Map.of("lineNo", 1, "sku", "TEA" + own, "quantity", units, "unitCostMinor",
                        100))))
                .status()).isEqualTo(201);
    }

    private static void open(LedgerClient client, String store) throws IOException {
        assertThat(client.send("open-" + store, "catalog.OpenLocation", Map.of("location", store, "name", store, "kind",
                "STORE", "zone", "Asia/Shanghai", "negativeStock", "BLOCK")).status()).isEqualTo(201);
    }

    private List<Answer> race(String store) throws Exception {
        List<Callable<Answer>> sales = new ArrayList<>();
        for (int sale = 0; sale < SALES; sale++) {
            LedgerClient client = client(sale % 2 == 0 ? one : two);
            String id = "race-" + own + "-" + sale;
            sales.add(() -> sell(client, store, id));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (Future<Answer> answer : tills.invokeAll(sales)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Answer sell(LedgerClient client, String store, String id) throws IOException {
        return client.send(id, "sales.CompleteSale", Map.of("saleId", id, "receiptNo", id, "location", store,
                "register", "R1", "lines",
                List.of(Map.of("lineNo", 1, "sku", "TEA" + own, "quantity", 1, "unitPriceMinor", 200)),
                "tenders", List.of(Map.of("method", "CARD", "amountMinor", 200))));
    }

    private static LedgerClient client(Server server) {
        return new LedgerClient(server.uri("/"));
    }

    private static int statusOf(Server server, String bearer) {
        return new Http().get(server.uri("/v1/me"), "Authorization", bearer).status();
    }

    private static long messages(Server server, String timer) {
        return server.context()
                .getBean(MeterRegistry.class)
                .find(timer)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
