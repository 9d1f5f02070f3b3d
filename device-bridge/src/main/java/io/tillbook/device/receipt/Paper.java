package io.tillbook.device.receipt;

import io.tillbook.device.picture.Glyphs;

/** Widths of the rolls that receipts are printed on, at 203 dots an inch. */
public enum Paper {
    /** 58 mm, of which 48 mm are printed on. */
    MM58(58, 384),
    /** 80 mm, of which 72 mm are printed on. */
    MM80(80, 576);

    private final int millimetres;
    private final int dots;

    Paper(int millimetres, int dots) {
        this.millimetres = millimetres;
        this.dots = dots;
    }

    /**
     * The roll of a width.
     *
     * @throws IllegalArgumentException where there is no such roll
     */
    public static Paper ofMillimetres(int millimetres) {
        for (Paper paper : values()) {
            if (paper.millimetres == millimetres) {
                return paper;
            }
        }
        throw new IllegalArgumentException("paper must be 58 or 80, not " + millimetres);
    }

    /** Width of the roll. */
    public int millimetres() {
        return millimetres;
    }

    /** Dots from left to right. */
    public int dots() {
        return dots;
    }

    /** Narrow characters from left to right. */
    public int columns() {
        return dots / Glyphs.COLUMN;
    }
}
