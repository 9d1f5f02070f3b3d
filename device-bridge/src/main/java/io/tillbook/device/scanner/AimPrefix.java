package io.tillbook.device.scanner;

import java.util.Arrays;
import java.util.Optional;

/** How a code was printed, as scanners tell it in front of it (ISO/IEC 15424). */
public enum AimPrefix {
    /** EAN-13, UPC-A. */
    EAN_13("]E0"),
    /** EAN-8. */
    EAN_8("]E4"),
    /** Code 128 without a meaning of GS1. */
    CODE_128("]C0"),
    /** GS1-128. */
    GS1_128("]C1"),
    /** GS1 DataMatrix. */
    GS1_DATA_MATRIX("]d2"),
    /** GS1 QR. */
    GS1_QR("]Q3"),
    /** GS1 DataBar. */
    GS1_DATA_BAR("]e0"),
    /** QR code. */
    QR("]Q1");

    private static final int LENGTH = 3;
    private final String identifier;

    AimPrefix(String identifier) {
        this.identifier = identifier;
    }

    /** The three characters. */
    public String identifier() {
        return identifier;
    }

    /** What stands in front of a code; nothing where it is unknown, or there is nothing. */
    static Optional<AimPrefix> of(String code) {
        return Arrays.stream(values()).filter(prefix -> code.startsWith(prefix.identifier)).findFirst();
    }

    /** A code without any three characters of this kind, known or not. */
    static String bare(String code) {
        return code.length() > LENGTH && code.matches("][A-Za-z][0-9](?s:.)*") ? code.substring(LENGTH) : code;
    }
}
