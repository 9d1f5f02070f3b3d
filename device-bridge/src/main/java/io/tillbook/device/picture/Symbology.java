package io.tillbook.device.picture;

/** How a barcode is printed. */
public enum Symbology {
    /** Thirteen digits that end with their check digit. */
    EAN13,
    /** Eight digits that end with their check digit. */
    EAN8,
    /** Any text of ASCII. */
    CODE128
}
