package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people do in the console, with the demo's data, in a real browser. */
class ConsoleIT {
    private static final String STORE = "SH-01";

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
    void somebodySignsInWhereTheyWantedToGoAndOutAgain() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/");
            assertThat(page).hasURL(Pattern.compile(".*/console/"));
            desk.open("/console/stock?location=" + STORE);
            desk.isSound();
            desk.signIn("demo-owner", demo.password());
            assertThat(heading(page)).hasText("Stock");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of demo-owner")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Owner");
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of demo-owner")).click();
            page.getByText("Sign out").click();
            assertThat(page.locator("input[name=password]")).isVisible();
            assertThat(page.locator("nav")).hasCount(0);
        }
    }

    @Test
    void aWrongPasswordIsTold() {
        try (Desk desk = demo.desk("zh", "light", 390)) {
            Page page = desk.open("/console/");
            assertThat(heading(page)).hasText("登录");
            page.locator("input[name=name]").fill("demo-owner");
            page.locator("input[name=password]").fill("not the password");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("工号或密码不正确。");
            assertThat(page.locator("input[name=password]")).hasValue("");
            desk.forgiveRefusedSignIns();
            desk.isSound();
        }
    }

    @Test
    void somebodyFindsWhyAStockIsWhatItIs() {
        JsonNode level =
                demo.ask("{ stockLevels(location: \"" + STORE + "\", first: 200) { edges { node { sku onHand } } } }")
                        .at("/stockLevels/edges")
                        .valueStream()
                        .map(edge -> edge.get("node"))
                        .filter(node -> node.get("sku").asString().startsWith("P"))
                        .findFirst()
                        .orElseThrow();
        String sku = level.get("sku").asString();
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/");
            desk.signIn("demo-store-manager", demo.password());
            page.keyboard().press("/");
            page.getByRole(AriaRole.SEARCHBOX).fill(sku);
            page.getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(sku)).first().click();
            page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(sku))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/console/stock/" + STORE + "/" + sku));
            String onHand = String.valueOf(level.get("onHand").asInt());
            assertThat(
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Why is it " + onHand + "?")))
                    .isVisible();

            // From the beginning, so that there is something whatever the week was like.
            page.getByText("Last 7 days").first().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("From the beginning")).click();
            Locator steps = page.getByRole(AriaRole.TABLE).first();
            assertThat(steps.getByRole(AriaRole.CELL).filter(new Locator.FilterOptions().setHasText("Sale")).first())
                    .isVisible();
            assertThat(steps.locator("tbody tr:has(td strong)").first().locator("td").last()).hasText(onHand);
            desk.isSound();

            // The document behind it is a receipt.
            steps.getByRole(AriaRole.LINK).first().click();
            assertThat(heading(page)).containsText("Receipt");
            desk.settle();
            desk.isSound();
        }
    }

    @Test
    void somebodyOpensAReceiptByItsNumber() {
        JsonNode sale = demo.ask("{ sales(first: 1) { edges { node { id location register receiptNo totalMinor } } } }")
                .at("/sales/edges/0/node");
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.open("/console/sales");
            desk.signIn("demo-owner", demo.password());
            desk.settle();
            desk.isSound();
            page.getByRole(AriaRole.SEARCHBOX)
                    .fill(text(sale, "location") + "/" + text(sale, "register") + "/" + text(sale, "receiptNo"));
            assertThat(page.locator("[data-row]")).hasCount(1);
            page.locator("[data-row]").click();
            assertThat(heading(page)).hasText("小票 " + text(sale, "receiptNo"));
            int minor = sale.get("totalMinor").asInt();
            assertThat(page.getByText("¥%,d.%02d".formatted(minor / 100, minor % 100)).first()).isVisible();
            desk.settle();
            desk.isSound();
        }
    }

    @Test
    void theLanguageChangesWhereSomebodyIs() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/stock?text=P0");
            desk.signIn("demo-owner", demo.password());
            assertThat(heading(page)).hasText("Stock");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of")).click();
            page.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Pattern.compile("English.*Language|Language.*English")))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("中文")).click();
            page.keyboard().press("Escape");
            assertThat(heading(page)).hasText("库存");
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("P0");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
            desk.isSound();
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/sales");
            desk.signIn("demo-owner", demo.password());
            assertThat(page.locator("[data-row]").first()).isVisible();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").first()).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            assertThat(heading(page)).containsText("Receipt ");
            page.keyboard().press("Control+k");
            page.keyboard().type("Appro");
            assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Approvals");
        }
    }

    @Test
    void aLongListHasOnlyWhatIsInSight() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/stock");
            desk.signIn("demo-owner", demo.password());
            assertThat(page.locator("table")).hasAttribute("aria-rowcount", Pattern.compile("\\d{3,}"));
            assertThat(page.locator("[data-row]").count()).isLessThan(60);
            page.keyboard().press("End");
            assertThat(page.locator("tr[aria-rowindex='200']")).isAttached();
            assertThat(page.locator("[data-row]").count()).isLessThan(60);
        }
    }

    @Test
    void rolesSeeTheirRoomsOnly() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/");
            desk.signIn("demo-cashier", demo.password());
            desk.settle();
            assertThat(page.locator("nav").filter(new Locator.FilterOptions().setHasText("Transfers"))).hasCount(0);
            assertThat(page.getByText("Sold")).hasCount(0);
            desk.isSound();
        }
    }

    @Test
    void aManagerGivesAnApproval() {
        String id = "01998f00-006e-7000-8000-000000000001";
        demo.send("cashier", id, """
                {"type":"access.RequestApproval","occurredAt":"%s","payload":{
                 "approvalId":"console-1","commandType":"returns.AcceptReturnWithoutReceipt","subject":"console-return",
                 "location":"SH-01","limit":"returns.without-receipt","amountMinor":50000,"note":"Console test"}}"""
                .formatted(Instant.now()));
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/approvals");
            desk.signIn("demo-store-manager", demo.password());
            Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Console test"));
            assertThat(row).containsText("¥500.00");
            desk.isSound();
            row.getByText("Approve", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(row).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Answered or over")).click();
            assertThat(row).containsText("Approved");
        }
    }

    @Test
    void graphiQlAnswersWhoeverHasSignedIn() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/");
            desk.signIn("demo-owner", demo.password());
            desk.open("/graphiql");
            page.locator(".graphiql-query-editor .CodeMirror").click();
            page.keyboard().press("Control+a");
            page.keyboard().type("query { viewsPosition");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".result-window")).containsText("\"viewsPosition\":");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "en, dark, 390", "zh, light, 390", "zh, dark, 1280", "zh, light, 820"})
    void everyPageIsSoundInEachLanguageLookAndWidth(String language, String look, int width) {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        String sale = demo.ask("{ sales(first: 1) { edges { node { id } } } }").at("/sales/edges/0/node/id").asString();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/?day=" + yesterday);
        pages.put("receipts", "/sales");
        pages.put("receipt", "/sales/" + sale);
        pages.put("stock", "/stock");
        pages.put("why", "/stock/" + STORE + "/P05");
        List.of("expiring", "alerts", "transfers", "approvals", "reports", "books", "book-checks", "imports", "nowhere")
                .forEach(page -> pages.put(page, "/" + page));
        List.of("members", "members/M0001", "gift-cards", "feedback", "shifts", "tills", "payments", "differences",
                "held", "promotions", "promotions/demo-autumn", "promotions/drafts/new", "coupons", "people",
                "people/demo-cashier", "tokens", "devices", "device-findings", "sessions", "denied", "operations")
                .forEach(page -> pages.put(page.replace('/', '-'), "/" + page));
        pages.put("profit-by-store", "/books?statement=profit-and-loss&by=STORE");
        pages.put("balance-sheet", "/books?statement=balance-sheet");
        pages.put("books-account", "/books/account?role=SALES");
        pages.put("days", "/days?location=" + STORE + "&day=" + yesterday.minusDays(1));
        pages.put("shift", "/shifts/" + STORE + "/R1/1");
        pages.put("history", "/history?stream=sale-" + sale);
        try (Desk desk = demo.desk(language, look, width)) {
            desk.open("/console/");
            desk.signIn("demo-owner", demo.password());
            for (var page : pages.entrySet()) {
                desk.open("/console" + page.getValue());
                desk.settle();
                desk.isSound();
                desk.picture("%s-%s-%s-%d".formatted(page.getKey(), language, look, width));
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
