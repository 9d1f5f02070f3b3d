package io.tillbook.server.automation.payments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells how many payments and refunds are open, and for how long nobody has known what became of the oldest of them.
 */
final class PaymentMeters {
    /** What others than the store take: cash, gift cards and store credit need no provider. */
    private static final List<TenderMethod> METHODS = List.of(TenderMethod.ALIPAY, TenderMethod.WECHAT,
            TenderMethod.UNIONPAY, TenderMethod.CARD, TenderMethod.OTHER);

    private final SeenPayments open;
    private final InstantSource clock;
    private final Counter late;
    /** Since when this process has known those that are in doubt. */
    private final Map<PaymentId, Instant> inDoubt = new HashMap<>();

    PaymentMeters(SeenPayments open, InstantSource clock, MeterRegistry registry) {
        this.open = open;
        this.clock = clock;
        Stream.of(PaymentState.values())
                .filter(PaymentState::isOpen)
                .forEach(state -> METHODS.forEach(
                        method -> Gauge.builder("tillbook.payments.open", () -> payments(method, state))
                                .description("Payments that are not settled, by means and by how far they are")
                                .tag("method", word(method))
                                .tag("state", word(state))
                                .register(registry)));
        Stream.of(RefundState.values())
                .filter(RefundState::isOpen)
                .forEach(state -> Gauge.builder("tillbook.payments.refunds.open", () -> refunds(state))
                        .description("Refunds that are not settled, by how far they are")
                        .tag("state", word(state))
                        .register(registry));
        Gauge.builder("tillbook.payments.unknown.age", this::oldestSeconds)
                .description("For how long nobody has known of the oldest payment whether money was taken")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("tillbook.payments.unsold", this::unsold)
                .description("Payments that were captured ten minutes ago or earlier and are in no sale")
                .register(registry);
        this.late = Counter.builder("tillbook.payments.late")
                .description("Payments that were captured after they had been given up")
                .register(registry);
    }

    /** A payment was captured after it had been given up. */
    void capturedLate() {
        late.increment();
    }

    private long payments(TenderMethod method, PaymentState state) {
        Map<PaymentId, TenderMethod> methods = open.methods();
        return open.payments()
                .entrySet()
                .stream()
                .filter(each -> each.getValue() == state && methods.get(each.getKey()) == method)
                .count();
    }

    private long refunds(RefundState state) {
        return open.refunds().values().stream().filter(state::equals).count();
    }

    private long unsold() {
        return open.unsold().size();
    }

    private synchronized double oldestSeconds() {
        Map<PaymentId, PaymentState> payments = open.payments();
        Instant now = clock.instant();
        inDoubt.keySet().retainAll(payments.keySet());
        payments.forEach((payment, state) -> {
            if (state == PaymentState.UNKNOWN || state == PaymentState.CANCELLING) {
                inDoubt.putIfAbsent(payment, now);
            } else {
                inDoubt.remove(payment);
            }
        });
        return inDoubt.values()
                .stream()
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, now).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
