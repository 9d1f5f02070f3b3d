package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A till that loses its line, in a real browser: nothing is lost, doubled or priced otherwise. */
class OfflineTillIT {
    private static final String STORE = "SH-01";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BASKETS = 20;

    @TempDir private static Path directory;
    private static DemoConsole demo;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoConsole(directory);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    private static OfflineTill till(String register, int no) throws IOException {
        assertThat(demo.send("store-manager", "01998f00-0074-7000-8000-00000000000" + no, """
                {"type": "shifts.OpenRegister", "occurredAt": "2026-11-20T07:00:00+08:00",
                 "payload": {"location": "%s", "register": "%s", "numbering": {"digits": 6}}}""".formatted(STORE,
                register)).status()).isEqualTo(201);
        OfflineTill till =
                new OfflineTill(demo, Files.createDirectory(directory.resolve("profile-" + register)), register);
        till.open();
        return till;
    }

    /** A product that is sold by the piece. */
    private record Goods(String sku, String name) {}

    private static List<Goods> goods() {
        return demo.ask("{ prices(location: \"" + STORE
                + "\", first: 12) { edges { node { sku product { name unit } } } } }")
                .at("/prices/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.at("/product/unit").asString().equals("PIECE"))
                .map(node -> new Goods(node.get("sku").asString(), node.at("/product/name").asString()))
                .toList();
    }

    @Test
    void sellsTenTimesWithoutALineAndTellsAllOfItOnce() throws IOException {
        List<Goods> goods = goods();
        try (OfflineTill till = till("OFF-1", 1)) {
            till.cut();
            till.reload();
            till.isOpen();
            assertThat(till.page().getByText("Cards, wallets, gift cards")).isVisible();
            sellTenTimes(till, goods);
            Page second = till.secondWindow();
            assertThat(second.getByText("The till is open in another window")).isVisible();
            second.close();
            assertThat(till.waiting()).isEqualTo(10);

            List<JsonNode> journal = till.journal();
            assertThat(JournalCheck.firstBroken(journal)).isEqualTo(-1);
            List<JsonNode> sales = journal.stream()
                    .filter(line -> line.at("/entry/type").asString("").equals("sales.CompleteSale"))
                    .map(line -> line.at("/body/payload"))
                    .toList();
            assertThat(sales).hasSize(10).allMatch(sale -> sale.get("origin").asString().equals("REPORTED"));
            isBrokenWhereItIsReordered(journal);

            till.mend();
            till.signInAgain(); // the browser that died has forgotten the session
            await().atMost(PATIENCE).until(() -> till.waiting() == 0);
            assertThat(till.read("outcomes", "store => store.getAll()").valueStream())
                    .allMatch(outcome -> outcome.get("is").asString().equals("ACCEPTED"));
            sales.forEach(OfflineTillIT::isBookedAsItWasSold);
            isBookedOnce(sales);
            isNeitherHeldNorFlaggedForItsPrice(sales);
        }
    }

    /** Reloads in between, and kills the browser once. */
    private static void sellTenTimes(OfflineTill till, List<Goods> goods) throws IOException {
        Random random = new Random(25);
        for (int sale = 1; sale <= 10; sale++) {
            int lines = 1 + random.nextInt(3);
            for (int line = 0; line < lines; line++) {
                till.add(goods.get(random.nextInt(goods.size())).name());
            }
            till.payInCash();
            switch (sale) {
                case 4 -> {
                    till.reload();
                    till.isOpen();
                }
                case 7 -> {
                    till.die();
                    till.isOpen();
                }
                default -> till.next();
            }
        }
    }

    private static void isBrokenWhereItIsReordered(List<JsonNode> journal) {
        List<JsonNode> reordered = new ArrayList<>(journal);
        reordered.add(3, reordered.remove(2));
        assertThat(JournalCheck.firstBroken(reordered)).isEqualTo(2);
    }

    private static void isBookedAsItWasSold(JsonNode sale) {
        String question = "{ sale(id: \"" + sale.get("saleId").asString()
                + "\") { receiptNo totalMinor lines { sku quantity discountMinor } } }";
        JsonNode booked = await().until(() -> demo.ask(question).get("sale"), JsonNode::isObject);
        assertThat(booked.get("receiptNo").asString()).isEqualTo(sale.get("receiptNo").asString());
        assertThat(booked.get("totalMinor").asLong()).isEqualTo(
                sale.get("tenders").valueStream().mapToLong(tender -> tender.get("amountMinor").asLong()).sum());
        assertThat(booked.get("lines").size()).isEqualTo(sale.get("lines").size());
    }

    private static void isBookedOnce(List<JsonNode> sales) {
        List<String> numbers = demo.ask(
                "{ sales(location: \"" + STORE + "\", first: 100) { edges { node { register receiptNo } } } }")
                .at("/sales/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("register").asString().equals("OFF-1"))
                .map(node -> node.get("receiptNo").asString())
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 10).mapToObj("%06d"::formatted).toList());
        assertThat(new HashSet<>(numbers))
                .isEqualTo(sales.stream().map(sale -> sale.get("receiptNo").asString()).collect(Collectors.toSet()));
    }

    private static void isNeitherHeldNorFlaggedForItsPrice(List<JsonNode> sales) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        JsonNode looked = demo.ask(("{ flaggedSales(location: \"%s\", from: \"%s\", to: \"%s\", first: 200)"
                + " { edges { node { saleId kind } } } heldFacts(location: \"%s\", state: HELD)"
                + " { edges { node { id } } } }").formatted(STORE, today, today, STORE));
        assertThat(looked.at("/heldFacts/edges").size()).isZero();
        List<String> ids = sales.stream().map(sale -> sale.get("saleId").asString()).toList();
        // Goods may be short in the demo; nothing else is amiss.
        assertThat(looked.at("/flaggedSales/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> ids.contains(node.get("saleId").asString()))
                .map(node -> node.get("kind").asString())
                .distinct()).isSubsetOf("SHORTAGE");
    }

    @Test
    void pricesTwentyBasketsAsTheServerDoes() throws IOException {
        List<Goods> goods = goods();
        Random random = new Random(26);
        try (OfflineTill till = till("OFF-2", 2)) {
            for (int basket = 0; basket < BASKETS; basket++) {
                String lines = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                        .mapToObj(no -> "{lineNo: %d, sku: \"%s\", quantity: %d}".formatted(no,
                                goods.get(random.nextInt(goods.size())).sku(), 1 + random.nextInt(4)))
                        .collect(Collectors.joining(", "));
                String openedAt = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS).toString();
                JsonNode here = JSON.readTree((String) till.page()
                        .evaluate(QUOTE_HERE,
                                List.of(STORE, "({lines: [" + lines + "], openedAt: '" + openedAt + "'})")));
                JsonNode there = demo.ask("{ quote(basket: {location: \"" + STORE + "\", openedAt: \"" + openedAt
                        + "\", lines: [" + lines + "]}) { totalMinor grossMinor search"
                        + " applications { seq promotion version step times benefitMinor }"
                        + " lines { saleLineNo sku quantity regularUnitMinor discountMinor paidMinor } } }")
                        .get("quote");
                assertThat(here.get("totalMinor").asLong()).as(lines).isEqualTo(there.get("totalMinor").asLong());
                assertThat(here.get("search")).isEqualTo(there.get("search"));
                for (String part : List.of("applications", "lines")) {
                    assertThat(here.get(part).size()).as(lines).isEqualTo(there.get(part).size());
                    for (int at = 0; at < there.get(part).size(); at++) {
                        JsonNode told = there.get(part).get(at);
                        JsonNode own = here.get(part).get(at);
                        told.properties()
                                .forEach(member -> assertThat(own.get(member.getKey()).asString())
                                        .as(member.getKey() + " of " + lines)
                                        .isEqualTo(member.getValue().asString()));
                    }
                }
            }
        }
    }

    /**
     * Asks the worker that the till prices by; the text of a basket is made an object by JSON, as eval is forbidden.
     */
    private static final String QUOTE_HERE = """
            async ([store, basket]) => {
              const names = (await Promise.all((await caches.keys()).map(async name =>
                (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat();
              const worker = new Worker(names.find(name => name.includes('pricing.worker')), { type: 'module' });
              let no = 0;
              const call = (method, ...args) => new Promise((done, fail) => {
                const own = ++no;
                const listener = ({ data }) => {
                  if (data.no === own) {
                    worker.removeEventListener('message', listener);
                    data.failed === undefined ? done(data.value) : fail(new Error(data.failed));
                  }
                };
                worker.addEventListener('message', listener);
                worker.postMessage({ no: own, method, args });
              });
              await call('open', store);
              const read = basket.slice(1, -1).replace(/(\\w+): /g, '"$1": ').replaceAll("'", '"');
              const quote = await call('quote', JSON.parse(read));
              worker.terminate();
              return JSON.stringify(quote);
            }
            """;

    @Test
    void whatIsTamperedWithIsNoticed() throws IOException {
        try (OfflineTill till = till("OFF-3", 3)) {
            till.cut();
            till.tamper("known", """
                    store => {
                      const asked = store.get('bundle SH-01');
                      asked.onsuccess = () => {
                        const { kept, ...rest } = asked.result;
                        const text = kept.text.replace(/"priceMinor":[0-9]+/, '"priceMinor":1');
                        store.put({ ...rest, kept: { ...kept, text } }, 'bundle SH-01');
                      };
                      return asked;
                    }""");
            till.reload();
            assertThat(till.page().getByText("had been changed by somebody")).isVisible();

            till.mend();
            till.reload();
            till.isOpen();
            await().atMost(PATIENCE)
                    .until(() -> till.read("known", "store => store.getAllKeys()").toString().contains("bundle SH-01"));
            till.tamper("entries", "store => store.clear()");
            till.reload();
            assertThat(till.page().getByText("The journal of this till is gone")).isVisible();
            till.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with a new journal"))
                    .click();
            till.isOpen();
            assertThat(till.journal().getFirst().at("/entry/replaces/device").asString()).startsWith("till-");
            assertThat(JournalCheck.firstBroken(till.journal())).isEqualTo(-1);
        }
    }

    @Test
    void salesGoOnAfterTheSessionHasEnded() throws IOException {
        String product = goods().getFirst().name();
        try (OfflineTill till = till("OFF-4", 4)) {
            till.cut();
            till.add(product);
            till.payInCash();
            till.next();
            till.forgetSession();
            till.mend();
            assertThat(till.page().getByText("nobody is signed in any more")).isVisible();
            till.add(product);
            till.payInCash();
            till.next();
            assertThat(till.waiting()).isEqualTo(2);

            till.signInAgain();
            await().atMost(PATIENCE).until(() -> till.waiting() == 0);
        }
    }
}
