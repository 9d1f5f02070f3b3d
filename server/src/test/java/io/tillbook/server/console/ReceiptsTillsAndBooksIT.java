package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static io.tillbook.server.console.StockRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tillbook.api.access.DeviceId;
import io.tillbook.device.enrolment.EnrolmentToken;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.relay.Enrolling;
import io.tillbook.device.relay.ServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody at a desk does about receipts and tills of a store, and about its books. */
class ReceiptsTillsAndBooksIT {
    private static final int LONG_MS = 120_000;

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
    void goodsOfAReceiptAreTakenBack() {
        JsonNode sale = demo.ask("""
                { sales(location: "SH-01", first: 100) { edges { node { id receiptNo register lines { product { unit } }
                  returns { id } } } } }""")
                .at("/sales/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("returns").isEmpty()
                        && node.at("/lines/0/product/unit").asString().equals("PIECE"))
                .findFirst()
                .orElseThrow();
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/sales/" + sale.get("id").asString());
            desk.signIn("demo-owner", demo.password());
            assertThat(page.getByText("Return or exchange at the till")).hasAttribute("href",
                    Pattern.compile("/till/\\?return=SH-01%2F.*"));
            button(page, "Take back").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).first().fill("1");
            assertThat(dialog.getByText("Goes back to the customer:")).isVisible();
            dialog.getByLabel("Why").fill("broken zip");
            desk.isSound();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back and refund")).click();
            assertThat(dialog).hasCount(0);
            assertThat(section(page, "Returns")).containsText("broken zip");
            desk.settle();
            desk.isSound();
        }
    }

    @Test
    void moneyOfNoShiftIsNoticedAndGetsAShift() {
        String atNight = DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).minusDays(1).with(LocalTime.of(3, 0)));
        assertThat(demo.send("owner", "01998f00-0072-7000-8000-000000000071", """
                {"type":"sales.CompleteSale","occurredAt":"%s","payload":{"saleId":"CONSOLE-NIGHT","receiptNo":"N00001",
                 "location":"SH-03","register":"R1","cashier":"night","origin":"REPORTED",
                 "lines":[{"lineNo":1,"sku":"A02","quantity":1,"unitPriceMinor":4200}],
                 "tenders":[{"method":"CASH","amountMinor":4200}]}}""".formatted(atNight)).status())
                .isLessThan(300);
        try (Desk desk = demo.desk("zh", "light", 820)) {
            Page page = desk.open("/console/tills?location=SH-03");
            desk.signIn("demo-owner", demo.password());
            Locator matter = section(page, "收银机预警").getByRole(AriaRole.ROW).filter(text("款项未归班次"));
            assertThat(matter).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
            matter.getByText("知道了").click();
            assertThat(matter).containsText("demo-owner 已知晓");

            Locator facts = section(page, "未归入班次的款项");
            assertThat(facts).containsText("N00001");
            desk.settle();
            desk.isSound();
            facts.getByRole(AriaRole.BUTTON).filter(text("归入班次")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("原因").fill("夜间补录");
            desk.isSound();
            dialog.getByText("归入班次", new Locator.GetByTextOptions().setExact(true)).last().click();
            assertThat(dialog).hasCount(0);
            assertThat(page.getByText("N00001")).hasCount(0);
        }
    }

    @Test
    void aFigureOfTheBooksOpensToWhatItIsMadeOf() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/books?from=" + day.minusDays(6) + "&to=" + day);
            desk.signIn("demo-accountant", demo.password());
            Locator sales = page.getByRole(AriaRole.ROW).filter(text("5001"));
            String closing = sales.getByRole(AriaRole.CELL).last().innerText();
            Object csv = page.evaluate("address => fetch(address).then(answer => answer.text())",
                    page.getByText("CSV", exactly()).getAttribute("href"));
            assertThat(csv.toString()).contains("5001,").contains("," + closing.replaceAll("[^0-9-]", ""));

            sales.getByRole(AriaRole.LINK).click();
            assertThat(heading(page)).hasText("Sales");
            assertThat(page.locator("dl")).containsText(closing);
            assertThat(section(page, "What was posted to it")
                    .getByText("Sale", new Locator.GetByTextOptions().setExact(true))
                    .first()).isVisible();
            desk.settle();
            desk.isSound();
            desk.picture("books-account-en-light-1280");

            desk.open("/console/books?statement=balance-sheet");
            assertThat(section(page, "Assets").getByRole(AriaRole.TABLE)).containsText("Merchandise");
            desk.open("/console/book-checks");
            assertThat(section(page, "What has to be the same").getByRole(AriaRole.TABLE)).containsText("the same");
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** A part of a page by its heading. */
    @Test
    void aDeviceIsLetInAndEnded() throws IOException {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/devices");
            desk.signIn("demo-owner", demo.password());
            assertThat(page.getByText("No device has enrolled.")).isVisible();
            button(page, "Let a device in").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Register (optional)").fill("R9");
            desk.isSound();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Let a device in")).click();
            String token = dialog.getByLabel("Token", new Locator.GetByLabelOptions().setExact(true)).inputValue();
            desk.isSound();
            button(page, "Done").click();

            enrol(token);
            page.reload();
            Locator row = page.getByRole(AriaRole.ROW).filter(text("bridge-9"));
            assertThat(row).containsText("R9");
            assertThat(row).containsText("in order");
            desk.isSound();
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke")).click();
            dialog.getByLabel("Reason").fill("lost on the way");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke")).click();
            assertThat(row).containsText("lost on the way");
        }
    }

    private static void enrol(String token) throws IOException {
        try (Journal journal = JournalFolder.begin(directory.resolve("journal"), new DeviceId("bridge-9"), null,
                JournalClock.of(Clock.systemUTC()))) {
            assertThat(new Enrolling(new ServerConfig(demo.address(""), directory.resolve("data/demo-token").toString(),
                    "bridge-9", null), journal).enrol(EnrolmentToken.parse(token))).isEmpty();
        }
    }

    private static Locator section(Page page, String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
