package io.tillbook.server.members;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.members.KeyHash;
import io.tillbook.server.rates.TokenBucket;
import java.time.Duration;

/**
 * Bounds what strangers may do who register: codes that are sent to a phone, that are asked for from a network and for
 * a store, all that are sent, and those that are tried. It counts by hashes, in the memory of this process.
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
    private final int codesOfStore;
    private final TokenBucket all;
    private final Cache<KeyHash, TokenBucket> phones = buckets();
    private final Cache<String, TokenBucket> networks = buckets();
    private final Cache<LocationId, TokenBucket> stores = buckets();
    private final Cache<String, TokenBucket> tries = buckets();

    /**
     * @param codes how many codes are sent within an hour
     * @param codesOfStore how many of them for one store
     */
    RegistrationTries(int codes, int codesOfStore, Ticker clock) {
        this.clock = clock;
        this.codesOfStore = codesOfStore;
        this.all = TokenBucket.within(HOUR, codes, clock.read());
    }

    private static <K> Cache<K, TokenBucket> buckets() {
        return Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(HOUR.multipliedBy(2)).build();
    }

    /**
     * A code is asked for: how long to wait before; zero where it may be sent. What is stopped by the bound of a
     * network or phone takes nothing of what the customers of a store have together.
     */
    Duration asked(KeyHash phone, String network, LocationId store) {
        Duration ofNetwork = take(networks, network, CODES_OF_NETWORK);
        if (!ofNetwork.isZero()) {
            return ofNetwork;
        }
        Duration ofPhone = take(phones, phone, CODES_OF_PHONE);
        if (!ofPhone.isZero()) {
            return ofPhone;
        }
        Duration ofStore = take(stores, store, codesOfStore);
        return ofStore.isZero() ? Duration.ofNanos(all.take(clock.read())) : ofStore;
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
