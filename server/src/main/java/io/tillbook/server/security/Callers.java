package io.tillbook.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.command.access.AccessDirectory.KnownToken;
import io.tillbook.command.access.AccessDirectory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows callers by their tokens. What was looked up is kept until rights change. */
public final class Callers {
    private static final int MOST_KEPT = 10_000;

    private final AccessDirectory directory;
    private final InstantSource clock;
    private final Consumer<TokenId> used;
    private volatile Cache<TokenHash, Kept> kept = nothing();

    private record Kept(KnownToken token, Caller caller) {}

    /**
     * Knows the callers that a directory knows.
     *
     * @param used is told of each token that somebody comes with and that works
     */
    public Callers(AccessDirectory directory, InstantSource clock, Consumer<TokenId> used) {
        this.directory = directory;
        this.clock = clock;
        this.used = used;
    }

    private static Cache<TokenHash, Kept> nothing() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    }

    /** Whom a token is for; empty where it is unknown, revoked or expired. */
    Optional<Caller> byToken(TokenHash hash) {
        // Taken before the look-up: what was read before rights changed must not be kept after that.
        Cache<TokenHash, Kept> now = kept;
        Kept known = now.getIfPresent(hash);
        Optional<Kept> alive = (known == null ? lookUp(hash, now) : Optional.of(known)).filter(this::isAlive);
        alive.ifPresent(each -> used.accept(each.token().id()));
        return alive.map(Kept::caller);
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
