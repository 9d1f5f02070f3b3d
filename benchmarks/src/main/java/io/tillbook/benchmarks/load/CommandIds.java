package io.tillbook.benchmarks.load;

import java.util.SplittableRandom;
import java.util.UUID;

/** Command ids as a till makes them: UUIDs of version 7, which begin with the time. */
final class CommandIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;

    CommandIds(SplittableRandom random) {
        this.random = random;
    }

    /** The next id. */
    String next(long epochMs) {
        long high = (epochMs << 16) | VERSION_7 | random.nextLong(0x1000);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
