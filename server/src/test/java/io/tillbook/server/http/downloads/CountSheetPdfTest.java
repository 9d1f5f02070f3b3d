package io.tillbook.server.http.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.query.stocktake.SheetLine;
import io.tillbook.query.stocktake.StocktakeSheets.Header;
import io.tillbook.query.stocktake.StocktakeState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountSheetPdfTest {
    @TempDir private Path pages;

    private record Read(String text, int pages) {}

    @Test
    void saysWhatIsToBeCountedInChineseToo() throws IOException {
        Read sheet = read(false, false, List.of(line("MILK-1L", "鲜牛奶 1L · Fresh milk", "2026-11A")));
        assertThat(sheet.text()).contains("盘点表 Count sheet C1", "SHOP · 乳品", "MILK-1L", "鲜牛奶 1L", "2026-11A",
                "2026-12-01", "账面 Book", "12.5");
        assertThat(sheet.pages()).isEqualTo(1);
    }

    @Test
    void doesNotTellTheBooksWhenItIsBlind() throws IOException {
        assertThat(read(true, false, List.of(line("MILK-1L", "鲜牛奶", "B1"))).text()).doesNotContain("账面", "12.5");
    }

    @Test
    void saysTheBarcodeWhereThatIsWanted() throws IOException {
        assertThat(read(false, true, List.of(line("MILK-1L", "鲜牛奶", "B1"))).text()).contains("6901234567892");
        assertThat(read(false, false, List.of(line("MILK-1L", "鲜牛奶", "B1"))).text()).doesNotContain("6901234567892");
    }

    @Test
    void noNameKeepsItFromBeingPrinted() throws IOException {
        String name = "\uD83E\uDD5B אבג \u0007 \uD800x ไทย";
        assertThat(read(false, false, List.of(line("ODD", name, "B1"))).text()).contains("ODD", "?", "x");
    }

    @Test
    void goesOnForPages() throws IOException {
        Read sheet = read(false, false, IntStream.range(0, 200)
                .mapToObj(n -> line("P-" + n, "名".repeat(60), "B"))
                .toList());
        assertThat(sheet.pages()).isBetween(4, 6);
        assertThat(sheet.text()).contains("P-0", "P-199", "…");
    }

    private static SheetLine line(String sku, String name, String batch) {
        return new SheetLine(new Sku(sku), name, "乳品", "6901234567892", new BatchId(batch), null,
                LocalDate.of(2026, 12, 1), Quantity.ofThousandths(12_500));
    }

    @Test
    void leavesNothingInItsFolder() throws IOException {
        try (CountSheetPdf pdf = new CountSheetPdf(header(false), false, pages)) {
            pdf.add(line("MILK-1L", "鲜牛奶", "B1"));
            assertThat(pages).isDirectoryContaining(file -> true);
        }
        assertThat(pages).isEmptyDirectory();
    }

    private static Header header(boolean blind) {
        return new Header(new StocktakeId("C1"), new LocationId("SHOP"), StocktakeState.OPEN, blind, "乳品",
                OffsetDateTime.parse("2026-11-22T09:00:00+08:00"));
    }

    private Read read(boolean blind, boolean barcodes, List<SheetLine> lines) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (CountSheetPdf pdf = new CountSheetPdf(header(blind), barcodes, pages)) {
            lines.forEach(pdf::add);
            pdf.writeTo(written);
        }
        try (PDDocument document = Loader.loadPDF(written.toByteArray())) {
            return new Read(new PDFTextStripper().getText(document), document.getNumberOfPages());
        }
    }
}
