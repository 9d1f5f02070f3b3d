package io.tillbook.server.payments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Measures what providers answer, how long that takes, and what they tell by themselves. */
final class ProviderMeters {
    /** A provider that invents codes is not to invent time series. */
    static final int MOST_CODES = 64;
    static final String OTHER = "other";
    /** For what belongs to no account. */
    static final String NONE = "none";

    private final MeterRegistry registry;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

    /** Rules find the figures from the start, as those of no account. */
    ProviderMeters(MeterRegistry registry) {
        this.registry = registry;
        timer(NONE, NONE, NONE);
        codes(NONE, NONE);
        notices(NONE, "not_genuine");
    }

    /**
     * A call was answered.
     *
     * @param account what the settings call the account
     * @param call what was asked
     * @param outcome one of few words
     */
    void answered(String account, String call, String outcome, long nanos) {
        timer(account, call, outcome).record(Duration.ofNanos(nanos));
    }

    private Timer timer(String account, String call, String outcome) {
        return Timer.builder("tillbook.payments.provider")
                .description("Calls of payment providers, by what they answered")
                .tag("account", account)
                .tag("call", call)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofSeconds(15))
                .register(registry);
    }

    /** A provider has answered with a code that means neither yes nor wait. */
    void code(String account, String code) {
        codes(account, known(code)).increment();
    }

    private Counter codes(String account, String code) {
        return Counter.builder("tillbook.payments.provider.codes")
                .description("Answers of payment providers that are no success, by their code")
                .tag("account", account)
                .tag("code", code)
                .register(registry);
    }

    private String known(String code) {
        if (codes.contains(code)) {
            return code;
        }
        return codes.size() < MOST_CODES && codes.add(code) ? code : OTHER;
    }

    /** Somebody has sent a notice. */
    void notice(String account, String outcome) {
        notices(account, outcome).increment();
    }

    private Counter notices(String account, String outcome) {
        return Counter.builder("tillbook.payments.notices")
                .description("What was sent to the addresses for notices of payment providers")
                .tag("account", account)
                .tag("outcome", outcome)
                .register(registry);
    }
}
