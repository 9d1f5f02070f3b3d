package io.tillbook.command.kernel;

import static io.tillbook.command.kernel.Buckets.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.StreamLocks.Held;
import io.tillbook.command.testing.Threads;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamLocksTest {
    private static final int STREAMS = 12;
    private static final int WRITER = 1_000;

    private final StreamLocks locks = new StreamLocks();

    @Test
    void aStreamThatIsReadAndWrittenIsHeldOnce() {
        Footprint both = Footprint.none().reading(bucket("a")).reading(bucket("b")).writing(bucket("a"));
        for (int round = 0; round < 2; round++) {
            try (Held held = locks.hold(both)) {
                assertThat(held.locks()).hasSize(2);
            }
        }
    }

    @Test
    void whoeverWritesIsAloneAndNobodyWaitsForEver() {
        Map<String, AtomicInteger> users = new ConcurrentHashMap<>();
        Threads.atOnce(4, sender -> {
            Random random = new Random(sender);
            for (int round = 0; round < 2_000; round++) {
                hold(random(random), users);
            }
            return sender;
        });
        assertThat(users.values()).hasSize(STREAMS).allMatch(each -> each.get() == 0);
    }

    private void hold(Footprint footprint, Map<String, AtomicInteger> users) {
        try (Held _ = locks.hold(footprint)) {
            footprint.writes().forEach(stream -> assertThat(use(users, stream.value(), WRITER)).isEqualTo(WRITER));
            Stream<String> onlyRead = footprint.reads()
                    .stream()
                    .filter(stream -> !footprint.writes().contains(stream))
                    .map(stream -> stream.value());
            onlyRead.forEach(stream -> {
                assertThat(use(users, stream, 1)).isLessThan(WRITER);
                use(users, stream, -1);
            });
            footprint.writes().forEach(stream -> use(users, stream.value(), -WRITER));
        }
    }

    private static int use(Map<String, AtomicInteger> users, String stream, int more) {
        return users.computeIfAbsent(stream, _ -> new AtomicInteger()).addAndGet(more);
    }

    private static Footprint random(Random random) {
        Footprint footprint = Footprint.none();
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            StreamRef<Integer> stream = bucket("s" + random.nextInt(STREAMS));
            footprint = random.nextBoolean() ? footprint.reading(stream) : footprint.writing(stream);
        }
        return footprint;
    }
}
