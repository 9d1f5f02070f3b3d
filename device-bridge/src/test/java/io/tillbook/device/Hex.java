package io.tillbook.device;

import java.util.HexFormat;

/** Bytes as manuals write them. */
public final class Hex {
    private Hex() {}

    /** The bytes of digits in pairs, with or without spaces. */
    public static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** Bytes in pairs of capital digits with spaces between. */
    public static String of(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
