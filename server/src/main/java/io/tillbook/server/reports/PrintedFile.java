package io.tillbook.server.reports;

import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import io.tillbook.server.documents.Fonts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Pages in A4: the heading on each of them, which of how many it is, and what proves them at the end. */
final class PrintedFile implements ReportFile {
    /** Most rows that are printed. */
    static final int MOST_ROWS = 60_000;

    private static final int UPRIGHT_COLUMNS = 6;
    private static final float LONG_SIDE = PDRectangle.A4.getHeight();
    private static final float SHORT_SIDE = PDRectangle.A4.getWidth();
    private static final float MARGIN = 40;
    private static final float ROW = 15;
    private static final float TEXT_SIZE = 8;
    private static final float TITLE_SIZE = 14;
    private static final float GAP = 6;
    private static final float BOTTOM = 50;
    private static final float FOOT = 28;
    private static final float RULE = 10;
    private static final float LINE_WIDTH = 0.5f;

    private final Report report;
    private final OutputStream out;
    private final PDDocument document;
    private final Fonts fonts;
    private final PDRectangle size;
    private final float[] widths;
    private PDPageContentStream page;
    private float y;
    private int rows;

    /** @param folder for the pages until they are written */
    PrintedFile(Report report, OutputStream out, Path folder) throws IOException {
        this.report = report;
        this.out = out;
        this.document = new PDDocument(
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        this.fonts = Fonts.in(document);
        boolean isUpright = report.columns().size() <= UPRIGHT_COLUMNS;
        this.size = isUpright ? PDRectangle.A4
                : new PDRectangle(LONG_SIDE, SHORT_SIDE);
        this.widths = widths(report.columns(), size.getWidth() - 2 * MARGIN);
        this.page = newPage();
    }

    /** What figures need, and to long words what is left. */
    private static float[] widths(List<Column> columns, float all) {
        float[] widths = new float[columns.size()];
        float rest = all;
        int texts = 0;
        for (int place = 0; place < widths.length; place++) {
            widths[place] = least(columns.get(place).kind());
            rest -= widths[place];
            texts += columns.get(place).kind() == Column.Kind.TEXT ? 1 : 0;
        }
        for (int place = 0; place < widths.length; place++) {
            if (columns.get(place).kind() == Column.Kind.TEXT) {
                widths[place] += rest / texts;
            } else if (texts == 0) {
                widths[place] += rest / widths.length;
            }
        }
        return widths;
    }

    private static float least(Column.Kind kind) {
        return switch (kind) {
            case WORDS -> 58;
            case TEXT -> 70;
            case DAY -> 52;
            case COUNT -> 50;
            case AMOUNT -> 70;
        };
    }

    @Override
    public void row(Row row) throws IOException {
        rows++;
        if (rows > MOST_ROWS) {
            throw new TooManyRows("The report has more than " + MOST_ROWS
                    + " rows, which nobody prints: take it as xlsx or csv.");
        }
        if (row.isTotal()) {
            rule();
        }
        cells(row.cells());
    }

    private void cells(List<Cell> cells) throws IOException {
        roomForALine();
        float x = MARGIN;
        for (int place = 0; place < widths.length; place++) {
            cell(x, place, CellText.ofPage(cells.get(place)));
            x += widths[place];
        }
        y -= ROW;
    }

    private void cell(float x, int place, String text) throws IOException {
        String shown = fonts.fitting(text, TEXT_SIZE, widths[place] - GAP);
        boolean isRight = switch (report.columns().get(place).kind()) {
            case WORDS, TEXT, DAY -> false;
            case COUNT, AMOUNT -> true;
        };
        float left = isRight ? x + widths[place] - GAP - fonts.width(shown, TEXT_SIZE) : x;
        text(page, left, y, TEXT_SIZE, shown);
    }

    private void roomForALine() throws IOException {
        if (y < BOTTOM) {
            page.close();
            page = newPage();
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(size);
        document.addPage(sheet);
        PDPageContentStream next = new PDPageContentStream(document, sheet);
        page = next;
        y = size.getHeight() - MARGIN;
        text(next, MARGIN, y, TITLE_SIZE, report.zh() + " " + report.en());
        y -= ROW + GAP;
        text(next, MARGIN, y, TEXT_SIZE, report.about());
        y -= ROW + GAP;
        float x = MARGIN;
        for (int place = 0; place < widths.length; place++) {
            Column column = report.columns().get(place);
            cell(x, place, column.zh() + " " + column.en());
            x += widths[place];
        }
        y -= ROW;
        rule();
        return next;
    }

    private void rule() throws IOException {
        page.setLineWidth(LINE_WIDTH);
        page.moveTo(MARGIN, y + RULE);
        page.lineTo(size.getWidth() - MARGIN, y + RULE);
        page.stroke();
    }

    @Override
    public void end(Proof proof) throws IOException {
        roomForALine();
        y -= GAP;
        text(page, MARGIN, y, TEXT_SIZE, proof.lines()
                .stream()
                .map(line -> String.join(" ", line))
                .collect(Collectors.joining(" · ")));
        page.close();
        int all = document.getNumberOfPages();
        for (int place = 0; place < all; place++) {
            try (PDPageContentStream foot = new PDPageContentStream(document, document.getPage(place),
                    AppendMode.APPEND, true)) {
                text(foot, MARGIN, FOOT, TEXT_SIZE, (place + 1) + " / " + all);
            }
        }
        document.save(out);
    }

    private void text(PDPageContentStream on, float x, float at, float textSize, @Nullable String text)
            throws IOException {
        fonts.show(on, x, at, textSize, text == null ? "" : text);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
