package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tillbook.server.Http;
import io.tillbook.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    private static Chromium chromium;
    private static RunningServer server;
    private static String password;
    private static String token;
    private static LocalDate yesterday;

    private final Http http = new Http();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(Files.createDirectory(directory.resolve("playwright")));
        Path data = directory.resolve("data");
        server = RunningServer.start(data, "--spring.profiles.active=demo");
        password = Files.readString(data.resolve("demo-password")).strip();
        token = Files.readString(data.resolve("demo-token")).strip();
        yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void somebodySignsInWhereTheyWantedToGoAndOutAgain() {
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/");
            assertThat(page).hasURL(Pattern.compile(".*/console/"));
            desk.open("/console/stock?location=" + STORE);
            desk.isSound();
            desk.signIn("demo-owner", password);
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
        try (Desk desk = desk("zh", "light", 390)) {
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
                ask("{ stockLevels(location: \\\"" + STORE + "\\\", first: 200) { edges { node { sku onHand } } } }")
                        .at("/data/stockLevels/edges")
                        .valueStream()
                        .map(edge -> edge.get("node"))
                        .filter(node -> node.get("sku").asString().startsWith("P"))
                        .findFirst()
                        .orElseThrow();
        String sku = level.get("sku").asString();
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/");
            desk.signIn("demo-store-manager", password);
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
        JsonNode sale = ask("{ sales(first: 1) { edges { node { id location register receiptNo totalMinor } } } }")
                .at("/data/sales/edges/0/node");
        try (Desk desk = desk("zh", "dark", 390)) {
            Page page = desk.open("/console/sales");
            desk.signIn("demo-owner", password);
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
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/stock?text=P0");
            desk.signIn("demo-owner", password);
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
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/sales");
            desk.signIn("demo-owner", password);
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
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Approvals");
        }
    }

    @Test
    void aLongListHasOnlyWhatIsInSight() {
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/stock");
            desk.signIn("demo-owner", password);
            assertThat(page.locator("table")).hasAttribute("aria-rowcount", Pattern.compile("\\d{3,}"));
            assertThat(page.locator("[data-row]").count()).isLessThan(60);
            page.keyboard().press("End");
            assertThat(page.locator("tr[aria-rowindex='200']")).isAttached();
            assertThat(page.locator("[data-row]").count()).isLessThan(60);
        }
    }

    @Test
    void rolesSeeTheirRoomsOnly() {
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/");
            desk.signIn("demo-cashier", password);
            desk.settle();
            assertThat(page.locator("nav")).not().containsText("Transfers");
            assertThat(page.getByText("Sold")).hasCount(0);
            desk.isSound();
        }
    }

    @Test
    void aManagerGivesAnApproval() {
        String id = "01998f00-006e-7000-8000-000000000001";
        http.put(server.uri("/v1/commands/" + id), """
                {"type":"access.RequestApproval","occurredAt":"2026-11-30T09:00:00+08:00","payload":{
                 "approvalId":"console-1","commandType":"returns.AcceptReturnWithoutReceipt","subject":"console-return",
                 "location":"SH-01","limit":"returns.without-receipt","amountMinor":50000,"note":"Console test"}}""",
                "Authorization", "Bearer " + tokenOf("cashier"));
        try (Desk desk = desk("en", "light", 1280)) {
            Page page = desk.open("/console/approvals");
            desk.signIn("demo-store-manager", password);
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

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "en, dark, 390", "zh, light, 390", "zh, dark, 1280", "zh, light, 820"})
    void everyPageIsSoundInEachLanguageLookAndWidth(String language, String look, int width) throws IOException {
        String sale = ask("{ sales(first: 1) { edges { node { id } } } }").at("/data/sales/edges/0/node/id").asString();
        Path pictures = Files.createDirectories(Path.of("target", "console"));
        try (Desk desk = desk(language, look, width)) {
            desk.open("/console/");
            desk.signIn("demo-owner", password);
            for (String address : List.of("/?day=" + yesterday, "/sales", "/sales/" + sale, "/stock",
                    "/stock/" + STORE + "/P05", "/expiring", "/alerts", "/transfers", "/approvals", "/nowhere")) {
                desk.open("/console" + address);
                desk.settle();
                desk.isSound();
                String name = address.replaceAll("[^A-Za-z]+", "-").replaceAll("^-|-$", "");
                desk.picture(pictures.resolve("%s-%s-%s-%d.png".formatted(name, language, look, width)));
            }
        }
    }

    private Desk desk(String language, String look, int width) {
        return new Desk(chromium.browser(), server.base(), language, look, width);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private JsonNode ask(String question) {
        return http.graphQl(server.uri("/graphql"), question.replace("\\\"", "\""), "Authorization", "Bearer " + token)
                .json();
    }

    private static String tokenOf(String role) {
        try {
            return Files.readString(directory.resolve("data/demo-tokens").resolve(role)).strip();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
