package io.tillbook.server.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.kernel.Principal;
import java.time.Duration;
import java.util.Locale;

/**
 * Bounds how much each sender sends, so that one who sends without end, or has a stolen token, does not take the turns
 * of the others. Senders share no lock.
 */
public final class RateLimits {
    private static final int MOST_SENDERS = 50_000;
    private static final int SECONDS_AT_ONCE = 10;
    /** Longer than a bucket takes to be full again: forgetting one changes nothing. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(2 * SECONDS_AT_ONCE);

    private final RatesProperties rates;
    private final MeterRegistry registry;
    private final Ticker clock;
    private final Cache<Principal, TokenBucket> requests = senders();
    private final Cache<Principal, TokenBucket> queries = senders();
    private final Cache<String, TokenBucket> strangers = senders();

    RateLimits(RatesProperties rates, MeterRegistry registry, Ticker clock) {
        this.rates = rates;
        this.registry = registry;
        this.clock = clock;
        for (Principal.Kind kind : Principal.Kind.values()) {
            throttled(name(kind));
        }
        throttled("stranger");
    }

    private static <K> Cache<K, TokenBucket> senders() {
        return Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(FORGOTTEN_AFTER).build();
    }

    /**
     * Somebody sends a request.
     *
     * @return how long they have to wait before they send it again; zero where it is let through
     */
    public Duration request(Principal sender) {
        return pause(name(sender.kind()), requests.get(sender, this::forRequests));
    }

    /** Somebody sends a query; like a request. */
    public Duration query(Principal sender) {
        return pause(name(sender.kind()), queries.get(sender, this::forQueries));
    }

    /** Somebody who is not known sends a request from a network; like that of somebody who is. */
    public Duration stranger(String network) {
        return pause("stranger", strangers.get(network, _ -> bucket(rates.stranger())));
    }

    private Duration pause(String sender, TokenBucket bucket) {
        long nanos = bucket.take(clock.read());
        if (nanos == 0) {
            return Duration.ZERO;
        }
        throttled(sender).increment();
        return Duration.ofNanos(nanos);
    }

    private TokenBucket forRequests(Principal sender) {
        return bucket(switch (sender.kind()) {
            case EMPLOYEE -> rates.person();
            case DEVICE -> rates.device();
            case SERVICE, SERVER -> rates.service();
        });
    }

    private TokenBucket forQueries(Principal sender) {
        return bucket(switch (sender.kind()) {
            case EMPLOYEE -> rates.personQueries();
            case DEVICE -> rates.deviceQueries();
            case SERVICE, SERVER -> rates.serviceQueries();
        });
    }

    private TokenBucket bucket(int perSecond) {
        return new TokenBucket(perSecond, perSecond * SECONDS_AT_ONCE, clock.read());
    }

    private static String name(Principal.Kind kind) {
        return kind == Principal.Kind.EMPLOYEE ? "person" : kind.name().toLowerCase(Locale.ROOT);
    }

    private Counter throttled(String sender) {
        return Counter.builder("tillbook.requests.throttled")
                .description("Requests beyond what one sender may send in a second")
                .tag("sender", sender)
                .register(registry);
    }
}
