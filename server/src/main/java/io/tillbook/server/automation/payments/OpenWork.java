package io.tillbook.server.automation.payments;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that is open, round after round, and has done what is due. A provider that does not answer holds
 * back those that wait for it and nobody else, so work is done side by side, a bounded number at once.
 *
 * @param <K> what is looked at
 * @param <S> how far it is
 */
final class OpenWork<K, S> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWork.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Map<K, S>> open;
    private final BiFunction<K, Integer, Next> work;
    private final Executor executor;
    private final Semaphore permits;
    private final InstantSource clock;
    private final Agenda<K, S> agenda = new Agenda<>();

    /**
     * @param name of what is looked at, for the log
     * @param open everything that is open; may be behind the events
     * @param work does what is to be done about one, told how often it was tried
     * @param most how many are worked at at once
     */
    OpenWork(String name, Supplier<Map<K, S>> open, BiFunction<K, Integer, Next> work, Executor executor, int most,
            InstantSource clock) {
        this.name = name;
        this.open = open;
        this.work = work;
        this.executor = executor;
        this.permits = new Semaphore(most);
        this.clock = clock;
    }

    /** Begins what is due. */
    void round() {
        agenda.begin(open.get(), clock.instant(), this::begin);
    }

    private boolean begin(K key, int tries) {
        if (!permits.tryAcquire()) {
            return false;
        }
        executor.execute(() -> {
            Next next = new Next(clock.instant().plus(AFTER_FAILURE), tries);
            try {
                next = work.apply(key, tries);
            } catch (RuntimeException failure) {
                LOG.warn("The {} {} could not be looked at, and will be again.", name, key, failure);
            } finally {
                agenda.ended(key, next.at(), next.tries());
                permits.release();
            }
        });
        return true;
    }

    /** Forgets when what is due: whoever goes on later looks at everything at once. */
    void forget() {
        agenda.clear();
    }
}
