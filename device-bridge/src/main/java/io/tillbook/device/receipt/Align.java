package io.tillbook.device.receipt;

/** Where a text stands within its width. */
public enum Align {
    /** At the left edge. */
    LEFT,
    /** In the middle. */
    CENTER,
    /** At the right edge. */
    RIGHT
}
