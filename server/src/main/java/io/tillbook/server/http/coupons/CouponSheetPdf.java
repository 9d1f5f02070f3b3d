package io.tillbook.server.http.coupons;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.tillbook.server.documents.Fonts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Coupons to be cut out of A4 pages, three beside each other in eight rows: each has its code as a QR code and in
 * characters, its number, and the last day on which it can be used, or the end of its time where that is no midnight.
 * Pages wait in a temporary file.
 */
final class CouponSheetPdf implements AutoCloseable {
    /** Most coupons of a file: a hundred pages. */
    static final int MOST = 2_400;

    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final float MARGIN = 30;
    private static final float WIDTH = (PDRectangle.A4.getWidth() - 2 * MARGIN) / COLUMNS;
    private static final float HEIGHT = (PDRectangle.A4.getHeight() - 2 * MARGIN) / ROWS;
    private static final float PADDING = 6;
    private static final float QR = 82;
    private static final float TITLE_SIZE = 9;
    private static final float TEXT_SIZE = 7;
    private static final float LINE = 11;
    /** So many characters of a code stand in a line, so many lines at most: the QR code has all of a longer one. */
    private static final int CHARACTERS = 12;
    private static final int LINES = 4;

    private final String campaign;
    private final List<String> end;
    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private int onPage;

    /**
     * @param until the first moment after their time; null where it has no end
     * @param folder for the temporary file
     */
    CouponSheetPdf(String campaign, @Nullable OffsetDateTime until, Path folder) throws IOException {
        this.campaign = campaign;
        this.end = end(until);
        this.document = new PDDocument(
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        this.fonts = Fonts.in(document);
        this.page = newPage();
    }

    /** Adds a coupon. */
    void add(int serial, String code) throws IOException {
        if (onPage == COLUMNS * ROWS) {
            page.close();
            page = newPage();
        }
        int row = onPage / COLUMNS;
        int column = onPage % COLUMNS;
        float left = MARGIN + column * WIDTH;
        float top = PDRectangle.A4.getHeight() - MARGIN - row * HEIGHT;
        page.addRect(left, top - HEIGHT, WIDTH, HEIGHT);
        page.stroke();
        draw(code, left + PADDING, top - PADDING);
        words(serial, code, left + PADDING + QR + PADDING, top - PADDING - TITLE_SIZE);
        onPage++;
    }

    /** Ends the sheets and writes them. */
    void writeTo(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        onPage = 0;
        PDPageContentStream begun = new PDPageContentStream(document, sheet);
        begun.setLineWidth(0.3f);
        return begun;
    }

    private void words(int serial, String code, float x, float top) throws IOException {
        float width = WIDTH - QR - 3 * PADDING;
        float y = top;
        fonts.show(page, x, y, TITLE_SIZE, fonts.fitting(campaign, TITLE_SIZE, width));
        y -= LINE;
        fonts.show(page, x, y, TEXT_SIZE, "No. " + serial);
        for (String line : end) {
            y -= LINE;
            fonts.show(page, x, y, TEXT_SIZE, fonts.fitting(line, TEXT_SIZE, width));
        }
        boolean isLong = code.length() > CHARACTERS * LINES;
        for (int from = 0; from < code.length() && !isLong; from += CHARACTERS) {
            y -= LINE;
            fonts.show(page, x, y, TEXT_SIZE, code.substring(from, Math.min(code.length(), from + CHARACTERS)));
        }
    }

    /** What ends at a midnight can be used on the day before, of the offset in which the end was said. */
    private static List<String> end(@Nullable OffsetDateTime until) {
        if (until == null) {
            return List.of();
        }
        return until.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? List.of("至 to " + until.toLocalDate().minusDays(1))
                : List.of("至 to " + until.toLocalDate(), until.toLocalTime() + " " + until.getOffset());
    }

    /** Squares of a QR code (ISO/IEC 18004); runs of them in a row are one rectangle. */
    private void draw(String code, float left, float top) throws IOException {
        BitMatrix squares = squares(code);
        float side = QR / squares.getWidth();
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                int end = column;
                while (end < squares.getWidth() && squares.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    page.addRect(left + column * side, top - (row + 1) * side, (end - column) * side, side);
                    column = end;
                }
            }
        }
        page.fill();
    }

    private static BitMatrix squares(String code) throws IOException {
        try {
            return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IOException("a code cannot be drawn", tooLong);
        }
    }
}
