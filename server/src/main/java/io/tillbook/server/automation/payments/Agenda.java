package io.tillbook.server.automation.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * When each open thing is to be looked at next. It is in memory only: after a start everything is due at once, as
 * nobody knows what has become of it meanwhile. What is in work is not due. For one thread that plans, and others that
 * work.
 *
 * @param <K> what is looked at
 * @param <S> how far it is; when that changes it is due
 */
final class Agenda<K, S> {
    private final Map<K, Entry<S>> entries = new HashMap<>();

    /** How often something was tried that is tried again, and when it is due. */
    private static final class Entry<S> {
        private S state;
        private Instant dueAt = Instant.MIN;
        private boolean isInWork;
        private int tries;

        Entry(S state) {
            this.state = state;
        }
    }

    /**
     * Takes what is due into work.
     *
     * @param open everything that is open, with how far it is
     * @param work begins to work; says whether it has
     */
    void begin(Map<K, S> open, Instant now, BiPredicate<K, Integer> work) {
        keep(open.keySet());
        open.forEach((key, state) -> {
            if (isTaken(key, state, now) && !work.test(key, tries(key))) {
                ended(key, now, tries(key));
            }
        });
    }

    private synchronized void keep(Collection<K> open) {
        entries.entrySet().removeIf(entry -> !entry.getValue().isInWork && !open.contains(entry.getKey()));
    }

    private synchronized boolean isTaken(K key, S state, Instant now) {
        Entry<S> entry = entries.computeIfAbsent(key, _ -> new Entry<>(state));
        if (!Objects.equals(entry.state, state)) {
            entry.state = state;
            entry.tries = 0;
            entry.dueAt = Instant.MIN;
        }
        if (entry.isInWork || now.isBefore(entry.dueAt)) {
            return false;
        }
        entry.isInWork = true;
        return true;
    }

    private synchronized int tries(K key) {
        Entry<S> entry = entries.get(key);
        return entry == null ? 0 : entry.tries;
    }

    /**
     * Work at something has ended.
     *
     * @param next when to look at it again, unless it gets further before
     * @param tries how often it was tried by now, while it is as far as it is
     */
    synchronized void ended(K key, Instant next, int tries) {
        Entry<S> entry = entries.get(key);
        if (entry != null) {
            entry.isInWork = false;
            entry.dueAt = next;
            entry.tries = tries;
        }
    }

    /** Forgets everything. */
    synchronized void clear() {
        entries.clear();
    }
}
