package io.tillbook.device.receipt;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Glyphs;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.picture.TextWidth;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws rows: what a preview shows, and what a printer prints that is sent pictures instead of characters. */
public final class PaperPicture {
    /** Dots from one line to the next. */
    public static final int LINE = 30;
    /** Dots of a barcode from top to bottom, without its text. */
    public static final int BAR_HEIGHT = 80;
    private static final int CUT_HEIGHT = 24;
    private static final int DASH = 8;

    private PaperPicture() {}

    /** A whole document, a dashed line wherever it is cut. */
    public static Bitmap draw(List<Row> rows, Paper paper) {
        int height = rows.stream().mapToInt(PaperPicture::height).sum();
        BufferedImage image = new BufferedImage(paper.dots(), Math.max(1, height), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = Glyphs.pen(image);
        int y = 0;
        for (Row row : rows) {
            draw(pen, row, y, paper);
            y += height(row);
        }
        pen.dispose();
        return Bitmap.of(image);
    }

    private static int height(Row row) {
        return switch (row) {
            case Row.Line(_, Style style) -> LINE + Glyphs.HEIGHT * (style.height() - 1);
            case Row.Bars _ -> BAR_HEIGHT + LINE;
            case Row.Qr(String text, int module) -> Codes.qr(text, 1).height() * module + LINE - Glyphs.HEIGHT;
            case Row.Picture(Bitmap bitmap) -> bitmap.height();
            case Row.Feed(int lines) -> lines * LINE;
            case Row.Cut _ -> CUT_HEIGHT;
        };
    }

    private static void draw(Graphics2D pen, Row row, int y, Paper paper) {
        switch (row) {
            case Row.Line(String text, Style style) -> line(pen, text, style, y, paper);
            case Row.Bars(Symbology symbology, String text, int module) -> {
                middle(pen, Codes.bars(symbology, text, module, BAR_HEIGHT), y, paper);
                line(pen, text, Style.PLAIN.aligned(Align.CENTER), y + BAR_HEIGHT, paper);
            }
            case Row.Qr(String text, int module) -> middle(pen, Codes.qr(text, module), y, paper);
            case Row.Picture(Bitmap bitmap) -> middle(pen, bitmap, y, paper);
            case Row.Feed _ -> {
                // white as it is
            }
            case Row.Cut _ -> {
                for (int x = 0; x < paper.dots(); x += 2 * DASH) {
                    pen.drawLine(x, y + CUT_HEIGHT / 2, x + DASH, y + CUT_HEIGHT / 2);
                }
            }
        }
    }

    private static void line(Graphics2D pen, String text, Style style, int y, Paper paper) {
        int width = TextWidth.of(text) * Glyphs.COLUMN * style.width();
        int x = left(width, style.align(), paper);
        Glyphs.shared().draw(pen, text, x, y, style.width(), style.height(), style.bold());
        if (style.underline()) {
            int below = y + Glyphs.HEIGHT * style.height();
            pen.drawLine(x, below, x + width - 1, below);
        }
    }

    private static int left(int width, Align align, Paper paper) {
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> Math.max(0, (paper.dots() - width) / 2);
            case RIGHT -> Math.max(0, paper.dots() - width);
        };
    }

    private static void middle(Graphics2D pen, Bitmap bitmap, int y, Paper paper) {
        pen.drawImage(bitmap.image(), left(bitmap.width(), Align.CENTER, paper), y, null);
    }
}
