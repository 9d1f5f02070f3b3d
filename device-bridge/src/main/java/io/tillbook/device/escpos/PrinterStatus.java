package io.tillbook.device.escpos;

/**
 * How a printer is, after its four answers to DLE EOT 1 to 4.
 *
 * @param online whether it prints
 * @param drawerPin level of the drawer's contact; what open means depends on the drawer
 * @param coverOpen whether its cover is open
 * @param paper how much paper it has
 * @param cutterStuck whether its knife does not move
 * @param broken whether it has an error that it does not recover from
 */
public record PrinterStatus(boolean online, boolean drawerPin, boolean coverOpen, PaperLevel paper,
        boolean cutterStuck, boolean broken) {
    private static final int FIXED = 0b1001_0011;
    private static final int FIXED_VALUE = 0b0001_0010;

    /** How much paper a printer has. */
    public enum PaperLevel {
        /** Enough, as far as it knows. */
        ENOUGH,
        /** The roll is almost at its end. */
        NEAR_END,
        /** None. */
        END
    }

    /** Whether a byte is an answer to DLE EOT: four of its bits are always the same. */
    static boolean isAnswer(int value) {
        return (value & FIXED) == FIXED_VALUE;
    }

    /**
     * What the answers say.
     *
     * @param printer answer to 1
     * @param offline answer to 2
     * @param error answer to 3
     * @param roll answer to 4
     */
    static PrinterStatus of(int printer, int offline, int error, int roll) {
        PaperLevel paper = has(roll, 5) || has(roll, 6) || has(offline, 5) ? PaperLevel.END
                : has(roll, 2) || has(roll, 3) ? PaperLevel.NEAR_END : PaperLevel.ENOUGH;
        return new PrinterStatus(!has(printer, 3), has(printer, 2), has(offline, 2), paper, has(error, 3),
                has(error, 5));
    }

    /** Whether it can print now. */
    public boolean isReady() {
        return online && !coverOpen && paper != PaperLevel.END && !cutterStuck && !broken;
    }

    private static boolean has(int value, int bit) {
        return (value >> bit & 1) == 1;
    }
}
