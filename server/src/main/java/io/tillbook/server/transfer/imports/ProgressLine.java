package io.tillbook.server.transfer.imports;

import java.util.Locale;

/**
 * How far a stage is, as a line of text.
 *
 * @param stage its name
 * @param fraction the part that is read, from 0 to 1
 * @param decided commands decided
 * @param elapsedMs milliseconds since the stage began
 */
record ProgressLine(String stage, double fraction, long decided, long elapsedMs) {
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;

    @Override
    public String toString() {
        int filled = (int) Math.round(fraction * WIDTH);
        return String.format(Locale.ROOT, "%-14s [%s%s] %3d %%  %,d sent  %,d/s  %s", stage, "#".repeat(filled),
                ".".repeat(WIDTH - filled), (int) (fraction * PERCENT), decided, rate(), left());
    }

    private long rate() {
        return elapsedMs == 0 ? 0 : decided * 1_000 / elapsedMs;
    }

    /** Time left if the rest is read as fast as the part before. */
    private String left() {
        if (fraction == 0 || elapsedMs == 0) {
            return "";
        }
        long seconds = Math.round(elapsedMs * (1 - fraction) / fraction / 1_000);
        return String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60);
    }
}
