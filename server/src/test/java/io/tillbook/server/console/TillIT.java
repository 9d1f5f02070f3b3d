package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days at the till, with the demo's data, in a real browser. */
class TillIT {
    private static final String COMMANDS = "**/v1/commands/*";
    private static final int SALES = 20;
    private static final int LINES = 60;
    /** Of interactions; half of them are faster. The design asks for 100. */
    private static final double MEDIAN_MS = 100;

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

    @Test
    void aDayFromOpeningToZ() {
        List<String> codes = TillBooks.codesAt(demo, "SH-01", 10);
        assertThat(demo.send("owner", "01998f00-0073-7000-8000-000000000001", """
                {"type": "members.RegisterMember", "occurredAt": "2026-11-20T09:00:00+08:00", "payload": {"member": "TILL-LAN",
                  "location": "SH-01", "profile": {"name": "Lan", "phone": "13800138073"}}}""").status())
                .isEqualTo(201);
        try (Desk desk = demo.desk("en", "light", 1280)) {
            TillPage till = new TillPage(desk);
            till.start("demo-cashier", demo.password(), "SH-01", "R1");
            till.open("200");
            desk.isSound();
            Set<String> receipts = new HashSet<>();
            List<Double> ms = new ArrayList<>();
            for (int sale = 0; sale < SALES; sale++) {
                ms.add(till.scan(codes.get(sale % codes.size())));
                ms.add(till.scan(codes.get((sale + 3) % codes.size())));
                till.payExactly();
                receipts.add(till.receiptNo());
            }
            assertThat(receipts).hasSize(SALES);
            assertThat(told("of " + ms.size() + " lines of 20 sales", ms)).isLessThanOrEqualTo(MEDIAN_MS);

            TillDay day = new TillDay(demo, desk, till);
            day.paysInPartsWithAMemberAfterRecall(codes);
            day.takesBack(till.receiptNo());
            day.exchanges(receipts.iterator().next(), codes.get(4));
            day.isPaidByACodeThatIsShown(codes.get(5));
            day.countsAndCloses(SALES + 3, 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "en, dark, 390", "zh, light, 390", "zh, dark, 1280", "zh, light, 820"})
    void everyPageIsSoundInEachLanguageLookAndWidth(String language, String look, int width) {
        String code = TillBooks.codesAt(demo, "SH-03", 1).getFirst();
        String shot = "till-%s-" + language + "-" + look + "-" + width;
        try (Desk desk = demo.desk(language, look, width)) {
            Page page = desk.page();
            TillPage till = new TillPage(desk);
            till.start("demo-owner", demo.password(), "SH-03", "R1");
            assertThat(page.locator("form input")).isFocused();
            isSound(desk, shot, "open");
            page.getByText(language.equals("zh") ? "进入培训模式" : "Begin training").click();
            assertThat(page.locator("[data-testid=total]")).isVisible();
            isSound(desk, shot, "empty");
            till.scan(code);
            till.total();
            isSound(desk, shot, "basket");
            for (String key : List.of("F2", "F3", "F4", "F5", "F6")) {
                till.press(key);
                assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                isSound(desk, shot, key);
                till.press("Escape");
                assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            }
            till.press("F9");
            assertThat(page.locator("form input").first()).isFocused();
            isSound(desk, shot, "return");
            page.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(language.equals("zh") ? "返回" : "Back").setExact(true)).click();
            till.pay();
            isSound(desk, shot, "pay");
            till.press("Enter");
            till.isDone();
            isSound(desk, shot, "done");
            till.press("F10");
            assertThat(page.locator("section h2")).isVisible();
            isSound(desk, shot, "drawer");
        }
    }

    private static void isSound(Desk desk, String shot, String page) {
        desk.isSound();
        desk.picture(shot.formatted(page));
    }

    @Test
    void anAnswerThatIsLostSellsOnce() {
        String code = TillBooks.codesAt(demo, "SH-02", 1).getFirst();
        try (Desk desk = demo.desk("en", "dark", 1280)) {
            Page page = desk.page();
            TillPage till = new TillPage(desk);
            till.start("demo-owner", demo.password(), "SH-02", "R1");
            till.open("100");
            Set<String> addresses = new HashSet<>();
            AtomicInteger tries = new AtomicInteger();
            page.route(COMMANDS, route -> {
                Request request = route.request();
                if (request.postData().contains("sales.CompleteSale")) {
                    addresses.add(request.url());
                    tries.incrementAndGet();
                    route.fetch(); // the server does it, and nobody hears of it
                    route.abort();
                } else {
                    route.resume();
                }
            });
            till.scan(code);
            till.payExactly();
            String receipt = till.receiptNo();
            // The till keeps what it cannot know to be booked, and tells it again by its id.
            assertThat(page.getByText("1 waits")).isVisible();
            desk.forgive("ERR_FAILED");
            desk.isSound();

            page.unroute(COMMANDS);
            page.onRequest(request -> {
                if (request.method().equals("PUT") && request.postData().contains("sales.CompleteSale")) {
                    addresses.add(request.url());
                }
            });
            page.reload();
            till.isReady();
            assertThat(page.getByText("1 waits")).hasCount(0);
            assertThat(tries.get()).isPositive();
            assertThat(addresses).as("one id, however often it was sent").hasSize(1);
            await().until(() -> TillBooks.timesSold(demo, "SH-02", receipt) > 0);
            assertThat(TillBooks.timesSold(demo, "SH-02", receipt)).isEqualTo(1);
            desk.isSound();
        }
    }

    @Test
    void sixtyLinesAndTrainingBookNothing() {
        List<String> codes = TillBooks.codesAt(demo, "SH-03", LINES);
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.page();
            TillPage till = new TillPage(desk);
            till.start("demo-owner", demo.password(), "SH-03", "R1");
            assertThat(page.locator("form input")).isFocused();
            till.button("进入培训模式").click();
            assertThat(page.getByText("培训模式：不入账")).isVisible();
            assertThat(page.locator("[data-testid=total]")).isVisible();
            List<Double> ms = new ArrayList<>();
            for (String code : codes) {
                ms.add(till.scan(code));
            }
            assertThat(page.locator("ol li")).hasCount(codes.size());
            assertThat(told("of a basket that grows to " + codes.size() + " lines", ms))
                    .isLessThanOrEqualTo(MEDIAN_MS);
            till.total();
            desk.isSound();
            desk.picture("till-zh-dark-390");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^收款"))).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^现金刚好"))).click();
            till.isDone();
            assertThat(till.receiptNo()).startsWith("TRAINING");
            assertThat(page.getByText("培训 · 非有效小票").first()).isVisible();
            desk.isSound();
            long sold = demo.ask("{ sales(location: \"SH-03\", first: 1) { edges { node { cashier } } } }")
                    .at("/sales/edges")
                    .valueStream()
                    .filter(edge -> edge.at("/node/cashier").asString().equals("demo-owner"))
                    .count();
            assertThat(sold).isZero();
        }
    }

    /** @return the median of some milliseconds, which are told */
    private static double told(String what, List<Double> ms) {
        List<Double> sorted = ms.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        System.out.printf("milliseconds until a scan is on the screen, %s: median %.0f, 95 %% %.0f, most %.0f%n", what,
                median, sorted.get(sorted.size() * 95 / 100), sorted.getLast());
        return median;
    }
}
