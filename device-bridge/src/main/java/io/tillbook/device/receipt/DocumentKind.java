package io.tillbook.device.receipt;

import java.util.Arrays;
import java.util.Locale;

/** What a till prints. */
public enum DocumentKind {
    /** What was sold, for the customer. */
    RECEIPT,
    /** What was taken back. */
    RETURN,
    /** What was sold, without prices. */
    GIFT_RECEIPT,
    /** The Z report of a shift. */
    Z,
    /** What a shift has turned over so far, or at its end. */
    SHIFT,
    /** What goes from one location to another. */
    DELIVERY_NOTE,
    /** What is to be counted. */
    COUNT_SHEET;

    /**
     * The kind of a name such as {@code gift-receipt}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static DocumentKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of "
                        + Arrays.stream(values()).map(DocumentKind::fileName).toList() + ", not " + name));
    }

    /** As it is written in files and requests. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
