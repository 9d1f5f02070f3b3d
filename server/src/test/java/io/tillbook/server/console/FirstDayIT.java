package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The guide of the first day, as a newcomer works through it, in both languages: a sale, a return, a count, a transfer,
 * why a stock is what it is, and the day's report. Its pictures are those of the guide and of the readme.
 */
class FirstDayIT {
    private static final String SHIRT = "A01";
    private static final String CRACKERS = "P05";

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

    @ParameterizedTest
    @CsvSource({"en, SH-01", "zh, SH-02"})
    void aNewcomerHasWorkedInAllOfTheStore(String language, String store) {
        int before = onHand(store);
        String counting;
        try (Desk desk = demo.desk(language, "light", 1280)) {
            FirstDay day = new FirstDay(desk, language, store);
            Page page = desk.open("/");
            desk.signIn("demo-owner", demo.password());
            day.looksAtTheDayBefore();
            String receipt = day.sells(nameOf(CRACKERS), nameOf(SHIRT));
            day.takesOneBack(receipt, nameOf(SHIRT));
            isOnHand(store, before - 1);

            counting = day.opensAStocktake(SHIRT);
            try (Desk phone = demo.desk(language, "light", 390)) {
                phone.open(counting);
                phone.signIn("demo-owner", demo.password());
                new FirstDay(phone, language, store).counts(SHIRT, before + 1);
            }
            day.approves(SHIRT);
            isOnHand(store, before + 1);

            day.transfers(SHIRT, "6");
            isOnHand(store, before + 7);
            day.asksWhy(SHIRT, before + 7);
            day.readsTheReport();
            assertThat(page.locator("table tbody")).containsText(store);
        }
    }

    private static void isOnHand(String store, int expected) {
        await().untilAsserted(() -> assertThat(onHand(store)).isEqualTo(expected));
    }

    private static int onHand(String store) {
        return demo.ask("{ stockLevel(location: \"" + store + "\", sku: \"" + SHIRT + "\") { onHand } }")
                .at("/stockLevel/onHand")
                .asInt();
    }

    private static String nameOf(String sku) {
        return demo.ask("{ product(sku: \"" + sku + "\") { name } }").at("/product/name").asString();
    }

    /** What somebody does on it, at one desk. */
    private record FirstDay(Desk desk, String language, String store) {
        private Page page() {
            return desk.page();
        }

        private String say(String english, String chinese) {
            return language.equals("zh") ? chinese : english;
        }

        private void picture(String name) {
            desk.settle();
            desk.isSound();
            desk.picture("first-day-" + name + "-" + language);
        }

        void looksAtTheDayBefore() {
            assertThat(heading(page())).hasText(say("Today", "今天"));
            page().getByLabel(say("The day before", "前一天")).click();
            assertThat(page().getByText(say("Best sellers", "畅销商品"))).isVisible();
            picture("today");
        }

        /** Two shirts and a packet, paid in cash. */
        String sells(String crackers, String shirt) {
            page().getByText(say("Open the till", "打开收银台")).click();
            page().locator("select").selectOption(store);
            page().locator("ul li button").filter(StockRoom.text("R1")).first().click();
            TillPage till = new TillPage(desk);
            till.open("200");
            tile(crackers).click();
            tile(shirt).click();
            tile(shirt).click();
            assertThat(page().locator("ol li")).hasCount(2);
            till.total();
            desk.isSound();
            desk.picture("first-day-till-" + language);
            till.payExactly();
            return till.receiptNo();
        }

        private Locator tile(String name) {
            return page().locator("section ul li button").filter(StockRoom.text(name)).first();
        }

        void takesOneBack(String receipt, String shirt) {
            TillPage till = new TillPage(desk);
            till.press("F9");
            assertThat(page().locator("form input").first()).isFocused();
            till.type(receipt);
            till.press("Enter");
            page().getByLabel(say("Comes back: ", "退回: ") + shirt).fill("1");
            assertThat(page().getByText(say("Goes back to the customer", "应退"))).isVisible();
            desk.isSound();
            till.button(say("Take back and refund", "确认退货退款")).click();
            assertThat(page().locator("[data-testid=refund]")).isVisible();
        }

        /** @return where it is counted */
        String opensAStocktake(String sku) {
            desk.open("/console/stocktakes");
            button(page(), say("Open a stocktake", "新建盘点")).click();
            choose(say("Where", "地点"), store);
            choose(say("What is counted", "盘点范围"), say("Some products", "指定商品"));
            page().getByLabel(say("SKUs, one a line", "SKU，每行一个")).fill(sku);
            page().getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(say("Open a stocktake", "新建盘点")).setExact(true))
                    .click();
            assertThat(heading(page())).containsText("ST-" + store);
            String id = heading(page()).innerText().strip();
            return "/console/stocktakes/" + id + "/count";
        }

        private void choose(String label, String option) {
            StockRoom.choice(page(), label).first().click();
            page().getByRole(AriaRole.OPTION).filter(StockRoom.text(option)).first().click();
        }

        void counts(String sku, int counted) {
            page().getByLabel(say("Place", "区域"), new Page.GetByLabelOptions().setExact(true))
                    .fill(say("Shelf 1", "一号货架"));
            button(page(), say("Begin", "开始")).click();
            page().getByRole(AriaRole.SEARCHBOX).fill(sku);
            page().getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON).filter(StockRoom.text(sku)).first().click();
            for (char digit : String.valueOf(counted).toCharArray()) {
                button(page(), String.valueOf(digit)).click();
            }
            button(page(), say("So many in all", "总数就是")).click();
            assertThat(StockRoom.row(page(), sku)).containsText(String.valueOf(counted));
            assertThat(page().getByText(say("All is sent", "已全部上传"))).isVisible();
            desk.isSound();
            desk.picture("first-day-count-" + language);
        }

        void approves(String sku) {
            page().reload();
            assertThat(page().getByRole(AriaRole.TABLE).filter(StockRoom.text(sku)).first()).isVisible();
            String approve = say("Approve", "审核过账");
            button(page(), approve).click();
            page().getByRole(AriaRole.DIALOG)
                    .getByText(approve, new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page().getByText(say("by demo-owner", "由 demo-owner")).first()).isVisible();
        }

        void transfers(String sku, String quantity) {
            desk.open("/console/transfers?location=" + store);
            button(page(), say("Request goods", "申请调拨")).click();
            page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.SEARCHBOX).fill(sku);
            page().getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.LISTITEM)
                    .getByRole(AriaRole.BUTTON)
                    .filter(StockRoom.text(sku))
                    .first()
                    .click();
            page().getByLabel(Pattern.compile(say("Quantity of .*", ".*的数量"))).fill(quantity);
            button(page(), say("Request", "提交申请")).last().click();
            for (String move : new String[] {say("Approve", "批准"), say("Dispatch", "发货"), say("Receive", "收货")}) {
                button(page(), move).first().click();
                assertThat(page().getByRole(AriaRole.DIALOG)).containsText(sku);
                button(page(), move).last().click();
                assertThat(page().getByRole(AriaRole.DIALOG)).hasCount(0);
            }
            assertThat(button(page(), say("Receive", "收货"))).hasCount(0);
            picture("transfer");
        }

        void asksWhy(String sku, int onHand) {
            desk.open("/console/stock?location=" + store);
            desk.settle();
            page().keyboard().press("/");
            page().getByRole(AriaRole.SEARCHBOX).last().fill(sku);
            page().getByRole(AriaRole.MENUITEM).filter(StockRoom.text(sku)).first().click();
            page().getByRole(AriaRole.ROW)
                    .filter(StockRoom.text(store))
                    .filter(StockRoom.text(sku))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(page().getByRole(AriaRole.HEADING,
                    new Page.GetByRoleOptions().setName(say("Why is it " + onHand + "?", "为什么是 " + onHand))))
                    .isVisible();
            picture("why");
        }

        void readsTheReport() {
            String question = "{ sales(location: \"" + store + "\", first: 1) { edges { node { businessDay } } } }";
            JsonNode day = demo.ask(question).at("/sales/edges/0/node/businessDay");
            desk.open("/console/reports?by=LOCATION");
            page().getByLabel(say("To", "至"), new Page.GetByLabelOptions().setExact(true)).fill(day.asString());
            page().getByLabel(say("From", "从"), new Page.GetByLabelOptions().setExact(true)).fill(day.asString());
            assertThat(page().locator("table tbody")).containsText(store);
            picture("report");
        }
    }
}
