package io.tillbook.device.escpos;

import java.io.IOException;

/** What answers is no printer, or speaks at another speed. */
final class NoPrinter extends IOException {
    private static final long serialVersionUID = 1;

    NoPrinter() {
        super("what answers is no receipt printer");
    }
}
