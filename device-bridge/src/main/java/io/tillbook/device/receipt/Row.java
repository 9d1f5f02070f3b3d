package io.tillbook.device.receipt;

import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Symbology;

/** What stands on a paper from edge to edge: every printer and every preview makes the same of it. */
public sealed interface Row {
    /** A line of text that is not too long, in printable characters. */
    record Line(String text, Style style) implements Row {}

    /** A barcode in the middle, with its text below. */
    record Bars(Symbology symbology, String text, int module) implements Row {}

    /** A QR code in the middle. */
    record Qr(String text, int module) implements Row {}

    /** A picture in the middle. */
    record Picture(Bitmap bitmap) implements Row {}

    /** Empty lines. */
    record Feed(int lines) implements Row {}

    /** The end of a sheet. */
    record Cut() implements Row {}
}
