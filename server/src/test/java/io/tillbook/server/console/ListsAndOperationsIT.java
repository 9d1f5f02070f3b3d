package io.tillbook.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists that people take along as files of comma-separated values, and what operators have done. */
class ListsAndOperationsIT {
    private static final String STORE = "SH-01";
    private static final Pattern RECEIPT = Pattern.compile("[^,]+,SH-01,[^,]+,[^,]+,"
            + "[\\d-]{10}T[\\d:]{8}\\+08:00,[\\d-]{10},.*,-?\\d+\\.\\d\\d,\\d+\\.\\d\\d");

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
    void aListOfManyPagesComesWhole() throws IOException {
        JsonNode day = demo.ask("""
                { sales(location: "SH-01", first: 1) { edges { node { businessDay } } } }""")
                .get("sales")
                .get("edges")
                .get(0)
                .get("node")
                .get("businessDay");
        String from = LocalDate.parse(day.asString()).minusDays(9).toString();
        String to = LocalDate.parse(day.asString()).minusDays(1).toString();
        int receipts = demo.ask("""
                { salesReport(from: "%s", to: "%s", location: "SH-01", groupBy: [LOCATION]) { receipts } }"""
                .formatted(from, to)).get("salesReport").get(0).get("receipts").asInt();
        assertThat(receipts).as("more than a page of the list").isGreaterThan(100);
        try (Desk desk = demo.desk("zh", "light", 390)) {
            Page page = desk.open("/console/sales?location=" + STORE + "&from=" + from + "&to=" + to);
            desk.signIn("demo-owner", demo.password());
            desk.settle();
            Locator export = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导出 CSV"));
            Download file = page.waitForDownload(export::click);

            assertThat(file.suggestedFilename()).startsWith("小票_SH-01_" + from + "_" + to + "_").endsWith(".csv");
            List<String> lines = Files.readString(file.path()).lines().toList();
            assertThat(lines.getFirst()).startsWith("\uFEFF小票号,门店,收银台,").contains("(CNY)");
            assertThat(lines.subList(1, lines.size())).hasSize(receipts)
                    .doesNotHaveDuplicates()
                    .allMatch(line -> RECEIPT.matcher(line).matches());
            assertThat(page.getByText("已导出 %,d 行".formatted(receipts))).isVisible();
            desk.isSound();
        }
    }

    @Test
    void aReportIsExported() throws IOException {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/reports?by=LOCATION");
            desk.signIn("demo-analyst", demo.password());
            Download file = page.waitForDownload(() -> page.getByText("Export as CSV").click());
            assertThat(file.suggestedFilename()).startsWith("Reports_Location_").endsWith(".csv");
            assertThat(Files.readString(file.path())).contains("Location,Name,Net (CNY),", "\r\nSH-01,");
        }
    }

    @Test
    void anOperatorHasViewsRebuilt() {
        try (Desk desk = demo.desk("en", "light", 1280)) {
            Page page = desk.open("/console/operations");
            desk.signIn("demo-operator", demo.password());
            Locator row = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^mall")));
            assertThat(row).containsText("follows");
            desk.isSound();
            row.getByText("Rebuild").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Rebuild the views mall");
            desk.isSound();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rebuild: yes")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(row).containsText(Pattern.compile("-1\\s*follows"));
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Deliveries")))
                    .containsText("There are none.");
            desk.isSound();
        }
    }
}
