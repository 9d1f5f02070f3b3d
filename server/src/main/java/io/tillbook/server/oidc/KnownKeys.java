package io.tillbook.server.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import io.tillbook.server.rates.TokenBucket;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keys by which tokens have been found good. A token that names another one makes the decoder ask the provider for its
 * keys again, which anybody can have it do: so it is looked at only as often as the provider may be asked.
 */
final class KnownKeys {
    private static final int MOST_KEPT = 100;
    private static final int ASKED_PER_SECOND = 1;
    private static final int ASKED_AT_ONCE = 20;

    private final LongSupplier nanos;
    private final TokenBucket asking;
    private final Cache<Key, Boolean> good = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** What the header of a token says of its key. */
    private record Key(String algorithm, String id) {}

    /** @param nanos a clock that never goes back */
    KnownKeys(LongSupplier nanos) {
        this.nanos = nanos;
        this.asking = new TokenBucket(ASKED_PER_SECOND, ASKED_AT_ONCE, nanos.getAsLong());
    }

    /** Whether a token may be looked at now. */
    boolean mayBeLookedAt(String token) {
        Optional<Key> key = key(token);
        return key.map(good::getIfPresent).isPresent() || asking.take(nanos.getAsLong()) == 0;
    }

    /** A token was good. */
    void found(String token) {
        key(token).ifPresent(key -> good.put(key, true));
    }

    private static Optional<Key> key(String token) {
        try {
            JWSHeader header = SignedJWT.parse(token).getHeader();
            return Optional.of(new Key(header.getAlgorithm().getName(), String.valueOf(header.getKeyID())));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }
}
