package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static io.tillbook.server.console.StockRoom.choice;
import static io.tillbook.server.console.StockRoom.scan;
import static io.tillbook.server.console.StockRoom.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tillbook.server.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
    private static final String WAREHOUSE = "SH-WH";
    private static final String STORE = "SH-01";
    /** Kept by batches. */
    private static final String CRACKERS = "P05";
    private static final String SHIRT = "A01";
    private static final String OTHER_SHIRT = "A03";

    @TempDir private static Path directory;
    private static DemoConsole demo;
    private static StockRoom room;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoConsole(directory);
        room = new StockRoom(demo);
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
            describesASupplier(desk);
            order = orders(desk);
        }
        try (Desk desk = demo.desk("zh", "light", 390)) {
            desk.open("/console/orders?location=" + WAREHOUSE);
            desk.signIn("demo-warehouse", demo.password());
            receives(desk, order);
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
        send("buyer", "replenishment.SetSupply", "{\"sku\":\"" + SHIRT + "\",\"supplier\":\"SHIRTS\",\"packSize\":6}");
        send("buyer", "replenishment.SetSupply",
                "{\"sku\":\"" + OTHER_SHIRT + "\",\"supplier\":\"TAILOR\",\"unitCostMinor\":300}");
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/replenishment?location=" + STORE);
            desk.signIn("demo-hq-manager", demo.password());
            desk.settle();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("SHIRTS"))).hasCount(0);
            // More than there is has to be there, and it is said why so much is proposed.
            send("hq-manager", "replenishment.SetStockPolicy",
                    "{\"location\":\"" + STORE + "\",\"sku\":\"" + SHIRT + "\",\"safetyStock\":5000}");
            send("hq-manager", "replenishment.SetStockPolicy",
                    "{\"location\":\"" + STORE + "\",\"sku\":\"" + OTHER_SHIRT + "\",\"safetyStock\":5000}");
            await().until(() -> isProposed(SHIRT, "SHIRTS") && isProposed(OTHER_SHIRT, "TAILOR"));
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

            button(page, "Close the order").click();
            page.getByLabel("Reason").fill("found elsewhere");
            desk.isSound();
            button(page, "Close the order").last().click();
            assertThat(page.getByText("found elsewhere")).isVisible();
            assertThat(page.getByText("Closed").first()).isVisible();
            assertThat(button(page, "Close the order")).hasCount(0);
            Download file = page.waitForDownload(() -> button(page, "As CSV").click());
            assertThat(Files.readString(file.path())).contains(",SHIRTS,", ",A01,", ",36,");
        }
    }

    @Test
    void goodsGoBackToWhomTheyCameFrom() {
        send("warehouse", "purchasing.ReceiveGoods", """
                {"receiptId":"CONSOLE-BACK","location":"%s","supplier":"SHIRTS",
                 "lines":[{"lineNo":1,"sku":"A02","quantity":10,"unitCostMinor":300}]}""".formatted(WAREHOUSE));
        await().until(() -> isThere("goodsReceipt(id: \"CONSOLE-BACK\")"));
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
        send("buyer", "purchasing.PlaceOrder", """
                {"orderId":"%s","location":"%s","supplier":"SUP-1","expectedOn":"2026-01-01",
                 "lines":[{"lineNo":1,"sku":"P05","quantity":12,"unitCostMinor":450}]}""".formatted(order, WAREHOUSE));
        await().until(() -> isThere("purchaseOrder(id: \"" + order + "\")"));
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

    private static void describesASupplier(Desk desk) {
        Page page = desk.page();
        send("buyer", "purchasing.DescribeSupplier", "{\"supplier\":\"MILL\",\"name\":\"The Mill\"}");
        await().until(() -> isThere("supplier(id: \"MILL\")"));
        button(page, "New supplier").click();
        page.getByLabel("Id, such as SUP-1").fill("MILL");
        page.getByLabel("Name").fill("The Bakery");
        assertThat(page.getByText("The Mill has this id already.")).isVisible();
        assertThat(button(page, "Save")).isDisabled();
        page.getByLabel("Id, such as SUP-1").fill("BAKERY");
        page.getByLabel("What whoever orders").fill("Customer number 4711");
        desk.isSound();
        button(page, "Save").click();
        assertThat(heading(page)).hasText("The Bakery");
        assertThat(page.getByText("Customer number 4711")).isVisible();

        button(page, "Goods come from here").click();
        scan(page, room.barcode(CRACKERS));
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText(CRACKERS);
        page.getByLabel("Pack", new Page.GetByLabelOptions().setExact(true)).fill("24");
        page.getByLabel("Days of delivery").fill("2");
        page.getByLabel("Cost of a unit").fill("4.50");
        desk.isSound();
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByRole(AriaRole.ROW).filter(text(CRACKERS))).containsText("¥4.50");

        // What is known of goods is not wiped out by whoever finds them once more, here or at another supplier.
        button(page, "Goods come from here").click();
        scan(page, room.barcode(CRACKERS));
        assertThat(page.getByLabel("Pack", new Page.GetByLabelOptions().setExact(true))).hasValue("24");
        assertThat(page.getByLabel("Cost of a unit")).hasValue("4.50");
        desk.open("/console/suppliers/MILL");
        button(page, "Goods come from here").click();
        scan(page, room.barcode(CRACKERS));
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("So far these goods come from The Bakery.");
        assertThat(page.getByLabel("Cost of a unit")).hasValue("");
        desk.isSound();
    }

    private static String orders(Desk desk) {
        Page page = desk.page();
        desk.open("/console/orders");
        button(page, "New order").click();
        choice(page, "Supplier").click();
        page.getByRole(AriaRole.OPTION).filter(text("BAKERY")).click();
        choice(page, "Where the goods go").click();
        page.getByRole(AriaRole.OPTION).filter(text(WAREHOUSE)).click();
        scan(page, room.barcode(CRACKERS));
        page.getByLabel(Pattern.compile("Quantity of .*")).fill("48");
        desk.isSound();
        button(page, "Place the order").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/orders/PO-.*"));
        assertThat(heading(page)).containsText("PO-");
        String order = heading(page).textContent();
        assertThat(page.getByText("¥216.00")).isVisible();
        desk.settle();
        desk.isSound();
        Download file = page.waitForDownload(() -> button(page, "As CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo(order + ".csv");
        return order;
    }

    private static void receives(Desk desk, String order) {
        Page page = desk.page();
        page.locator("[data-row]").filter(text(order)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("收货").setExact(true)).click();
        String gtin = "0".repeat(14 - room.barcode(CRACKERS).length()) + room.barcode(CRACKERS);
        String carton = "(01)" + gtin + "(17)271231(10)BAKED-1(37)24";
        assertThat(page.getByLabel("本单待到")).containsText("48");
        scan(page, carton);
        assertThat(page.getByLabel("本单待到")).containsText("24");
        page.getByLabel("单位成本").fill("4.50");
        desk.isSound();
        desk.picture("receiving-order-zh-light-390");
        button(page, "确认入库").click();
        assertThat(page.getByText(Pattern.compile("GR-.* 已入账"))).isVisible();

        // What came is seen at once, and the rest comes as it was ordered.
        assertThat(page.getByLabel("本单待到")).containsText("24");
        scan(page, carton);
        page.getByLabel("单位成本").fill("4.50");
        assertThat(page.getByText("本单已全部到齐。")).isVisible();
        button(page, "确认入库").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("采购单 " + order)).click();
        assertThat(page.getByText("已到齐").first()).isVisible();
        desk.settle();
        desk.isSound();
    }

    private static void send(String role, String type, String payload) {
        Answer answer = demo.send(role, UUID.randomUUID().toString(), """
                {"type":"%s","occurredAt":"%s","payload":%s}""".formatted(type, Instant.now(), payload));
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
    }

    /** Whether the views know it: a page that is opened before says for a while that there is none. */
    private static boolean isThere(String field) {
        return demo.ask("{ found: " + field + " { id } }").path("found").isObject();
    }

    private static boolean isProposed(String sku, String supplier) {
        return demo.ask("{ replenishment(location: \"" + STORE + "\", supplier: \"" + supplier
                + "\", first: 50) { edges { node { sku } } } }")
                .at("/replenishment/edges")
                .valueStream()
                .anyMatch(edge -> edge.at("/node/sku").asString().equals(sku));
    }

    private static int onHand(String sku) {
        return demo.ask("{ stockLevel(location: \"" + WAREHOUSE + "\", sku: \"" + sku + "\") { onHand } }")
                .at("/stockLevel/onHand")
                .asInt();
    }
}
