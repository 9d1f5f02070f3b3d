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

    private final MeterRegistry registry;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

    ProviderMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A call was answered.
     *
     * @param account what the settings call the account
     * @param call what was asked
     * @param outcome one of few words
     */
    void answered(String account, String call, String outcome, long nanos) {
        Timer.builder("tillbook.payments.provider")
                .description("Calls of payment providers, by what they answered")
                .tag("account", account)
                .tag("call", call)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofSeconds(15))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** A provider has answered with a code that means neither yes nor wait. */
    void code(String account, String code) {
        Counter.builder("tillbook.payments.provider.codes")
                .description("Answers of payment providers that are no success, by their code")
                .tag("account", account)
                .tag("code", known(code))
                .register(registry)
                .increment();
    }

    private String known(String code) {
        if (codes.contains(code)) {
            return code;
        }
        return codes.size() < MOST_CODES && codes.add(code) ? code : OTHER;
    }

    /** Somebody has sent a notice. */
    void notice(String account, String outcome) {
        Counter.builder("tillbook.payments.notices")
                .description("What was sent to the addresses for notices of payment providers")
                .tag("account", account)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
