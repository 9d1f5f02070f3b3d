package io.tillbook.server.http.downloads;

import io.tillbook.server.documents.Fonts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Figures on A4 pages: headings, and rows of a label and what it comes to. Pages wait in a temporary file.
 */
final class FiguresPdf implements AutoCloseable {
    private static final int DECIMALS = 2;
    private static final float MARGIN = 40;
    private static final float ROW = 16;
    private static final float TEXT_SIZE = 9;
    private static final float HEADING_SIZE = 10;
    private static final float TITLE_SIZE = 14;
    private static final float FIGURE = 95;
    private static final float GAP = 4;
    private static final float BOTTOM = 50;
    private static final float RULE = 4;
    private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;

    private final String title;
    private final String about;
    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float y;
    private int pages;

    /**
     * @param title what it is
     * @param about what it is of; under the title of each page
     * @param folder for the temporary file
     */
    FiguresPdf(String title, String about, Path folder) throws IOException {
        this.title = title;
        this.about = about;
        this.document = new PDDocument(
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        this.fonts = Fonts.in(document);
        this.page = newPage();
    }

    /** An amount in minor units as it is printed, such as {@code -12.30}. */
    static String amount(long minor) {
        return BigDecimal.valueOf(minor, DECIMALS).toPlainString();
    }

    /** A heading over the rows to come, with what stands over their figures. */
    void heading(String text, List<String> columns) throws IOException {
        y -= ROW / 2;
        line(text, columns, HEADING_SIZE);
        page.moveTo(MARGIN, y + ROW - RULE);
        page.lineTo(RIGHT, y + ROW - RULE);
        page.stroke();
    }

    /** A label, and its figures or words, of which the last one stands at the right. */
    void row(String label, List<String> cells) throws IOException {
        line(label, cells, TEXT_SIZE);
    }

    /** Words of any length, cut where lines end. */
    void words(String text) throws IOException {
        String rest = text;
        while (!rest.isEmpty()) {
            int[] characters = rest.codePoints().toArray();
            int kept = characters.length;
            while (kept > 1 && fonts.width(new String(characters, 0, kept), TEXT_SIZE) > RIGHT - MARGIN) {
                kept--;
            }
            line(new String(characters, 0, kept), List.of(), TEXT_SIZE);
            rest = new String(characters, kept, characters.length - kept);
        }
    }

    /** Ends it and writes it. */
    void writeTo(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void line(String label, List<String> cells, float size) throws IOException {
        if (y < BOTTOM) {
            page.close();
            page = newPage();
        }
        float left = RIGHT - cells.size() * FIGURE;
        text(MARGIN, size, fonts.fitting(label, size, left - MARGIN - GAP));
        for (int place = 0; place < cells.size(); place++) {
            String cell = fonts.fitting(cells.get(place), size, FIGURE - GAP);
            text(left + (place + 1) * FIGURE - fonts.width(cell, size), size, cell);
        }
        y -= ROW;
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages++;
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        text(MARGIN, TITLE_SIZE, title);
        y -= ROW + RULE;
        text(MARGIN, TEXT_SIZE, about + " · " + pages);
        y -= ROW;
        return page;
    }

    private void text(float x, float size, String text) throws IOException {
        fonts.show(page, x, y, size, text);
    }
}
