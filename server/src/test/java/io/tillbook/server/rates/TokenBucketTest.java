package io.tillbook.server.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000;

    /** Clocks of that kind may begin anywhere, and pass the largest number. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND, Long.MAX_VALUE - SECOND / 2, Long.MIN_VALUE})
    void afterSilenceThereAreAsManyAsItHoldsAndThenSoManyInASecond(long start) {
        TokenBucket bucket = new TokenBucket(10, 30, start);

        assertThat(taken(bucket, start, 100)).isEqualTo(30);
        assertThat(bucket.take(start)).isEqualTo(SECOND / 10);
        assertThat(taken(bucket, start + SECOND, 100)).isEqualTo(10);
        assertThat(taken(bucket, start + 100 * SECOND, 100)).isEqualTo(30);
    }

    @Test
    void whoWaitsAsLongAsIsToldIsLetThroughAndNobodySooner() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long now = random.nextLong();
            int perSecond = 1 + random.nextInt(1_000_000);
            TokenBucket bucket = new TokenBucket(perSecond, 1 + random.nextInt(100), now);
            long pause = bucket.take(now);
            while (pause == 0) {
                now += random.nextInt(1 + (int) (SECOND / perSecond));
                pause = random.nextInt(50) == 0 ? -1 : bucket.take(now);
            }
            if (pause > 0) {
                assertThat(bucket.take(now + pause - 1)).isEqualTo(1);
                assertThat(bucket.take(now + pause)).isZero();
            }
        }
    }

    /** Against a count of what may have been taken, over any stretch of time. */
    @Test
    void neverMoreThanItHoldsAndWhatCameBack() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int perSecond = 1 + random.nextInt(500);
            int capacity = 1 + random.nextInt(50);
            long interval = SECOND / perSecond;
            TokenBucket bucket = new TokenBucket(perSecond, capacity, 0);
            double level = capacity;
            long now = 0;
            for (int request = 0; request < 200; request++) {
                long passed = (long) (random.nextDouble() * 2 * interval);
                now += passed;
                level = Math.min(capacity, level + (double) passed / interval);
                boolean isLetThrough = bucket.take(now) == 0;
                if (Math.abs(level - 1) > 1e-6) { // at the very border the model's fractions are not exact
                    assertThat(isLetThrough).as("%s at %s", level, now).isEqualTo(level >= 1);
                }
                level -= isLetThrough ? 1 : 0;
            }
        }
    }

    @RepeatedTest(20)
    void manyAtOnceTakeNoMoreThanThereAre() {
        TokenBucket bucket = new TokenBucket(1, 1_000, 0);
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                threads.execute(() -> taken.addAndGet(taken(bucket, 0, 500)));
            }
        }
        assertThat(taken).hasValue(1_000);
    }

    private static int taken(TokenBucket bucket, long now, int tries) {
        int taken = 0;
        for (int each = 0; each < tries; each++) {
            taken += bucket.take(now) == 0 ? 1 : 0;
        }
        return taken;
    }
}
