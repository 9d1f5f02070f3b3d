package io.tillbook.benchmarks.load;

/** Bounds of options. */
final class Bounds {
    private Bounds() {}

    static void between(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be between " + least + " and " + most);
        }
    }
}
