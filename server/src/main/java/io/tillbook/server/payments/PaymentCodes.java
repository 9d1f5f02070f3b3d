package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Codes that customers have just shown, between the command that brings one and the call of the provider that takes it.
 * They are in memory only, for as long as a code is good, and each is handed out once: nobody who starts again can send
 * a payment twice.
 */
public final class PaymentCodes {
    /** Providers take a code for about a minute. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(90);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<PaymentId, Shown> shown = new LinkedHashMap<>();

    private record Shown(Secret code, Instant until) {}

    PaymentCodes(InstantSource clock) {
        this.clock = clock;
    }

    /** A command without its code, with what is kept of it; the code waits for {@link #take}. */
    public StartPayment read(StartPayment command) {
        Secret code = command.code();
        if (code == null) {
            return command;
        }
        keep(command.paymentId(), code);
        return command.read(PaymentCode.of(code.value()));
    }

    private synchronized void keep(PaymentId payment, Secret code) {
        drop(clock.instant());
        if (shown.size() < MOST) {
            shown.putIfAbsent(payment, new Shown(code, clock.instant().plus(GOOD_FOR)));
        }
    }

    private void drop(Instant now) {
        for (Iterator<Shown> all = shown.values().iterator(); all.hasNext();) {
            if (all.next().until().isAfter(now)) {
                return;
            }
            all.remove();
        }
    }

    /** The code of a payment, for the one call that it is good for; nothing where it was taken, or its time is over. */
    public synchronized Optional<Secret> take(PaymentId payment) {
        drop(clock.instant());
        return Optional.ofNullable(shown.remove(payment)).map(Shown::code);
    }
}
