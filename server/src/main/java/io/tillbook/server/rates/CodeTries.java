package io.tillbook.server.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.kernel.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many codes or secrets somebody tries: ten in a minute by each person and device, and of a service, which
 * asks for many, about each of these. Right ones count too, or trying would cost nothing until one is found.
 */
public final class CodeTries {
    /** So many in a minute. */
    public static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 50_000;

    private final Ticker clock;
    private final Cache<Tried, TokenBucket> tries =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(WITHIN.multipliedBy(2)).build();

    private record Tried(Principal by, @Nullable Object about) {}

    /** Nobody has tried anything yet. */
    public CodeTries(Ticker clock) {
        this.clock = clock;
    }

    /**
     * Somebody tries a code: how long they have to wait before they try another; zero where they need not.
     *
     * @param about the member or the card that it is tried for; null for nobody in particular
     */
    public Duration tried(Principal by, @Nullable Object about) {
        // A till may name whom it likes: its own tries count together.
        Object counted = by.kind() == Principal.Kind.SERVICE ? about : null;
        TokenBucket bucket = tries.get(new Tried(by, counted),
                _ -> TokenBucket.within(WITHIN, MOST, clock.read()));
        return Duration.ofNanos(bucket.take(clock.read()));
    }
}
