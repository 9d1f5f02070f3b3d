package io.tillbook.server.members;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.members.KeyHash;
import io.tillbook.server.rates.TokenBucket;
import java.time.Duration;

/**
 * Bounds what strangers may do who register: codes that are sent to a phone, that are asked for from a network, and
 * that are tried. It counts by hashes, in the memory of this process.
 */
final class RegistrationTries {
    /** Codes that one phone is sent within an hour: each costs money, and annoys whoever did not ask for it. */
    static final int CODES_OF_PHONE = 5;
    /** Customers of one store may share an address. */
    static final int CODES_OF_NETWORK = 100;
    /** Of a million codes: whoever guesses is right once in two hundred thousand registrations. */
    static final int TRIES = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_KNOWN = 100_000;

    private final Ticker clock;
    private final Cache<KeyHash, TokenBucket> phones = buckets();
    private final Cache<String, TokenBucket> networks = buckets();
    private final Cache<String, TokenBucket> tries = buckets();

    RegistrationTries(Ticker clock) {
        this.clock = clock;
    }

    private static <K> Cache<K, TokenBucket> buckets() {
        return Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(HOUR.multipliedBy(2)).build();
    }

    /** A code is asked for: how long to wait before; zero where it may be sent. */
    Duration asked(KeyHash phone, String network) {
        Duration ofNetwork = take(networks, network, CODES_OF_NETWORK);
        return ofNetwork.isZero() ? take(phones, phone, CODES_OF_PHONE) : ofNetwork;
    }

    /** A code is tried for a registration: how long to wait before; zero where it may be compared. */
    Duration tried(String registration) {
        return take(tries, registration, TRIES);
    }

    private <K> Duration take(Cache<K, TokenBucket> buckets, K key, int most) {
        TokenBucket bucket = buckets.get(key, _ -> TokenBucket.within(HOUR, most, clock.read()));
        return Duration.ofNanos(bucket.take(clock.read()));
    }
}
