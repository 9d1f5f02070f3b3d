package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the people do in the console who look after members, money and promotions. */
class MembersAndMoneyIT {
    private static final int LONG_MS = 120_000;
    private static final String COMMAND = "01998f00-0072-7000-8000-0000000000";

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
    void somebodyFindsAMemberByPhoneTakesAllThatIsKnownAndErasesThem() throws IOException {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/members");
            desk.signIn("demo-owner", demo.password());
            page.getByRole(AriaRole.SEARCHBOX).fill("170 0000 0003");
            assertThat(rows(page)).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*/console/members$"));
            rows(page).click();
            assertThat(heading(page)).containsText("刘芳");
            assertThat(section(page, "Why they have so many points").getByRole(AriaRole.TABLE)).isVisible();
            desk.settle();
            desk.isSound();

            Download known = page.waitForDownload(() -> button(page, "All that is known").click());
            assertThat(known.suggestedFilename()).isEqualTo("M0003.json");
            assertThat(Files.readString(known.path())).contains("刘芳");

            button(page, "Erase").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("can never be read again");
            dialog.getByLabel("Reason").fill("asked for it");
            dialog.getByRole(AriaRole.BUTTON).last().click();
            assertThat(dialog).hasCount(0);
            assertThat(heading(page)).hasText("M0003");
            assertThat(page.getByText("刘芳")).hasCount(0);
            assertThat(button(page, "Erase")).hasCount(0);
        }
    }

    @Test
    void somebodyRegistersAMemberOnAPhone() {
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.open("/console/members");
            desk.signIn("demo-store-manager", demo.password());
            button(page, "新会员登记").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("姓名").fill("王小花");
            dialog.getByLabel("手机号").fill("139 0072 0001");
            dialog.getByLabel("短信营销").check();
            desk.isSound();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新会员登记")).click();
            assertThat(heading(page)).hasText("王小花");
            assertThat(section(page, "授权同意")).containsText("已同意");
        }
    }

    @Test
    void aPromotionIsDraftedTriedPublishedAndStopped() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/promotions");
            desk.signIn("demo-owner", demo.password());
            desk.settle();
            desk.isSound();
            page.getByText("Draft a promotion").click();
            page.getByLabel("Id", new Page.GetByLabelOptions().setExact(true)).fill("console-winter");
            page.getByLabel("What it is called").fill("冬季满减 · Winter");
            theFormAndTheJsonAreOneRule(page);
            page.getByLabel("Basket: a SKU").fill("A01 2\nA02 2");
            assertThat(section(page, "What it costs")).containsText("-¥30.00");
            desk.isSound();

            button(page, "Save the draft").click();
            assertThat(heading(page)).hasText("冬季满减 · Winter");
            button(page, "Publish").click();
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.getByText("holds").first()).isVisible();
            assertThat(section(page, "What it has done")).containsText("Not causal");
            isQuiet(page);
            desk.settle();
            desk.isSound();

            button(page, "Try on past sales").click();
            assertThat(heading(page)).hasText("What it would have done");
            assertThat(page.getByText("Done", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
            assertThat(page.locator("figure svg")).isVisible();
            page.getByText("As a table").click();
            assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("¥");

            desk.open("/console/promotions/console-winter");
            button(page, "Stop").click();
            page.getByRole(AriaRole.DIALOG).getByLabel("Reason").fill("the test is over");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.getByText("the test is over")).isVisible();
        }
    }

    private static void theFormAndTheJsonAreOneRule(Page page) {
        Locator json = page.getByLabel("The rule as JSON");
        page.getByLabel("From an amount").fill("200");
        page.getByLabel("So much off").fill("25.50");
        page.getByLabel("Uses for each member").fill("3");
        assertThat(json).hasValue(
                Pattern.compile(".*\"amount\": 20000.*\"off\": 2550.*\"perMember\": 3.*", Pattern.DOTALL));
        json.fill("{\"layer\": \"ORDER\", \"need\": {\"amount\": 15000}, \"give\": {\"of\": 3000}}");
        assertThat(page.getByText("The rule is not right yet.")).isVisible();
        json.fill("{\"layer\": \"ORDER\", \"need\": {\"amount\": 15000}, \"give\": {\"off\": 3000}}");
        assertThat(page.getByLabel("From an amount")).hasValue("150.00");
        assertThat(page.getByLabel("So much off")).hasValue("30.00");
    }

    @Test
    void aDayIsSettledAndItsDepositConfirmed() {
        String store = "CONSOLE-D1";
        List<String> day = List.of("""
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-20T07:00:00+08:00","payload":{"location":"CONSOLE-D1",
                 "name":"日结店 · Settled","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}}""", """
                {"type":"shifts.OpenRegister","occurredAt":"2026-11-20T07:30:00+08:00",
                 "payload":{"location":"CONSOLE-D1","register":"R1"}}""", """
                {"type":"shifts.OpenShift","occurredAt":"2026-11-20T08:00:00+08:00","payload":{"location":"CONSOLE-D1",
                 "register":"R1","shiftNo":1,"cashier":"wang","floatMinor":50000,"origin":"REPORTED"}}""", """
                {"type":"shifts.CountTenders","occurredAt":"2026-11-20T21:00:00+08:00","payload":{
                 "countId":"CONSOLE-C1","location":"CONSOLE-D1","register":"R1","shiftNo":1,
                 "counts":[{"method":"CASH","countedMinor":50000}],"by":"wang"}}""", """
                {"type":"shifts.CloseShift","occurredAt":"2026-11-20T21:05:00+08:00","payload":{"location":"CONSOLE-D1",
                 "register":"R1","shiftNo":1,"countId":"CONSOLE-C1","keepMinor":20000,"bag":"CONSOLE-BAG"}}""");
        for (int at = 0; at < day.size(); at++) {
            accept("0" + (at + 1), day.get(at));
        }
        await().until(
                () -> demo.ask("{ daySettlement(location: \"" + store + "\", day: \"2026-11-20\") { shifts { z } } }")
                        .at("/daySettlement/shifts/0/z")
                        .isNumber());
        try (Desk desk = demo.desk("en", "light", 820)) {
            Page page = desk.open("/console/days?location=" + store + "&day=2026-11-20");
            desk.signIn("demo-owner", demo.password());
            assertThat(page.getByText("All shifts are closed and counted.")).isVisible();
            button(page, "Settle the day").click();
            Locator settled = section(page, "The settled day");
            assertThat(settled).containsText("¥0.00");
            assertThat(settled.getByText("PDF")).hasAttribute("href", "/v1/day-settlements/CONSOLE-D1/2026-11-20.pdf");
            isQuiet(page);
            desk.settle();
            desk.isSound();

            button(page, "Confirm").click();
            page.getByRole(AriaRole.DIALOG).getByLabel("Counted").fill("299.00");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
            assertThat(section(page, "Deposits")).containsText("Differs");
            assertThat(section(page, "Deposits")).containsText("¥299.00 found by demo-owner");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("R1 · 1")).click();
            assertThat(heading(page)).hasText("R1, shift 1");
            button(page, "Check the chain").click();
            assertThat(page.getByText("whole, 1 link")).isVisible();
            assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("¥500.00");
        }
    }

    @Test
    void aDifferenceOfABillIsClosedWithItsReason() {
        accept("11", """
                {"type":"payments.ReportDifference","occurredAt":"2026-11-21T09:00:00+08:00","payload":{
                 "account":"console","difference":"CONSOLE-DIFF","day":"2026-11-20","kind":"ONLY_PROVIDER",
                 "figures":{"row":"PAYMENT","method":"WECHAT","providerTx":"4200072","providerMinor":12800,
                  "providerFeeE5":0}}}""");
        await().until(() -> demo.ask("{ differences(account: \"console\") { edges { node { id } } } }")
                .at("/differences/edges")
                .size() == 1);
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/differences");
            desk.signIn("demo-accountant", demo.password());
            Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("4200072"));
            assertThat(row).containsText("¥128.00");
            desk.settle();
            desk.isSound();
            row.getByRole(AriaRole.BUTTON).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Why").fill("sold by hand, booked the day after");
            dialog.getByRole(AriaRole.BUTTON).last().click();
            assertThat(row).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("State")).click();
            page.getByRole(AriaRole.OPTION).nth(2).click();
            assertThat(row).containsText("sold by hand");
        }
    }

    @Test
    void anAuditorReadsTheHistoryOfAReceiptAndWhatBecameOfItsCommand() {
        String sale = demo.ask("{ sales(first: 1) { edges { node { id } } } }").at("/sales/edges/0/node/id").asString();
        try (Desk desk = demo.desk("en", "dark", 1280)) {
            Page page = desk.open("/console/history");
            desk.signIn("demo-auditor", demo.password());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Of what")).click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Receipt")).click();
            page.getByLabel("Which one").fill(sale);
            button(page, "Show").click();
            page.locator("summary").filter(new Locator.FilterOptions().setHasText("Sold")).click();
            assertThat(page.locator("pre").first()).containsText(sale);
            desk.isSound();
            page.getByText("By the command sales.CompleteSale").click();
            assertThat(section(page, "What became of the command")).containsText("done");
            desk.isSound();
        }
    }

    @Test
    void somebodyIsHiredWithARoleInAStoreAndSuspended() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/people");
            desk.signIn("demo-owner", demo.password());
            button(page, "Hire somebody").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Id, by which they sign in").fill("console-zhao");
            dialog.getByLabel("Name").fill("赵");
            dialog.getByRole(AriaRole.BUTTON).last().click();
            assertThat(heading(page)).hasText("赵");
            button(page, "Grant a role").click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Role").setExact(true)).click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Cashier")).click();
            dialog.getByLabel("SH-01").check();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Grant a role")).click();
            assertThat(section(page, "Roles")).containsText("Cashier");
            assertThat(section(page, "Roles")).containsText("SH-01");
            button(page, "Suspend").click();
            dialog.getByLabel("Reason").fill("left");
            dialog.getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.getByText("Suspended: left")).isVisible();
        }
    }

    private static void accept(String number, String command) {
        assertThat(demo.send("owner", COMMAND + number, command).status()).isLessThan(300);
    }

    /** Waits until nothing is read out any more: what was may be of a button that is gone. */
    private static void isQuiet(Page page) {
        assertThat(page.locator("[data-live-announcer] [role=img]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LONG_MS));
    }

    private static Locator rows(Page page) {
        return page.locator("[data-row]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** A part of a page by its heading. */
    private static Locator section(Page page, String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
