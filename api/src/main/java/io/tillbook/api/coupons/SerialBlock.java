package io.tillbook.api.coupons;

/**
 * Serials of a campaign that were set aside for coupons that sales earn. Their codes are exported with all others, and
 * no other sale earns them.
 *
 * @param next the first one that no sale has earned
 * @param last the last one; lower than {@code next} where all were earned
 */
public record SerialBlock(int next, int last) {
    /** Before any was set aside. */
    public static final SerialBlock NONE = new SerialBlock(1, 0);

    /** So many from one on. */
    public static SerialBlock of(int first, int count) {
        return new SerialBlock(first, first + count - 1);
    }

    /** Once a sale has earned one of them. */
    public SerialBlock without(int serial) {
        return new SerialBlock(serial + 1, last);
    }
}
