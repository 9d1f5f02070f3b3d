package io.tillbook.server.http.downloads;

import io.tillbook.query.stocktake.SheetLine;
import io.tillbook.query.stocktake.StocktakeSheets.Header;
import io.tillbook.server.documents.Fonts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A count sheet on A4 pages: a row for each line, with a box for what is counted. Pages wait in a temporary file. */
final class CountSheetPdf implements AutoCloseable {
    /** Most lines of a sheet: as many as a stocktake can have. */
    static final int MAX_LINES = 10_000;

    private static final float MARGIN = 40;
    private static final float ROW = 17;
    private static final float TEXT_SIZE = 8;
    private static final float TITLE_SIZE = 13;
    private static final float GAP = 4;
    private static final float BOTTOM = 50;
    private static final float BASELINE = 5;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Header header;
    private final List<Column> columns;
    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float y;
    private int pages;
    private int rows;

    /** A column: what stands above it, how wide it is, and what it says of a line. */
    private record Column(String title, float width, Function<SheetLine, String> text) {}

    /** @param folder for the temporary file */
    CountSheetPdf(Header header, boolean barcodes, Path folder) throws IOException {
        this.header = header;
        this.columns = columns(header, barcodes);
        this.document = new PDDocument(
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        this.fonts = Fonts.in(document);
        this.page = newPage();
    }

    /** Adds a row. */
    void add(SheetLine line) {
        try {
            if (y < BOTTOM) {
                page.close();
                page = newPage();
            }
            rows++;
            text(MARGIN, TEXT_SIZE, Integer.toString(rows));
            row(column -> column.text().apply(line), "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the sheet and writes it. */
    void writeTo(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static List<Column> columns(Header header, boolean barcodes) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("SKU", 85, line -> line.sku().value()));
        columns.add(new Column("品名 Name", barcodes ? 120 : 165, SheetLine::name));
        if (barcodes) {
            columns.add(new Column("条码 Barcode", 75, line -> line.barcode() == null ? "" : line.barcode()));
        }
        columns.add(new Column("批次 Batch", 65, line -> line.batch() == null ? "" : line.batch().value()));
        columns.add(new Column("到期 Expires", 55,
                line -> line.expiresOn() == null ? "" : line.expiresOn().toString()));
        if (!header.blind()) {
            columns.add(new Column("账面 Book", 45,
                    line -> line.book() == null ? "" : line.book().toDecimal().toPlainString()));
        }
        return columns;
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages++;
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        text(MARGIN, TITLE_SIZE, "盘点表 Count sheet " + header.id().value());
        y -= ROW;
        text(MARGIN, TEXT_SIZE, header.location().value() + " · " + header.scope() + " · "
                + header.openedAt().format(MINUTES) + " · " + pages);
        y -= ROW;
        row(Column::title, "实盘 Counted");
        return page;
    }

    /** A row with a rule under it and a box at its end, for what is counted. */
    private void row(Function<Column, String> cell, String box) throws IOException {
        float x = MARGIN + 25;
        for (Column column : columns) {
            text(x, TEXT_SIZE, fonts.fitting(cell.apply(column), TEXT_SIZE, column.width() - GAP));
            x += column.width();
        }
        text(x + GAP, TEXT_SIZE, box);
        float right = PDRectangle.A4.getWidth() - MARGIN;
        page.addRect(x, y - BASELINE, right - x, ROW);
        page.moveTo(MARGIN, y - BASELINE);
        page.lineTo(right, y - BASELINE);
        page.stroke();
        y -= ROW;
    }

    private void text(float x, float size, String text) throws IOException {
        fonts.show(page, x, y, size, text);
    }
}
