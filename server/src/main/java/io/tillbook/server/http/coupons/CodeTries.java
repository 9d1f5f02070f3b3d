package io.tillbook.server.http.coupons;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.server.rates.TokenBucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many codes somebody tries: ten in a minute by each person and device, and of a service, which asks for
 * many members, by each of these. Right ones count too, or trying would cost nothing until one is found.
 */
final class CodeTries {
    static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 50_000;

    private final Ticker clock;
    private final Cache<Tried, TokenBucket> tries =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(WITHIN.multipliedBy(2)).build();

    private record Tried(Principal by, @Nullable MemberId member) {}

    CodeTries(Ticker clock) {
        this.clock = clock;
    }

    /** Somebody tries a code: how long they have to wait before they try another; zero where they need not. */
    Duration tried(Principal by, @Nullable MemberId member) {
        // A till may name whom it likes: its own tries count together.
        MemberId counted = by.kind() == Principal.Kind.SERVICE ? member : null;
        TokenBucket bucket = tries.get(new Tried(by, counted),
                _ -> TokenBucket.within(WITHIN, MOST, clock.read()));
        return Duration.ofNanos(bucket.take(clock.read()));
    }
}
