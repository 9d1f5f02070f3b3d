package io.tillbook.device.label;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Glyphs;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.picture.TextWidth;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What stands where on a label, at eight dots a millimetre.
 *
 * @param widthMm from left to right
 * @param heightMm from top to bottom
 * @param elements what is on it
 */
public record Label(int widthMm, int heightMm, List<Element> elements) {
    /** Dots of a millimetre, of printers with 203 dots an inch. */
    public static final int DOTS = 8;

    /** Checks the fields. */
    public Label {
        elements = List.copyOf(elements);
    }

    /** A part of a label; x and y are the dots of its upper left corner. */
    public sealed interface Element {
        /** Dots from the left edge. */
        int x();

        /** Dots from the upper edge. */
        int y();

        /** A line of text, so many times as large as 24 dots. */
        record Text(int x, int y, String text, int size) implements Element {
            /** Line ends, which begin commands of printers, become spaces. */
            public Text {
                text = CharacterSet.printable(text);
            }

            /** The same as dots. */
            Bitmap picture() {
                BufferedImage image = new BufferedImage(
                        Math.max(1, TextWidth.of(text) * Glyphs.COLUMN * size + 1), Glyphs.HEIGHT * size,
                        BufferedImage.TYPE_BYTE_BINARY);
                Graphics2D pen = Glyphs.pen(image);
                Glyphs.shared().draw(pen, text, 0, 0, size, size, false);
                pen.dispose();
                return Bitmap.of(image);
            }
        }

        /** A barcode; its digits are printed below it. */
        record Bars(int x, int y, Symbology symbology, String text, int module, int height) implements Element {
            /** Checks that nothing in it commands a printer. */
            public Bars {
                if (!text.matches("[ -~&&[^\"]]{1,48}")) {
                    throw new IllegalArgumentException(
                            "a barcode must have 1 to 48 letters, digits and signs of ASCII");
                }
            }
        }

        /** A QR code. */
        record Qr(int x, int y, String text, int module) implements Element {}

        /** A picture, codes of GS1 among them. */
        record Picture(int x, int y, Bitmap bitmap) implements Element {}
    }

    /** Dots from left to right. */
    public int width() {
        return widthMm * DOTS;
    }

    /** Dots from top to bottom. */
    public int height() {
        return heightMm * DOTS;
    }

    /** How it looks. */
    public Bitmap picture() {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = Glyphs.pen(image);
        elements.forEach(element -> draw(pen, element));
        pen.dispose();
        return Bitmap.of(image);
    }

    private static void draw(Graphics2D pen, Element element) {
        switch (element) {
            case Element.Text text -> pen.drawImage(text.picture().image(), text.x(), text.y(), null);
            case Element.Picture(int x, int y, Bitmap bitmap) -> pen.drawImage(bitmap.image(), x, y, null);
            case Element.Qr(int x, int y, String text, int module) -> pen
                    .drawImage(Codes.qr(text, module).image(), x, y, null);
            case Element.Bars(int x, int y, Symbology symbology, String text, int module, int height) -> {
                pen.drawImage(Codes.bars(symbology, text, module, height).image(), x, y, null);
                Glyphs.shared().draw(pen, text, x, y + height + 2, 1, 1, false);
            }
        }
    }
}
