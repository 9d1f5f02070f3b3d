package io.tillbook.device.escpos;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.receipt.Align;
import io.tillbook.device.receipt.Paper;
import io.tillbook.device.receipt.PaperPicture;
import io.tillbook.device.receipt.Row;
import io.tillbook.device.receipt.Style;
import java.util.ArrayList;
import java.util.List;

/** What a printer is sent for a document. */
public final class ReceiptBytes {
    /** Narrower bars than this one a printer does not print by itself. */
    private static final int NARROWEST_BAR = 2;
    /** Chinese characters are at most twice as large in what printers for China understand. */
    private static final int LARGEST_CHINESE = 2;

    private final Paper paper;
    private final EscPos out = new EscPos();

    private ReceiptBytes(Paper paper) {
        this.paper = paper;
    }

    /** The bytes of a document, from the reset on. */
    public static byte[] of(List<Row> rows, Paper paper, PrintMode mode) {
        ReceiptBytes bytes = new ReceiptBytes(paper);
        bytes.out.reset();
        switch (mode) {
            case TEXT -> rows.forEach(bytes::text);
            case PICTURE -> bytes.picture(rows);
        }
        return bytes.out.bytes();
    }

    private void text(Row row) {
        switch (row) {
            case Row.Line(String text, Style style) when isInItsSets(text, style) -> line(text, style);
            case Row.Line _ -> drawn(List.of(row));
            case Row.Bars(Symbology symbology, String text, int module) when module >= NARROWEST_BAR -> out
                    .align(Align.CENTER)
                    .bars(symbology, text, module, PaperPicture.BAR_HEIGHT)
                    .newLine();
            case Row.Bars _ -> drawn(List.of(row));
            case Row.Qr(String text, int module) -> out.align(Align.CENTER).qr(text, module).newLine();
            case Row.Picture(Bitmap bitmap) -> out.align(Align.CENTER).raster(bitmap);
            case Row.Feed(int lines) -> out.feed(lines);
            case Row.Cut() -> out.cut();
        }
    }

    private void line(String text, Style style) {
        boolean isPlain = style.equals(Style.PLAIN.aligned(style.align()));
        out.align(style.align());
        if (isPlain) {
            out.text(text).newLine();
        } else {
            out.bold(style.bold()).look(style.underline(), style.width(), style.height());
            out.text(text).newLine();
            out.bold(false).look(false, 1, 1);
        }
    }

    private static boolean isInItsSets(String text, Style style) {
        boolean isSmall = style.width() <= LARGEST_CHINESE && style.height() <= LARGEST_CHINESE;
        return text.codePoints().mapToObj(CharacterSet::of).allMatch(set -> switch (set) {
            case ASCII, LATIN -> true;
            case CHINESE -> isSmall;
            case NONE -> false;
        });
    }

    private void picture(List<Row> rows) {
        List<Row> together = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Row.Cut) {
                drawn(together);
                together.clear();
                out.cut();
            } else {
                together.add(row);
            }
        }
        drawn(together);
    }

    private void drawn(List<Row> rows) {
        if (!rows.isEmpty()) {
            out.align(Align.LEFT).raster(PaperPicture.draw(rows, paper));
        }
    }
}
