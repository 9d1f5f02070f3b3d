package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static io.tillbook.server.console.StockRoom.choice;
import static io.tillbook.server.console.StockRoom.row;
import static io.tillbook.server.console.StockRoom.scan;
import static io.tillbook.server.console.StockRoom.text;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
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

/** The work in a stock room, with the demo's data, in a real browser: counting, moving, receiving, pricing. */
class StockWorkIT {
    private static final String STORE = "SH-01";
    /** Kept in total; there are some in each location. */
    private static final String SHIRT = "A01";
    private static final String JEANS = "A04";
    /** Kept by batches. */
    private static final String CRACKERS = "P05";

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
    void somebodyCountsOnAPhoneWhileTheLineIsDown() {
        room.open("CONSOLE-COUNT", "[\"" + SHIRT + "\",\"" + JEANS + "\"]");
        try (Desk desk = demo.desk("en", "light", 390)) {
            Page page = desk.open("/console/stocktakes/CONSOLE-COUNT/count");
            desk.signIn("demo-store-manager", demo.password());
            page.getByLabel("Place", new Page.GetByLabelOptions().setExact(true)).fill("Shelf 1");
            button(page, "Begin").click();
            assertThat(page.getByText("Nothing yet. Scan something.")).isVisible();
            desk.settle();

            scan(page, room.barcode(SHIRT));
            assertThat(row(page, SHIRT)).containsText("1");
            assertThat(page.getByText("All is sent")).isVisible();
            desk.isSound();

            // The line is cut; three pieces and a dozen are counted, and the page is loaded anew when it is back.
            page.context().setOffline(true);
            scan(page, room.barcode(SHIRT));
            scan(page, room.barcode(SHIRT));
            assertThat(row(page, SHIRT)).containsText("3");
            page.getByRole(AriaRole.SEARCHBOX).fill(JEANS);
            page.getByRole(AriaRole.LISTITEM)
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(JEANS))
                    .click();
            button(page, "1").click();
            button(page, "2").click();
            button(page, "So many in all").click();
            assertThat(page.getByText("3 entries wait to be sent")).isVisible();
            assertThat(row(page, JEANS)).containsText("waits");
            row(page, JEANS).getByText("Take back").click();
            assertThat(page.getByText("4 entries wait to be sent")).isVisible();
            assertThat(row(page, JEANS)).containsText("0");
            desk.forgive("ERR_INTERNET_DISCONNECTED");
            desk.isSound();
            page.context().setOffline(false);
            page.reload();
            assertThat(page.getByText("All is sent")).isVisible();
            assertThat(row(page, SHIRT)).containsText("3");
        }
        await().until(() -> room.counted("CONSOLE-COUNT", SHIRT) == 3);
        await().until(() -> room.counted("CONSOLE-COUNT", JEANS) == 0);
    }

    @Test
    void twoPhonesCountTwoPlacesAndSomebodyApproves() {
        room.open("CONSOLE-TWO", "[\"A02\"]");
        for (String place : new String[] {"Shelf", "Storeroom"}) {
            try (Desk desk = demo.desk("en", "light", 390)) {
                Page page = desk.open("/console/stocktakes/CONSOLE-TWO/count");
                desk.signIn("demo-store-manager", demo.password());
                page.getByLabel("Place", new Page.GetByLabelOptions().setExact(true)).fill(place);
                button(page, "Begin").click();
                assertThat(page.getByText("Nothing yet. Scan something.")).isVisible();
                scan(page, room.barcode("A02"));
                assertThat(page.getByText("All is sent")).isVisible();
            }
        }
        await().until(() -> room.counted("CONSOLE-TWO", "A02") == 2);
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.open("/console/stocktakes/CONSOLE-TWO");
            desk.signIn("demo-hq-manager", demo.password());
            desk.settle();
            page.getByRole(AriaRole.TABLE)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Storeroom");
            desk.isSound();
            page.keyboard().press("Escape");
            button(page, "审核过账").click();
            page.getByRole(AriaRole.DIALOG).getByText("审核过账").click();
            assertThat(page.getByText("由 demo-hq-manager")).isVisible();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

            // As it was before anybody counted.
            button(page, "上一步").click();
            assertThat(page.getByText(Pattern.compile("以下为 .* 时的情况"))).isVisible();
        }
        await().until(() -> room.onHand("A02") == 2);
    }

    @Test
    void aTransferIsApprovedAndSentOnOtherDevices() {
        int before = room.onHand("A03");
        try (Desk store = demo.desk("en", "light", 1280)) {
            Page page = store.open("/console/transfers");
            store.signIn("demo-store-manager", demo.password());
            button(page, "Request goods").click();
            scan(page, room.barcode("A03"));
            page.getByLabel(Pattern.compile("Quantity of .*")).fill("3");
            store.isSound();
            button(page, "Request").last().click();
            assertThat(page).hasURL(Pattern.compile(".*/console/transfers/TR-.*"));
            assertThat(page.getByText("Requested").first()).isVisible();
            assertThat(button(page, "Approve")).hasCount(0);
            String address = page.url().substring(page.url().indexOf("/console/"));

            try (Desk office = demo.desk("zh", "light", 820)) {
                Page at = office.open(address);
                office.signIn("demo-hq-manager", demo.password());
                button(at, "批准").click();
                at.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("2");
                office.isSound();
                at.getByRole(AriaRole.DIALOG).getByText("批准", new Locator.GetByTextOptions().setExact(true)).click();
                assertThat(button(at, "发货")).isVisible();
            }
            try (Desk warehouse = demo.desk("en", "dark", 390)) {
                Page at = warehouse.open(address);
                warehouse.signIn("demo-warehouse", demo.password());
                button(at, "Dispatch").click();
                assertThat(at.getByRole(AriaRole.DIALOG)).containsText("of 2");
                scan(at, room.barcode("A03"));
                scan(at, room.barcode("A03"));
                warehouse.isSound();
                button(at, "Dispatch").last().click();
                assertThat(at.getByText("On its way").first()).isVisible();
            }

            // The store sees it by itself, and one of two arrives.
            button(page, "Receive").click();
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("1");
            choice(page, "What has not arrived").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("is lost")).click();
            button(page, "Receive").last().click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByText("Closed").first()).isVisible();
            store.settle();
            store.isSound();
        }
        await().until(() -> room.onHand("A03") == before + 1);
    }

    @Test
    void goodsAreReceivedByTheCodesOfTheirCartons() {
        int before = room.onHand(CRACKERS);
        String gtin = "0".repeat(14 - room.barcode(CRACKERS).length()) + room.barcode(CRACKERS);
        try (Desk desk = demo.desk("zh", "light", 390)) {
            Page page = desk.open("/console/receiving");
            desk.signIn("demo-store-manager", demo.password());
            assertThat(heading(page)).hasText("收货入库");
            String carton = "(01)" + gtin + "(17)271231(10)CONSOLE-1(37)24";
            scan(page, carton);
            assertThat(page.getByText("批次 CONSOLE-1")).isVisible();
            scan(page, carton);
            assertThat(page.getByLabel("箱数（每箱 24）")).hasValue("2");
            page.getByLabel("单位成本").fill("6.20");
            desk.isSound();
            button(page, "确认入库").click();
            assertThat(page.getByText(Pattern.compile("GR-.* 已入账"))).isVisible();
        }
        await().until(() -> room.onHand(CRACKERS) == before + 48);
    }

    @Test
    void theBooksAreCorrectedByKeyboardAlone() {
        int before = room.onHand("A05");
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/stock/" + STORE + "/A05");
            desk.signIn("demo-store-manager", demo.password());
            button(page, "Correct the books").focus();
            page.keyboard().press("Enter");
            page.keyboard().insertText("+2");
            page.keyboard().press("Tab");
            page.keyboard().insertText("found behind the shelf");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText(before + " becomes " + (before + 2));
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByRole(AriaRole.HEADING,
                    new Page.GetByRoleOptions().setName("Why is it " + (before + 2) + "?"))).isVisible();
            desk.settle();
            desk.isSound();
        }
        await().until(() -> room.onHand("A05") == before + 2);
    }

    @Test
    void aProductIsRenamedAndGetsAPrice() {
        try (Desk desk = demo.desk("en", "light", 820)) {
            Page page = desk.open("/console/goods/A06");
            desk.signIn("demo-owner", demo.password());
            button(page, "Change").click();
            page.getByLabel("Name").fill("Renamed on the console");
            button(page, "Change").last().click();
            assertThat(heading(page)).hasText("Renamed on the console");

            button(page, "Set a price").click();
            choice(page, "List").click();
            page.getByRole(AriaRole.OPTION).filter(text("All stores")).click();
            page.getByLabel("SKU, price").fill("A06 77.70");
            assertThat(page.getByText("1 change, 0 stay, 0 cannot be set")).isVisible();
            desk.isSound();
            button(page, "Set prices").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByText("¥77.70").first()).isVisible();
            desk.settle();
            desk.isSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "zh, dark, 390", "zh, light, 820"})
    void everyPageIsSoundInEachLanguageLookAndWidth(String language, String look, int width) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stocktakes", "/stocktakes");
        pages.put("transfer", "/transfers/"
                + demo.ask("{ transfers(first: 1) { edges { node { id } } } }")
                        .at("/transfers/edges/0/node/id")
                        .asString());
        pages.put("reservations", "/reservations");
        pages.put("past-stock", "/past-stock?location=" + STORE);
        pages.put("batch", "/stock/batch/" + CRACKERS + "/" + room.batchOf(CRACKERS));
        pages.put("receiving", "/receiving");
        pages.put("goods", "/goods");
        pages.put("product", "/goods/" + CRACKERS);
        pages.put("price-lists", "/price-lists");
        pages.put("price-list", "/price-lists/demo-chain");
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
}
