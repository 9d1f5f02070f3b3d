package io.tillbook.command.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.StreamLocks.Held;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Runs deciders over the streams that commands name: locks and folds them, decides, and appends the events of the
 * commands together with their outcomes at once. A command that has an outcome is answered with it.
 */
public final class StreamRunner {
    private static final int MAX_ATTEMPTS = 16;

    private final FoldedStreams streams;
    private final StreamLocks locks = new StreamLocks();
    private final Outcomes outcomes;
    private final Appender appender;

    /**
     * A runner over a store.
     *
     * @param cachedStreams how many folded streams are kept in memory at most
     */
    public StreamRunner(LedgerStore store, EventNaming naming, long cachedStreams) {
        this.streams = new FoldedStreams(store, cachedStreams);
        this.outcomes = new Outcomes(store);
        this.appender = new Appender(store, naming);
    }

    /** The cache of folded streams, for metrics. */
    public Cache<?, ?> foldedStreams() {
        return streams.cache();
    }

    /**
     * Decides commands in their order, each once, as many from the first on as fit in one batch: their streams are
     * locked and their events are appended at once.
     *
     * @return the answers to the first of them, one at least
     * @throws RuntimeException of the first of them, a {@link Contention} for one; none was decided
     */
    List<Answer> run(List<? extends PlannedCommand<?>> commands) {
        @Nullable ConcurrencyException last = null;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            try {
                List<Answer> answers = attempt(commands);
                if (!answers.isEmpty()) {
                    return answers;
                }
            } catch (ConcurrencyException conflict) {
                last = conflict;
            }
        }
        throw new Contention(MAX_ATTEMPTS, last);
    }

    /** The state of a stream as of now, as far as this process has learned of it; it may change at any time. */
    public <S> S current(StreamRef<S> stream) {
        return streams.current(stream).state();
    }

    /**
     * The decision on a command as of now, without appending anything: for senders who send only commands that would
     * change something. It locks no stream, so the command may be decided otherwise by the time it is sent.
     *
     * @throws Contention when others kept writing to the same streams
     */
    public <C extends Command> Decision foresee(Decider<C> decider, C command, Occurrence occurrence) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            LoadedStates states = new LoadedStates(streams);
            Decision decision = new ExactDecider<>(decider).decide(command, occurrence, states);
            if (states.areCurrent()) {
                return decision;
            }
            states.forget();
        }
        throw new Contention(MAX_ATTEMPTS, null);
    }

    /** Answers, or none where the store had newer events than the states that the decisions rest on. */
    private List<Answer> attempt(List<? extends PlannedCommand<?>> commands) {
        List<PlannedCommand<?>> planned = plan(commands);
        Footprint footprint = Footprint.union(planned.stream().map(PlannedCommand::toLock).toList());
        try (Held _ = locks.hold(footprint)) {
            CommandBatch batch = new CommandBatch(outcomes, appender, footprint, new LoadedStates(streams));
            for (PlannedCommand<?> command : planned) {
                if (!isDecided(command, batch)) {
                    break;
                }
            }
            return batch.append();
        }
    }

    /** Plans up to a command that fails to name its streams. That one will be the first of the next batch and fail. */
    private List<PlannedCommand<?>> plan(List<? extends PlannedCommand<?>> commands) {
        List<PlannedCommand<?>> planned = new ArrayList<>();
        for (PlannedCommand<?> command : commands) {
            try {
                planned.add(command.plan(streams));
            } catch (RuntimeException failure) {
                if (planned.isEmpty()) {
                    throw failure;
                }
                break;
            }
        }
        return planned;
    }

    private static boolean isDecided(PlannedCommand<?> command, CommandBatch batch) {
        try {
            return batch.decide(command);
        } catch (RuntimeException failure) {
            if (batch.isEmpty()) {
                throw failure;
            }
            // The commands before it are decided all the same. It will be the first of the next batch and fail.
            return false;
        }
    }
}
