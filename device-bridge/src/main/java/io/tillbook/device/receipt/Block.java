package io.tillbook.device.receipt;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Symbology;
import java.util.List;

/** A part of a document, before it is known on which paper it is printed. */
public sealed interface Block {
    /** A paragraph, which goes on in further lines where it is too long for one. */
    record Text(String text, Style style) implements Block {}

    /** Texts side by side. */
    record Columns(List<Cell> cells, boolean bold) implements Block {}

    /**
     * A text among others.
     *
     * @param text what it says
     * @param width how many columns it has; 0 is an equal part of what the others leave
     * @param align where it stands within them
     */
    record Cell(String text, int width, Align align) {}

    /** A line from edge to edge. */
    record Rule(char mark) implements Block {}

    /** A barcode with its text below. */
    record Barcode(Symbology symbology, String text) implements Block {}

    /**
     * A QR code.
     *
     * @param module dots of the edge of one of its squares
     */
    record Qr(String text, int module) implements Block {}

    /** A picture in the middle. */
    record Picture(Bitmap bitmap) implements Block {}

    /** Empty lines. */
    record Feed(int lines) implements Block {}

    /** The end of a sheet. */
    record Cut() implements Block {}
}
