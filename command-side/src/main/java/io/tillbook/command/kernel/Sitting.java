package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Decides commands one after another while all their streams are held, each on what those before it have left, and
 * appends what they bring about at once. For one thread and one moment.
 */
final class Sitting {
    private static final int MOST_EVENTS = 1_000;

    private final Outcomes outcomes;
    private final Appender appender;
    private final Footprint held;
    private final LoadedStates states;
    private final Set<CommandId> decided = new HashSet<>();
    private final List<DomainEventMessage<?>> messages = new ArrayList<>();
    /** By the position of the last event of all. */
    private final List<LongFunction<Answer>> answers = new ArrayList<>();

    /**
     * @param held the streams that are held
     * @param states as yet without any state
     */
    Sitting(Outcomes outcomes, Appender appender, Footprint held, LoadedStates states) {
        this.outcomes = outcomes;
        this.appender = appender;
        this.held = held;
        this.states = states;
    }

    /** Decides a command; does not where that has to wait for the next sitting, as has all that comes behind it. */
    boolean decide(Claim claim) {
        if (messages.size() >= MOST_EVENTS || decided.contains(claim.command())) {
            return false;
        }
        Submission<?> submission = claim.assignment().submission();
        Optional<RecordedOutcome> earlier = outcomes.find(claim.command());
        if (earlier.isPresent()) {
            Answer repeated = repeated(earlier.get(), submission.fingerprint());
            answers.add(_ -> repeated);
            return true;
        }
        Footprint footprint = claim.restsOnStates() ? claim.assignment().footprint(states) : claim.footprint();
        if (!held.covers(footprint)) {
            return false;
        }
        Decision decision = claim.assignment().decide(states.within(footprint));
        add(claim, appender.prepare(submission, decision, footprint, states));
        return true;
    }

    private void add(Claim claim, Append append) {
        states.evolve(append);
        messages.addAll(append.messages());
        decided.add(claim.command());
        int upToHere = messages.size();
        CommandOutcome outcome = append.outcome();
        answers.add(last -> new Decided(outcome, last - (messages.size() - upToHere), false));
    }

    /** Whether nothing was decided yet. */
    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** Appends, and answers what was decided; nothing where it rested on something that has changed meanwhile. */
    List<Answer> end() {
        if (!messages.isEmpty() && !states.areCurrent()) {
            states.forget();
            return List.of();
        }
        long last = messages.isEmpty() ? 0 : appender.append(messages, states);
        return answers.stream().map(answer -> answer.apply(last)).toList();
    }

    private static Answer repeated(RecordedOutcome earlier, Fingerprint sent) {
        List<String> differences = earlier.outcome().fingerprint().differences(sent);
        return differences.isEmpty()
                ? new Decided(earlier.outcome(), earlier.position(), true)
                : new IdReused(differences);
    }
}
