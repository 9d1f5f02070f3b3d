package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.payments.bills.StoreSettlement.ByMeans;
import io.tillbook.query.payments.bills.StoreSettlement.Line;
import io.tillbook.server.documents.Fonts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The detailed bill of a store's day on A4 pages: what was taken by means, then each payment and refund. */
final class DailyBillPdf implements AutoCloseable {
    /** Most lines of a printed bill. */
    static final int MAX_LINES = 20_000;

    private static final float MARGIN = 40;
    private static final float ROW = 15;
    private static final float TEXT_SIZE = 8;
    private static final float TITLE_SIZE = 13;
    private static final float GAP = 4;
    private static final float BOTTOM = 50;
    private static final int MINOR_PLACES = 2;
    private static final int FEE_PLACES = 5;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final float[] BY_MEANS_WIDTHS = {100, 90, 50, 90, 50, 90};
    private static final List<String> BY_MEANS = List.of("方式 Method", "收款 Captured", "笔数", "退款 Refunded", "笔数",
            "净额 Net", "手续费 Fees");
    private static final float[] LINE_WIDTHS = {50, 45, 55, 60, 185, 60};
    private static final List<String> LINES = List.of("时间 Time", "机号 Till", "类型 Kind", "方式 Method", "单号 Number",
            "金额 Amount", "手续费 Fee");

    private final LocationId location;
    private final LocalDate day;
    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private List<String> heading = BY_MEANS;
    private float[] widths = BY_MEANS_WIDTHS;
    private float y;
    private int pages;

    /** @param folder for the temporary file */
    DailyBillPdf(LocationId location, LocalDate day, Path folder) throws IOException {
        this.location = location;
        this.day = day;
        this.document = new PDDocument(
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        this.fonts = Fonts.in(document);
        this.page = newPage();
    }

    /** Adds what was taken by means; lines follow. */
    void add(List<ByMeans> all) throws IOException {
        for (ByMeans means : all) {
            row(List.of(means.method(), amount(means.capturedMinor()), Long.toString(means.captured()),
                    amount(means.refundedMinor()), Long.toString(means.refunded()), amount(means.net()),
                    fee(means.feeE5())));
        }
        y -= ROW;
        heading = LINES;
        widths = LINE_WIDTHS;
        row(heading);
    }

    /** Adds a payment or refund. */
    void add(Line line) {
        try {
            String number = line.difference() == null ? line.number() : line.number() + " " + line.difference();
            Long feeE5 = line.feeE5();
            row(List.of(line.at().format(SECONDS), Objects.requireNonNullElse(line.register(), ""), line.kind(),
                    line.method(), number, amount(line.amountMinor()), feeE5 == null ? "" : fee(feeE5)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the bill and writes it. */
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
        pages++;
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        text(MARGIN, TITLE_SIZE, "收款日账单 Daily bill " + location.value());
        y -= ROW;
        text(MARGIN, TEXT_SIZE, day + " · " + pages);
        y -= ROW;
        cells(heading);
        return page;
    }

    private void row(List<String> cells) throws IOException {
        if (y < BOTTOM) {
            page.close();
            page = newPage();
        }
        cells(cells);
    }

    private void cells(List<String> cells) throws IOException {
        float x = MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            boolean isLast = column == widths.length;
            float width = isLast ? PDRectangle.A4.getWidth() - MARGIN - x : widths[column];
            text(x, TEXT_SIZE, fonts.fitting(cells.get(column), TEXT_SIZE, width - GAP));
            x += width;
        }
        y -= ROW;
    }

    private void text(float x, float size, String text) throws IOException {
        fonts.show(page, x, y, size, text);
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.minor(), MINOR_PLACES).toPlainString();
    }

    private static String fee(long feeE5) {
        return BigDecimal.valueOf(feeE5, FEE_PLACES).toPlainString();
    }
}
