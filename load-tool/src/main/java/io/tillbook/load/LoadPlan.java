package io.tillbook.load;

import java.net.URI;
import java.time.Duration;

/**
 * What is to be measured.
 *
 * @param server the server
 * @param connections connections, each sending one sale after the other
 * @param warmUp how long sales are sent before any is counted
 * @param duration how long sales are counted
 * @param maxSales most sales in all
 * @param lines lines of a sale
 * @param locations locations that the connections are spread over
 * @param products products that the lines are chosen from
 */
record LoadPlan(URI server, int connections, Duration warmUp, Duration duration, long maxSales, int lines,
        int locations, int products) {
    /** Bounds everything, so that a slip of the keyboard does not fill a disk. */
    LoadPlan {
        between("--connections", connections, 1, 256);
        between("--warm-up", warmUp.toSeconds(), 0, 600);
        between("--duration", duration.toSeconds(), 1, 3_600);
        between("--max-sales", maxSales, 1, 100_000_000);
        between("--lines", lines, 1, 100);
        between("--locations", locations, 1, 100);
        between("--products", products, lines, 100_000);
    }

    private static void between(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be between " + least + " and " + most);
        }
    }
}
