package io.tillbook.server.payments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.checkout.PaymentId;
import java.time.Duration;
import java.util.Optional;

/** The codes that stores show to customers, in the memory of the process that has asked for them. */
public final class ShownCodes {
    private static final int MOST = 10_000;
    /** Longer than any of them is good for. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Cache<PaymentId, String> codes;

    /** @param ticker a clock that only goes forward */
    public ShownCodes(Ticker ticker) {
        this.codes = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).ticker(ticker).build();
    }

    void keep(PaymentId payment, String content) {
        codes.put(payment, content);
    }

    /** What a till shows as a QR code; empty where this process has none. */
    public Optional<String> of(PaymentId payment) {
        return Optional.ofNullable(codes.getIfPresent(payment));
    }
}
