package io.tillbook.command.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.StreamLocks.Held;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a decider over the streams that a command names: holds them, folds them, decides, and appends the events of the
 * command together with its outcome at once. A command that has an outcome is answered with it.
 */
public final class StreamRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);
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
        this.appender = new Appender(store, naming, streams);
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
        @Nullable ConcurrencyException last = null;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            try {
                Optional<Answer> answer = attempt(decider, submission);
                if (answer.isPresent()) {
                    return answer.get();
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
            Decision decision = decision(decider, command, occurrence, states);
            if (states.areCurrentBut(Set.of())) {
                return decision;
            }
            states.forget();
        }
        throw new Contention(MAX_ATTEMPTS, null);
    }

    /** The answer, or nothing where the attempt rested on something that has changed meanwhile. */
    private <C extends Command> Optional<Answer> attempt(Decider<C> decider, Submission<C> submission) {
        CommandId command = submission.occurrence().commandId();
        StreamRef<Existence> outcome = new StreamRef<>(Outcomes.STREAM, Outcomes.stream(command));
        LoadedStates known = new LoadedStates(streams);
        Footprint footprint = decider.footprint(submission.command(), known);
        try (Held _ = locks.hold(footprint.writing(outcome))) {
            Optional<RecordedOutcome> earlier = outcomes.find(command);
            if (earlier.isPresent()) {
                return Optional.of(repeated(earlier.get(), submission.fingerprint()));
            }
            LoadedStates states = new LoadedStates(streams);
            // A footprint that rests on no state is the same again.
            if (!known.isEmpty() && !footprint.covers(decider.footprint(submission.command(), states))) {
                return Optional.empty();
            }
            return decide(decider, submission, footprint, states);
        }
    }

    private <C extends Command> Optional<Answer> decide(Decider<C> decider, Submission<C> submission,
            Footprint footprint, LoadedStates states) {
        Decision decision = decision(decider, submission.command(), submission.occurrence(), states.within(footprint));
        Append append = appender.prepare(submission, decision, footprint, states);
        if (!states.areCurrentBut(append.streams())) {
            states.forget();
            return Optional.empty();
        }
        long position = appender.append(append, states);
        return Optional.of(new Decided(append.outcome(), position, false));
    }

    private static <C extends Command> Decision decision(Decider<C> decider, C command, Occurrence occurrence,
            States states) {
        try {
            return decider.decide(command, occurrence, states);
        } catch (ArithmeticException overflow) {
            // All arithmetic of amounts is exact: an overflow is the command's fault, not the server's.
            LOG.info("Command {} is refused: {}", occurrence.commandId(), overflow.getMessage());
            return Decision.refused(new AmountOutOfRange());
        }
    }

    private static Answer repeated(RecordedOutcome earlier, Fingerprint sent) {
        List<String> differences = earlier.outcome().fingerprint().differences(sent);
        return differences.isEmpty()
                ? new Decided(earlier.outcome(), earlier.position(), true)
                : new IdReused(differences);
    }
}
