package io.tillbook.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Report.Rows;
import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import io.tillbook.server.reports.ReportFiles.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read back by other programs than those that have written them. */
class ReportFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Row TEA = Row.of(new Cell.Day(DAY), Cell.words("=1+1 龙井茶"), Cell.amount(Money.of(-1_230)),
            new Cell.Count(7));
    private static final Row NOTHING =
            Row.of(new Cell.Day(DAY), Cell.NOTHING, Cell.NOTHING, new Cell.Count(8));
    private static final Row SUM =
            Row.total(Cell.words("合计 Total"), Cell.NOTHING, Cell.amount(Money.of(-1_230)), Cell.NOTHING);

    @TempDir Path folder;
    private ReportFiles files;

    @BeforeEach
    void open() {
        files = new ReportFiles(folder);
    }

    private static Report report(Rows rows) {
        return new Report("sales", 3, "销售", "Sales", "2026-03", List.of(
                new Column("day", "日期", "Day", Column.Kind.DAY), Column.text("name", "名称", "Name"),
                Column.amount("amountMinor", "金额", "Amount"),
                new Column("position", "事件", "Event", Column.Kind.COUNT)), 4_711, rows);
    }

    private static Report small() {
        return report(use -> List.of(TEA, NOTHING, SUM).forEach(use));
    }

    private static Report of(int rows) {
        return report(use -> IntStream.range(0, rows)
                .mapToObj(no -> Row.of(new Cell.Day(DAY), Cell.words("no " + no), Cell.amount(Money.of(no)),
                        new Cell.Count(no)))
                .forEach(use));
    }

    @Test
    void aTableHasRowsOnlyAndItsHashIsThatOfTheReport() throws Exception {
        try (Written written = files.write(small(), FileFormat.CSV, false)) {
            byte[] bytes = Files.readAllBytes(written.path());
            assertThat(Files.readString(written.path()).lines()).containsExactly("day,name,amountMinor,position",
                    "2026-03-31,'=1+1 龙井茶,-1230,7", "2026-03-31,,,8");
            assertThat(written.proof()).isEqualTo(new Proof(4_711, 3, 2,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
        }
        try (Written marked = files.write(small(), FileFormat.CSV, true)) {
            assertThat(Files.readString(marked.path())).startsWith("\uFEFFday");
        }
    }

    @Test
    void aSpreadsheetHasNumbersDaysAndAProof() throws IOException {
        Proof proof;
        try (Written written = files.write(small(), FileFormat.XLSX, true);
                Workbook book = new XSSFWorkbook(Files.newInputStream(written.path()))) {
            proof = written.proof();
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("销售");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("金额 Amount");
            assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("'=1+1 龙井茶");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(-12.30);
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(sheet.getRow(2).getCell(1)).isNull();
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("合计 Total");
            Sheet about = book.getSheetAt(1);
            assertThat(about.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2026-03");
            assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("4711");
            assertThat(about.getRow(5).getCell(1).getStringCellValue()).isEqualTo(proof.sha256());
        }
        try (Written table = files.write(small(), FileFormat.CSV, true)) {
            assertThat(table.proof()).isEqualTo(proof);
        }
    }

    @Test
    void moreRowsThanASheetTakesGoOnInTheNextOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SpreadsheetFile file = new SpreadsheetFile(small(), bytes, 1_001)) {
            for (int row = 0; row < 2_500; row++) {
                file.row(TEA);
            }
            file.end(new Proof(1, 1, 2_500, "00"));
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(List.of(0, 1, 2)).extracting(no -> book.getSheetAt(no).getLastRowNum())
                    .containsExactly(1_000, 1_000, 500);
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("销售 2");
        }
    }

    @Test
    void pagesHaveTheirHeadingEachAndTellHowManyTheyAre() throws IOException {
        try (Written written = files.write(of(200), FileFormat.PDF, true);
                PDDocument pages = Loader.loadPDF(written.path().toFile())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(5);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(3);
            text.setEndPage(3);
            assertThat(text.getText(pages)).contains("销售 Sales", "金额 Amount", "3 / 5");
            assertThat(new PDFTextStripper().getText(pages)).contains("no 199", "1.99", "2026-03-31",
                    "Ledger position 4711", written.proof().sha256());
        }
    }

    @Test
    void nobodyPrintsMoreThanSixtyThousandRowsAndNothingIsLeftBehind() throws IOException {
        assertThatThrownBy(() -> files.write(of(PrintedFile.MOST_ROWS + 1), FileFormat.PDF, true))
                .isInstanceOf(TooManyRows.class)
                .hasMessageContaining("take it as xlsx or csv");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aReportWithoutRowsIsAFile() throws IOException {
        for (FileFormat format : FileFormat.values()) {
            try (Written written = files.write(of(0), format, true)) {
                assertThat(written.path()).isNotEmptyFile();
                assertThat(written.proof().rows()).isZero();
            }
        }
    }
}
