package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a cashier does in a day, beside selling for cash. */
record TillDay(DemoConsole demo, Desk desk, TillPage till) {
    void paysInPartsWithAMemberAfterRecall(List<String> codes) {
        Page page = desk.page();
        till.scan(codes.get(0));
        till.scan(codes.get(1));
        String total = till.total();
        till.press("F7");
        assertThat(page.locator("ol li")).hasCount(0);
        till.scan(codes.get(2));
        till.press("Delete");
        till.press("F8");
        till.press("Enter");
        assertThat(page.locator("ol li")).hasCount(2);
        assertThat(till.total()).isEqualTo(total);
        page.reload();
        till.isReady();
        assertThat(till.total()).isEqualTo(total);

        till.press("F6");
        till.answer("13800138073");
        assertThat(page.getByText("Member: ")).isVisible();
        till.press("F2");
        till.answer("2");
        till.press("F4");
        till.answer("0.5");
        assertThat(page.getByText("By hand")).isVisible();
        desk.isSound();
        desk.picture("till-en-light-1280");
        till.pay();
        till.type("1");
        till.press("Enter");
        assertThat(page.getByText("Left")).isVisible();
        desk.isSound();
        desk.picture("till-pay-en-light-1280");
        till.scan("136021593340873100");
        till.isDone();
        desk.isSound();
    }

    void takesBack(String receipt) {
        Page page = desk.page();
        till.press("F9");
        assertThat(page.locator("form input").first()).isFocused();
        till.type(receipt);
        till.press("Enter");
        page.locator("ul li button").first().click();
        assertThat(page.getByText("Goes back to the customer")).isVisible();
        desk.isSound();
        till.button("Take back and refund").click();
        assertThat(page.locator("[data-testid=refund]")).isVisible();
        till.button("Back").click();
    }

    void exchanges(String bought, String other) {
        Page page = desk.page();
        till.press("F9");
        assertThat(page.locator("form input").first()).isFocused();
        till.type(bought);
        till.press("Enter");
        page.locator("ul li button").first().click();
        till.button("Exchange for other goods").click();
        assertThat(page.getByText("Exchanged, from SH-01/R1/" + bought)).isVisible();
        till.scan(other);
        till.pay();
        assertThat(page.getByText("Comes back, from SH-01/R1/" + bought)).isVisible();
        desk.isSound();
        desk.picture("till-exchange-en-light-1280");
        till.press("Enter");
        till.isDone();
        desk.isSound();
        String receipt = till.receiptNo();
        await().until(() -> bySale(receipt, "exchangedFor").at("/exchangedFor").isString());
        await().until(() -> bySale(bought, "returns { exchangedBy }").at("/returns/0/exchangedBy").isString());
    }

    private JsonNode bySale(String receipt, String fields) {
        return demo.ask("{ saleByReceipt(location: \"SH-01\", register: \"R1\", receiptNo: \"" + receipt + "\") { "
                + fields + " } }").path("saleByReceipt");
    }

    /** Of whole yuan the simulated customer pays, five seconds after the code is there; the rest is cash. */
    void isPaidByACodeThatIsShown(String code) {
        Page page = desk.page();
        till.scanAndPayAtOnce(code);
        till.type("1");
        till.button("Show a code: Alipay").click();
        Locator shown =
                page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Code for the customer to scan"));
        assertThat(shown).isVisible();
        assertThat(ScannedPicture.textOf(shown.screenshot())).startsWith("http");
        desk.picture("till-code-en-light-1280");
        assertThat(page.getByText("Left")).isVisible();
        till.press("Enter");
        till.isDone();
    }

    void countsAndCloses(int receipts, int returns) {
        Page page = desk.page();
        till.press("F10");
        till.button("Cash in").click();
        till.type("10");
        till.press("Enter");
        assertThat(page.getByText("It is booked.")).isVisible();
        String cash = decimal(TillBooks.expectedCash(demo, receipts, returns));
        till.button("Count and close").click();
        assertThat(page.getByText("Count first.")).isVisible();
        till.type(cash);
        till.press("Enter");
        assertThat(page.getByText("Stays in the drawer")).isVisible();
        till.type(cash);
        till.press("Enter");
        assertThat(page.getByText("The shift is closed")).isVisible();
        desk.isSound();
        JsonNode last = await().until(() -> TillBooks.lastZ(demo), z -> z.path("receipts").asInt() == receipts);
        assertThat(last.get("returns").asInt()).isEqualTo(returns);
        till.button("Open the next shift").click();
        assertThat(page.locator("h1")).hasText("Open the shift");
    }

    private static String decimal(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }
}
