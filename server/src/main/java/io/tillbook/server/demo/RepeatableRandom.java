package io.tillbook.server.demo;

import java.util.List;

/**
 * Random numbers that are the same for the same seed on every Java, now and later: SplitMix64, written out because the
 * library's bounded numbers may change between releases.
 */
final class RepeatableRandom {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final int PERCENT = 100;

    private long state;

    RepeatableRandom(long seed) {
        this.state = seed;
    }

    /** Another source whose numbers have nothing to do with this one's. */
    RepeatableRandom split() {
        return new RepeatableRandom(next());
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** A number between two bounds, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(PERCENT) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A place in the list, each as likely as its weight. */
    int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
