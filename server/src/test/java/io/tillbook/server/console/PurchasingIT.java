package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.Buying.CRACKERS;
import static io.tillbook.server.console.Buying.WAREHOUSE;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static io.tillbook.server.console.StockRoom.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is bought, with the demo's data, in a real browser: suppliers, orders, what comes, and what goes back. */
class PurchasingIT {
    private static final String STORE = "SH-01";
    private static final String SHIRT = "A01";
    private static final String OTHER_SHIRT = "A03";

    @TempDir private static Path directory;
    private static DemoConsole demo;
    private static Buying buying;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoConsole(directory);
        buying = new Buying(demo, new StockRoom(demo));
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void aBuyerOrdersAndTheWarehouseReceivesByScan() {
        int before = onHand(CRACKERS);
        String order;
        try (Desk desk = demo.desk("en", "light", 1280)) {
            desk.open("/console/suppliers");
            desk.signIn("demo-buyer", demo.password());
            buying.describesASupplier(desk);
            order = buying.orders(desk);
        }
        try (Desk desk = demo.desk("zh", "light", 390)) {
            desk.open("/console/orders?location=" + WAREHOUSE);
            desk.signIn("demo-warehouse", demo.password());
            buying.receives(desk, order);
        }
        await().until(() -> onHand(CRACKERS) == before + 48);
        JsonNode placed = demo.ask("{ purchaseOrder(id: \"" + order + "\") { state receipts } }").get("purchaseOrder");
        assertThat(placed.get("state").asString()).isEqualTo("DELIVERED");
        String receipt = placed.at("/receipts/0").asString();
        assertThat(demo.ask("{ goodsReceipt(id: \"" + receipt + "\") { totalMinor } }")
                .at("/goodsReceipt/totalMinor")
                .asInt()).isEqualTo(24 * 450);
    }

    @Test
    void whatIsProposedIsChangedAndOrderedAtOnce() throws IOException {
        buying.send("buyer", "replenishment.SetSupply",
                "{\"sku\":\"" + SHIRT + "\",\"supplier\":\"SHIRTS\",\"packSize\":6}");
        buying.send("buyer", "replenishment.SetSupply",
                "{\"sku\":\"" + OTHER_SHIRT + "\",\"supplier\":\"TAILOR\",\"unitCostMinor\":300}");
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/replenishment?location=" + STORE);
            desk.signIn("demo-hq-manager", demo.password());
            desk.settle();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("SHIRTS"))).hasCount(0);
            moreHasToBeThere();
            desk.open("/console/replenishment?location=" + STORE);
            Locator group =
                    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("SHIRTS").setExact(true));
            assertThat(group).containsText("At the reorder point");
            group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settings")).click();
            assertThat(page.getByLabel("Safety stock")).hasValue("5000");
            page.getByLabel("Days an order lasts").fill("2");
            desk.isSound();
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

            group.getByLabel(Pattern.compile("How much of .* to order")).fill("36");
            desk.isSound();
            desk.picture("replenishment-en-light-1280");
            button(page, "Order from SHIRTS").click();
            Locator placed = page.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(Pattern.compile("Order PO-.* is placed")));
            assertThat(placed).hasCount(1);

            // What is ordered as it was proposed is proposed no longer; the order is still one press away.
            Locator other =
                    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("TAILOR").setExact(true));
            button(page, "Order from TAILOR").click();
            assertThat(other).hasCount(0);
            assertThat(placed).hasCount(2);
            desk.isSound();
            placed.last().click();
            assertThat(page.getByRole(AriaRole.ROW).filter(text(OTHER_SHIRT))).containsText("¥3.00");
            desk.open("/console/orders?supplier=SHIRTS&show=open");
            page.locator("[data-row]").filter(text("PO-")).click();
            assertThat(heading(page)).containsText("PO-");
            assertThat(page.getByRole(AriaRole.ROW).filter(text(SHIRT))).containsText("36");

            closes(desk);
            Download file = page.waitForDownload(() -> button(page, "As CSV").click());
            assertThat(Files.readString(file.path())).contains(",SHIRTS,", ",A01,", ",36,");
        }
    }

    @Test
    void goodsGoBackToWhomTheyCameFrom() {
        buying.send("warehouse", "purchasing.ReceiveGoods", """
                {"receiptId":"CONSOLE-BACK","location":"%s","supplier":"SHIRTS",
                 "lines":[{"lineNo":1,"sku":"A02","quantity":10,"unitCostMinor":300}]}""".formatted(WAREHOUSE));
        await().until(() -> buying.isThere("goodsReceipt(id: \"CONSOLE-BACK\")"));
        try (Desk desk = demo.desk("en", "dark", 390)) {
            Page page = desk.open("/console/receipts/CONSOLE-BACK");
            desk.signIn("demo-warehouse", demo.password());
            button(page, "Send goods back").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).first().fill("11");
            dialog.getByLabel("Why").fill("damp");
            assertThat(dialog.getByText("Send goods back").last()).isDisabled();
            dialog.getByRole(AriaRole.TEXTBOX).first().fill("4");
            desk.isSound();
            button(page, "Send goods back").last().click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByLabel("Gone back to the supplier")).containsText("damp");
            // Whoever may not see costs sees none.
            assertThat(page.getByText("¥")).hasCount(0);
            desk.settle();
            desk.isSound();
        }
        assertThat(demo.ask("{ goodsReceipt(id: \"CONSOLE-BACK\") { lines { sentBack } } }")
                .at("/goodsReceipt/lines/0/sentBack")
                .asInt()).isEqualTo(4);
    }

    @Test
    void goodsAreReceivedForAnOrderThatNobodyKnowsHere() {
        try (Desk desk = demo.desk("en", "light", 390)) {
            Page page = desk.open("/console/receiving?order=ON-PAPER");
            desk.signIn("demo-warehouse", demo.password());
            assertThat(page.getByLabel("Order (may be empty)")).hasValue("ON-PAPER");
        }
    }

    @Test
    void filtersAreKeptByNameWhereSomebodyComesBack() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/orders?location=" + WAREHOUSE + "&show=all");
            desk.signIn("demo-buyer", demo.password());
            button(page, "Keep these filters").click();
            page.getByLabel("Name").fill("Mine");
            button(page, "Keep").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(button(page, "Keep these filters")).hasCount(0);
            desk.open("/console/orders");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mine")).click();
            assertThat(page).hasURL(Pattern.compile(".*show=all.*"));
            desk.settle();
            desk.isSound();
            desk.open("/console/transfers");
            assertThat(heading(page)).hasText("Transfers");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mine"))).hasCount(0);
            desk.open("/console/orders");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget Mine")).click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mine"))).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "zh, dark, 390", "zh, light, 820"})
    void everyPageIsSoundInEachLanguageLookAndWidth(String language, String look, int width) {
        String order = "CONSOLE-" + language + "-" + width;
        buying.send("buyer", "purchasing.PlaceOrder", """
                {"orderId":"%s","location":"%s","supplier":"SUP-1","expectedOn":"2026-01-01",
                 "lines":[{"lineNo":1,"sku":"P05","quantity":12,"unitCostMinor":450}]}""".formatted(order, WAREHOUSE));
        await().until(() -> buying.isThere("purchaseOrder(id: \"" + order + "\")"));
        String receipt = demo.ask("{ goodsReceipts(supplier: \"SUP-1\", first: 1) { edges { node { id } } } }")
                .at("/goodsReceipts/edges/0/node/id")
                .asString();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("replenishment", "/replenishment");
        pages.put("orders", "/orders");
        pages.put("order", "/orders/" + order);
        pages.put("receiving-order", "/receiving?order=" + order);
        pages.put("suppliers", "/suppliers");
        pages.put("supplier", "/suppliers/SUP-1");
        pages.put("goods-receipts", "/receipts");
        pages.put("goods-receipt", "/receipts/" + receipt);
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

    /** More than there is has to be there, so that it is said why so much is proposed. */
    private static void moreHasToBeThere() {
        buying.send("hq-manager", "replenishment.SetStockPolicy",
                "{\"location\":\"" + STORE + "\",\"sku\":\"" + SHIRT + "\",\"safetyStock\":5000}");
        buying.send("hq-manager", "replenishment.SetStockPolicy",
                "{\"location\":\"" + STORE + "\",\"sku\":\"" + OTHER_SHIRT + "\",\"safetyStock\":5000}");
        await().until(
                () -> buying.isProposed(STORE, SHIRT, "SHIRTS") && buying.isProposed(STORE, OTHER_SHIRT, "TAILOR"));
    }

    private static void closes(Desk desk) {
        Page page = desk.page();
        button(page, "Close the order").click();
        page.getByLabel("Reason").fill("found elsewhere");
        desk.isSound();
        button(page, "Close the order").last().click();
        assertThat(page.getByText("found elsewhere")).isVisible();
        assertThat(page.getByText("Closed").first()).isVisible();
        assertThat(button(page, "Close the order")).hasCount(0);
    }

    private static int onHand(String sku) {
        return demo.ask("{ stockLevel(location: \"" + WAREHOUSE + "\", sku: \"" + sku + "\") { onHand } }")
                .at("/stockLevel/onHand")
                .asInt();
    }
}
