package io.tillbook.server.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.kernel.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever tries passwords: after some wrong ones each has to wait twice as long as the one before. Tries
 * count for the name at the address, for the address and for the name. The last two allow for more: many people share
 * the address of a store, and nobody elsewhere should be able to lock somebody out.
 */
final class SignInAttempts {
    private final InstantSource clock;
    private final Counter ofNameAtAddress;
    private final Counter ofAddress;
    private final Counter ofName;

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
        this.ofNameAtAddress = new Counter(5, Duration.ofMinutes(15), clock);
        this.ofAddress = new Counter(20, Duration.ofMinutes(1), clock);
        this.ofName = new Counter(50, Duration.ofMinutes(15), clock);
    }

    /**
     * Counts a try as a wrong one until it is known to be right, so that many at once are not more than many one after
     * another.
     *
     * @return how long to wait before the next try; zero where this one may be made
     */
    synchronized Duration begin(EmployeeId name, String address) {
        Instant now = clock.instant();
        List<Tries> tries = tries(name, address);
        Duration wait = tries.stream().map(each -> each.wait(now)).max(Duration::compareTo).orElse(Duration.ZERO);
        if (wait.isZero()) {
            tries.forEach(each -> each.add(now));
        }
        return wait;
    }

    /** The password was right: nothing is held against the name at the address any more. */
    synchronized void succeeded(EmployeeId name, String address) {
        undo(name, address);
        ofNameAtAddress.forget(name.value() + "@" + address);
    }

    /** The password was not looked at. */
    synchronized void undo(EmployeeId name, String address) {
        tries(name, address).forEach(Tries::undo);
    }

    private List<Tries> tries(EmployeeId name, String address) {
        return List.of(ofNameAtAddress.of(name.value() + "@" + address), ofAddress.of(address),
                ofName.of(name.value()));
    }

    /** Counts tries by keys, as many keys as there may be. */
    private static final class Counter {
        private static final int MOST_KEPT = 20_000;
        private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

        private final int free;
        private final Duration longest;
        private final Cache<String, Tries> tries;

        Counter(int free, Duration longest, InstantSource clock) {
            this.free = free;
            this.longest = longest;
            this.tries = Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                    .build();
        }

        Tries of(String key) {
            return tries.get(key, _ -> new Tries(free, longest));
        }

        void forget(String key) {
            tries.invalidate(key);
        }
    }

    /** Tries that count together. */
    private static final class Tries {
        private static final int MOST_DOUBLINGS = 20;

        private final int free;
        private final Duration longest;
        private int wrong;
        private @Nullable Instant last;

        Tries(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration wait(Instant now) {
            if (last == null || wrong < free) {
                return Duration.ZERO;
            }
            Duration left = Duration.between(now, last.plus(pause()));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private Duration pause() {
            Duration doubled = Duration.ofSeconds(1L << Math.min(wrong - free, MOST_DOUBLINGS));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }

        void add(Instant now) {
            wrong++;
            last = now;
        }

        void undo() {
            wrong = Math.max(0, wrong - 1);
        }
    }
}
