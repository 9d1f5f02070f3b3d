package io.tillbook.command.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.StreamLocks.Held;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Runs deciders over the streams that commands name: holds them, folds them, decides, and appends the events of the
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
    public StreamRunner(EventStore store, EventNaming naming, long cachedStreams) {
        this.streams = new FoldedStreams(store, cachedStreams);
        this.outcomes = new Outcomes(store);
        this.appender = new Appender(store, naming);
    }

    /** The folded streams that are kept in memory, to be watched. */
    public Cache<?, ?> foldedStreams() {
        return streams.cache();
    }

    /**
     * Decides a command, once.
     *
     * @throws Contention when others kept writing to the same streams
     */
    public <C extends Command> Answer run(Decider<C> decider, Submission<C> submission) {
        return run(List.of(new Assignment<>(decider, submission))).getFirst();
    }

    /**
     * Decides commands in their order, each once, as many from the first on as go together: their streams are held and
     * what they bring about is appended at once.
     *
     * @return the answers to the first of them, one at least
     * @throws RuntimeException of the first of them, a {@link Contention} for one; none was decided
     */
    List<Answer> run(List<? extends Assignment<?>> assignments) {
        @Nullable ConcurrencyException last = null;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            try {
                List<Answer> answers = attempt(assignments);
                if (!answers.isEmpty()) {
                    return answers;
                }
            } catch (ConcurrencyException outrun) {
                last = outrun;
            }
        }
        throw new Contention(MAX_ATTEMPTS, last);
    }

    /**
     * What would be decided now, without doing it: for senders who would rather not send what changes nothing. Holds
     * nothing, so that by the time the command is sent it may be decided otherwise.
     *
     * @throws Contention when others kept writing to the same streams
     */
    public <C extends Command> Decision foresee(Decider<C> decider, C command, Occurrence occurrence) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            LoadedStates states = new LoadedStates(streams);
            Decision decision = Assignment.decide(decider, command, occurrence, states);
            if (states.areCurrent()) {
                return decision;
            }
            states.forget();
        }
        throw new Contention(MAX_ATTEMPTS, null);
    }

    /** Answers, or none where the attempt rested on something that has changed meanwhile. */
    private List<Answer> attempt(List<? extends Assignment<?>> assignments) {
        List<Claim> claims = claims(assignments);
        Footprint footprint = Footprint.union(claims.stream().map(Claim::withOutcome).toList());
        try (Held _ = locks.hold(footprint)) {
            Sitting sitting = new Sitting(outcomes, appender, footprint, new LoadedStates(streams));
            for (Claim claim : claims) {
                if (!isDecided(claim, sitting)) {
                    break;
                }
            }
            return sitting.end();
        }
    }

    /** Claims up to one that cannot be made; it will be the first next time and fail for itself. */
    private List<Claim> claims(List<? extends Assignment<?>> assignments) {
        List<Claim> claims = new ArrayList<>();
        for (Assignment<?> assignment : assignments) {
            try {
                claims.add(Claim.of(assignment, streams));
            } catch (RuntimeException failure) {
                if (claims.isEmpty()) {
                    throw failure;
                }
                break;
            }
        }
        return claims;
    }

    private static boolean isDecided(Claim claim, Sitting sitting) {
        try {
            return sitting.decide(claim);
        } catch (RuntimeException failure) {
            if (sitting.isEmpty()) {
                throw failure;
            }
            // What goes before it is decided all the same; it will be the first next time and fail for itself.
            return false;
        }
    }
}
