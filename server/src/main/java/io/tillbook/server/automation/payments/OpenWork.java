package io.tillbook.server.automation.payments;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that is open, round after round, and has done what is due. A provider that does not answer holds
 * back those that wait for it and nobody else: work is done side by side, a bounded number at once for each account.
 *
 * @param <K> what is looked at
 * @param <S> how far it is
 */
final class OpenWork<K, S> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWork.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final String NOBODY = "";

    private final String name;
    private final Supplier<Map<K, S>> open;
    private final BiFunction<K, Integer, Next> work;
    private final Executor executor;
    private final Function<K, Optional<String>> account;
    private final int most;
    private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();
    /** Of what is open and was due, as it does not change once it is known. */
    private final Map<K, String> accounts = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Agenda<K, S> agenda = new Agenda<>();

    /**
     * @param name of what is looked at, for the log
     * @param open everything that is open; may be behind the events
     * @param work does what is to be done about one, told how often it was tried
     * @param account who is asked about one; empty where nobody is yet
     * @param most how many are worked at at once for an account
     */
    OpenWork(String name, Supplier<Map<K, S>> open, BiFunction<K, Integer, Next> work,
            Function<K, Optional<String>> account, Executor executor, int most, InstantSource clock) {
        this.name = name;
        this.open = open;
        this.work = work;
        this.executor = executor;
        this.account = account;
        this.most = most;
        this.clock = clock;
    }

    /** Begins what is due. */
    void round() {
        Map<K, S> all = open.get();
        accounts.keySet().retainAll(all.keySet());
        agenda.begin(all, clock.instant(), this::begin);
    }

    private boolean begin(K key, int tries) {
        Semaphore ofAccount = permits.computeIfAbsent(account(key), _ -> new Semaphore(most));
        if (!ofAccount.tryAcquire()) {
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
                ofAccount.release();
            }
        });
        return true;
    }

    private String account(K key) {
        String known = accounts.get(key);
        if (known != null) {
            return known;
        }
        try {
            Optional<String> found = account.apply(key);
            found.ifPresent(each -> accounts.put(key, each));
            return found.orElse(NOBODY);
        } catch (RuntimeException failure) {
            LOG.warn("Nobody can tell yet whom the {} {} waits for.", name, key, failure);
            return NOBODY;
        }
    }

    /** Forgets when what is due: whoever goes on later looks at everything at once. */
    void forget() {
        agenda.clear();
        accounts.clear();
    }
}
