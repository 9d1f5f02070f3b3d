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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tillbook.server.Http.Answer;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** How goods are bought at a desk, step by step, and what is known of it. */
record Buying(DemoConsole demo, StockRoom room) {
    static final String WAREHOUSE = "SH-WH";
    /** Kept by batches. */
    static final String CRACKERS = "P05";

    /** Tells of a supplier and of what comes from there, and tries to take what is known of others. */
    void describesASupplier(Desk desk) {
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

    /** Orders crackers for the warehouse, and says by what id. */
    String orders(Desk desk) {
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

    /** Receives an order of two cartons in two deliveries, by scan. */
    void receives(Desk desk, String order) {
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

    void send(String role, String type, String payload) {
        Answer answer = demo.send(role, UUID.randomUUID().toString(), """
                {"type":"%s","occurredAt":"%s","payload":%s}""".formatted(type, Instant.now(), payload));
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
    }

    /** Whether the views know it: a page that is opened before says for a while that there is none. */
    boolean isThere(String field) {
        return demo.ask("{ found: " + field + " { id } }").path("found").isObject();
    }

    boolean isProposed(String location, String sku, String supplier) {
        return demo.ask("{ replenishment(location: \"" + location + "\", supplier: \"" + supplier
                + "\", first: 50) { edges { node { sku } } } }")
                .at("/replenishment/edges")
                .valueStream()
                .anyMatch(edge -> edge.at("/node/sku").asString().equals(sku));
    }
}
