package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tillbook.server.console.DemoConsole.heading;
import static io.tillbook.server.console.StockRoom.button;
import static io.tillbook.server.console.StockRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people import in the console. */
class ImportsIT {
    private static final String HEADER = "sku,occurredAt,name,unit,listPriceMinor\n";

    @TempDir private static Path directory;
    private static DemoConsole demo;

    @BeforeAll
    static void start() {
        demo = new DemoConsole(directory);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void aBuyerImportsProductsAndTakesTheRejectsAway() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/imports");
            desk.signIn("demo-buyer", demo.password());
            kind(page, "What the file holds").click();
            assertThat(page.getByRole(AriaRole.OPTION).filter(text("Members"))).hasCount(0);
            page.getByRole(AriaRole.OPTION).filter(text("Products")).click();
            assertThat(page.getByText("Columns that have to be there: sku, occurredAt, name, unit")).isVisible();
            desk.settle();
            desk.isSound();
            choose(page, HEADER + "CONSOLE-NEW,2026-11-03T09:00:00+08:00,Green tea,PIECE,1200\n"
                    + "CONSOLE-BAD,2026-11-03T09:00:00+08:00,Black tea,BARREL,1200\n"
                    + "P05,2026-11-03T09:00:00+08:00,Taken,PIECE,1200\n");
            button(page, "Check the file").click();
            assertThat(heading(page)).hasText("Products");
            assertThat(page.getByText("2 can be sent, 1 cannot be read.")).isVisible();
            desk.settle();
            desk.isSound();
            button(page, "Import 2 lines").click();
            assertThat(page.getByText("done", new Page.GetByTextOptions().setExact(true))).isVisible();
            Locator findings = page.getByRole(AriaRole.TABLE);
            assertThat(findings.getByRole(AriaRole.ROW).filter(text("SKU P05 is taken already."))).isVisible();
            Object csv = page.evaluate("address => fetch(address).then(answer => answer.text())",
                    page.getByText("Lines that were not taken, as CSV").getAttribute("href"));
            assertThat(csv.toString().lines()).hasSize(3).anyMatch(line -> line.startsWith("new.csv,3,"));
            desk.settle();
            desk.isSound();
            page.getByText("All imports").click();
            assertThat(page.getByRole(AriaRole.ROW).filter(text("new.csv"))).containsText("done");
        }
        assertThat(demo.ask("{ product(sku: \"CONSOLE-NEW\") { name } }").at("/product/name").asString(""))
                .isEqualTo("Green tea");
    }

    @Test
    void onAPhoneAWrongFileIsNamedInChineseAndAnotherIsGivenUp() {
        try (Desk desk = demo.desk("zh", "dark", 390)) {
            Page page = desk.open("/console/imports");
            desk.signIn("demo-owner", demo.password());
            kind(page, "文件内容").click();
            page.getByRole(AriaRole.OPTION).filter(text("价格")).click();
            choose(page, HEADER);
            desk.forgive("400");
            button(page, "检查文件").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("缺少这些列：changeId, list, priceMinor。");
            choose(page, "changeId,occurredAt,list,sku,priceMinor\nC1,2026-11-03T09:00:00+08:00,ghost,P05,100\n");
            button(page, "检查文件").click();
            assertThat(page.getByText("0 行将变化，0 行保持不变，1 行无法写入。")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON).filter(text("导入 0 行"))).isDisabled();
            desk.settle();
            desk.isSound();
            button(page, "放弃").click();
            assertThat(page.getByText("已放弃")).isVisible();
        }
    }

    /** Its name has the kind that is chosen too. */
    private static Locator kind(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(label)));
    }

    private static void choose(Page page, String content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("new.csv", "text/csv",
                        content.getBytes(StandardCharsets.UTF_8)));
    }
}
