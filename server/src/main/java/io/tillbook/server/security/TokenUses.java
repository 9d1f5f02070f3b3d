package io.tillbook.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.access.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes that tokens are used, to some minutes: a till's is used hundreds of times an hour. */
public final class TokenUses {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final Cache<TokenId, Instant> noted = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Map<TokenId, Instant> waiting = new ConcurrentHashMap<>();

    /** Nothing was used yet. */
    public TokenUses(InstantSource clock) {
        this.clock = clock;
    }

    void used(TokenId token) {
        Instant now = clock.instant();
        Instant before = noted.getIfPresent(token);
        if (before == null || !now.isBefore(before.plus(NOTED_EVERY))) {
            noted.put(token, now);
            waiting.put(token, now);
        }
    }

    /** What was noted and is not stored yet. */
    public Map<TokenId, Instant> waiting() {
        return Map.copyOf(waiting);
    }

    /** What was noted is stored; what was noted since then waits still. */
    public void stored(Map<TokenId, Instant> uses) {
        uses.forEach(waiting::remove);
    }
}
