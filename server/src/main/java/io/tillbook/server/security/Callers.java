package io.tillbook.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.access.TokenHash;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.AccessDirectory.KnownToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Knows callers by their tokens. What was looked up is kept until rights change. */
public final class Callers {
    private static final int MOST_KEPT = 10_000;

    private final AccessDirectory directory;
    private final InstantSource clock;
    private volatile Cache<TokenHash, Kept> kept = nothing();

    private record Kept(KnownToken token, Caller caller) {}

    /** Knows the callers that a directory knows. */
    public Callers(AccessDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    private static Cache<TokenHash, Kept> nothing() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    }

    /** Whom a token is for; empty where it is unknown, revoked or expired. */
    Optional<Caller> byToken(TokenHash hash) {
        // Taken before the look-up: what was read before rights changed must not be kept after that.
        Cache<TokenHash, Kept> now = kept;
        Kept known = now.getIfPresent(hash);
        return (known == null ? lookUp(hash, now) : Optional.of(known)).filter(this::isAlive).map(Kept::caller);
    }

    private Optional<Kept> lookUp(TokenHash hash, Cache<TokenHash, Kept> now) {
        Optional<Kept> found = directory.token(hash)
                .map(token -> new Kept(token,
                        new Caller.Known(token.principal(), token.rights(), directory::region, clock)));
        found.ifPresent(token -> now.put(hash, token));
        return found;
    }

    private boolean isAlive(Kept known) {
        Instant end = known.token().expiresAt();
        return end == null || clock.instant().isBefore(end);
    }

    /** Rights have changed: looks everything up anew. */
    public void forget() {
        kept = nothing();
    }
}
