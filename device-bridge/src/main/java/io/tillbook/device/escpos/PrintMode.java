package io.tillbook.device.escpos;

/** Who draws the characters of a document. */
public enum PrintMode {
    /** The printer, with its own characters of GB18030: fast. */
    TEXT,
    /** The bridge, so that every character is there, on printers without Chinese ones too. */
    PICTURE
}
