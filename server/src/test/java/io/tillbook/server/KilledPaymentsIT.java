package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.Script;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import io.tillbook.server.payments.simulator.SimulatedPayment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed while customers pay and get money back, several times on the same data; their providers live on.
 * The next process asks for what was open and sends nothing again, until both books say the same.
 */
class KilledPaymentsIT {
    private static final int KILLS = 3;
    private static final int TILLS = 4;
    private static final int PAYMENTS_BEFORE_KILL = 48;
    private static final long AMOUNT = 1_980;
    private static final long PART = 480;
    private static final String ALWAYS = "2099-01-01T00:00:00Z";
    /** What leaves a payment open for a while, or in doubt, and what does not. */
    private static final List<Script> SCRIPTS = List.of(Script.SUCCESS, Script.CONFIRMS, Script.NEVER_CONFIRMS,
            Script.SUCCESS, Script.SILENT, Script.LATE, Script.DECLINED, Script.FAILS_PAID, Script.REFUND_SLOW,
            Script.WRONG_SIGNATURE, Script.REFUND_SILENT, Script.CANCEL_SILENT);
    private static final Map<TenderMethod, String> CODES =
            new TreeMap<>(Map.of(TenderMethod.ALIPAY, "28", TenderMethod.WECHAT, "13"));
    private static final List<TenderMethod> METHODS = List.copyOf(CODES.keySet());

    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> givenBack = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasOpenIsAskedForAndNothingIsSentAgain(@TempDir Path data, @TempDir Path keys) throws Exception {
        try (ProviderSimulator alipay = ProviderSimulator.start(TenderMethod.ALIPAY);
                ProviderSimulator wechat = ProviderSimulator.start(TenderMethod.WECHAT)) {
            List<ProviderSimulator> providers = List.of(alipay, wechat);
            String[] settings = settings(keys, providers);
            List<String> open = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                try (RunningServer server = RunningServer.start(data, settings)) {
                    providers.forEach(each -> each.noticesTo(server.uri("/")));
                    LedgerClient client = new LedgerClient(server.base());
                    if (kill == 0) {
                        SmallStore.open(client, "S1", "ALLOW");
                    }
                    open.clear();
                    open.addAll(payUntilKilled(server, client));
                }
            }
            try (RunningServer server = RunningServer.start(data, settings)) {
                Map<String, Integer> sent = timesSent(providers);
                providers.forEach(each -> each.noticesTo(server.uri("/")));
                LedgerClient client = new LedgerClient(server.base());
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(unsettled(client)).isEmpty());
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(ledger(client)).isEqualTo(book(providers)));
                assertThat(book(providers).values()).contains(AMOUNT, AMOUNT - PART);
                assertThat(timesSent(providers)).as("what the last process has not sent").isEqualTo(sent);
                List<JsonNode> all = payments(client);
                assertThat(all).extracting(payment -> timesSent(providers, payment.path("number").asString()))
                        .allMatch(times -> times <= 1)
                        .contains(1);
                assertThat(all).extracting(payment -> payment.path("id").asString())
                        .containsAll(acknowledged)
                        .containsAll(open)
                        .doesNotHaveDuplicates();
                assertThat(all).filteredOn(payment -> open.contains(payment.path("id").asString()))
                        .extracting(payment -> payment.path("state").asString())
                        .isSubsetOf("CAPTURED", "DECLINED", "CANCELLED", "CAPTURED_LATE");
            }
        }
    }

    private static String[] settings(Path keys, List<ProviderSimulator> providers) throws IOException {
        Stream<String> accounts = SimulatedAccounts.in(keys, providers)
                .settings()
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        return Stream.concat(accounts, Stream.of("--tillbook.payments.public-url=http://127.0.0.1:9"))
                .toArray(String[]::new);
    }

    /** Which payments were known to be open then. */
    private List<String> payUntilKilled(RunningServer server, LedgerClient client) throws Exception {
        CountDownLatch enough = new CountDownLatch(PAYMENTS_BEFORE_KILL);
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS + 1)) {
            for (int till = 0; till < TILLS; till++) {
                tills.execute(() -> payUntilNobodyAnswers(client, enough));
            }
            tills.execute(() -> giveBackUntilNobodyAnswers(client));
            enough.await();
            List<String> open = await().atMost(Duration.ofMinutes(1))
                    .until(() -> openPayments(client), found -> !found.isEmpty());
            server.kill();
            return open;
        }
    }

    private void payUntilNobodyAnswers(LedgerClient client, CountDownLatch enough) {
        try {
            while (true) {
                int number = next.incrementAndGet();
                TenderMethod method = METHODS.get(number % METHODS.size());
                String code = CODES.get(method) + "%014d".formatted(number)
                        + SCRIPTS.get(number % SCRIPTS.size()).digits();
                String payment = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number).toString();
                LedgerClient.Answer answer = client.send("pay-" + number, "payments.StartPayment",
                        Map.of("paymentId", payment, "location", "S1", "register", "R" + number % TILLS, "method",
                                method.name(), "by", "BARCODE", "amountMinor", AMOUNT, "code", code));
                assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
                acknowledged.add(payment);
                enough.countDown();
                followUntilSent(client, payment, answer.position());
            }
        } catch (IOException killed) {
            // As intended: this till does not know what became of its last payment.
        }
    }

    /** As a till does, which shows what becomes of the payment. */
    private static void followUntilSent(LedgerClient client, String payment, long position) throws IOException {
        String state = "STARTED";
        while (state.equals("STARTED")) {
            state = client.ask(position, "{ payment(id: \"" + payment + "\") { state } }")
                    .at("/payment/state")
                    .asString("STARTED");
        }
    }

    /** A part of each second payment that was captured goes back. */
    private void giveBackUntilNobodyAnswers(LedgerClient client) {
        try {
            while (true) {
                for (JsonNode payment : payments(client)) {
                    String id = payment.path("id").asString();
                    if (payment.path("state").asString().equals("CAPTURED") && id.hashCode() % 2 == 0
                            && givenBack.add(id)) {
                        client.send("back-" + id, "payments.StartRefund", Map.of("refundId", LedgerClient.commandId(id),
                                "paymentId", id, "location", "S1", "amountMinor", PART, "reason", "broken"));
                    }
                }
            }
        } catch (IOException killed) {
            // As intended.
        }
    }

    private static List<String> openPayments(LedgerClient client) throws IOException {
        return client.ask(1, "{ openPayments(startedUntil: \"" + ALWAYS + "\", first: 200) { edges { node { id } } } }")
                .at("/openPayments/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    /** What is not settled of payments and refunds. */
    private static List<String> unsettled(LedgerClient client) throws IOException {
        List<String> open = new ArrayList<>(openPayments(client));
        payments(client).stream()
                .filter(payment -> payment.path("inProgressMinor").asLong() != 0)
                .forEach(payment -> open.add("a refund of " + payment.path("id").asString()));
        return open;
    }

    private static List<JsonNode> payments(LedgerClient client) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        String after = "null";
        do {
            page = client.ask(1, "{ payments(first: 200, after: " + after + ") { edges { node { id number state "
                    + "capturedMinor backMinor inProgressMinor } } pageInfo { hasNextPage endCursor } } }")
                    .path("payments");
            page.path("edges").valueStream().forEach(edge -> all.add(edge.path("node")));
            after = "\"" + page.at("/pageInfo/endCursor").asString("") + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return all;
    }

    /** What the chain has of each payment, as the ledger knows it. */
    private static Map<String, Long> ledger(LedgerClient client) throws IOException {
        Map<String, Long> known = new TreeMap<>();
        payments(client).forEach(payment -> known.put(payment.path("number").asString(),
                payment.path("capturedMinor").asLong(0) - payment.path("backMinor").asLong()));
        known.values().removeIf(minor -> minor == 0);
        return known;
    }

    /** What the chain has of each payment, as the providers know it. */
    private static Map<String, Long> book(List<ProviderSimulator> providers) {
        Map<String, Long> book = new TreeMap<>();
        taken(providers).forEach(
                payment -> book.put(payment.number(), payment.capturedMinor() - payment.refundedMinor()));
        book.values().removeIf(minor -> minor == 0);
        return book;
    }

    private static Map<String, Integer> timesSent(List<ProviderSimulator> providers) {
        Map<String, Integer> times = new TreeMap<>();
        providers.forEach(provider -> provider.book()
                .payments()
                .forEach(payment -> times.put(payment.number(), provider.book().timesSent(payment.number()))));
        return times;
    }

    private static int timesSent(List<ProviderSimulator> providers, String number) {
        return providers.stream().mapToInt(provider -> provider.book().timesSent(number)).sum();
    }

    private static Stream<SimulatedPayment> taken(List<ProviderSimulator> providers) {
        return providers.stream().flatMap(provider -> provider.book().payments().stream());
    }
}
