package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Extent;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.OutOfReach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Decides commands one after another while all their streams are locked, each on the states that the ones before it
 * have left, and appends the events of all in one append. One thread uses it, once.
 */
final class CommandBatch {
    private static final int EVENTS_MAX = 1_000;

    private final Outcomes outcomes;
    private final Appender appender;
    private final Footprint locked;
    private final LoadedStates states;
    private final Set<CommandId> decided = new HashSet<>();
    private final List<DomainEventMessage<?>> messages = new ArrayList<>();
    /** The answers, each from the position of the batch's last event. */
    private final List<LongFunction<Answer>> answers = new ArrayList<>();

    /**
     * @param locked the streams that are locked
     * @param states states, none of them read yet
     */
    CommandBatch(Outcomes outcomes, Appender appender, Footprint locked, LoadedStates states) {
        this.outcomes = outcomes;
        this.appender = appender;
        this.locked = locked;
        this.states = states;
    }

    /** Decides a command. False where it, and all commands behind it, must wait for the next batch. */
    boolean decide(PlannedCommand<?> command) {
        if (messages.size() >= EVENTS_MAX || decided.contains(command.id())) {
            return false;
        }
        Optional<Answer> earlier = outcomes.repeated(command.id(), command.submission().fingerprint());
        if (earlier.isPresent()) {
            answers.add(_ -> earlier.get());
            return true;
        }
        Footprint footprint = command.footprint(states);
        if (!locked.covers(footprint)) {
            return false;
        }
        States allowed = states.within(footprint);
        Extent extent = command.extent(allowed);
        if (!command.submission().reach().covers(extent)) {
            answers.add(_ -> new OutOfReach(extent));
            return true;
        }
        Decision decision = command.decide(allowed);
        add(command, appender.prepare(command.submission(), decision, footprint, states));
        return true;
    }

    private void add(PlannedCommand<?> command, Append append) {
        states.evolve(append);
        messages.addAll(append.messages());
        decided.add(command.id());
        int upToHere = messages.size();
        CommandOutcome outcome = append.outcome();
        answers.add(last -> new Decided(outcome, last - (messages.size() - upToHere), false));
    }

    /** Whether no command was decided yet. */
    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Appends and answers; no answers where the store has newer events than the states that the decisions rest on. */
    List<Answer> append() {
        if (!states.areCurrent()) {
            states.forget();
            return List.of();
        }
        long last = messages.isEmpty() ? 0 : appender.append(messages, states);
        return answers.stream().map(answer -> answer.apply(last)).toList();
    }
}
