package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Extent;
import org.jspecify.annotations.Nullable;

/**
 * A command, its decider, and the streams that the decision needs.
 *
 * @param decider decides it
 * @param submission the command as it was sent
 * @param footprint the streams that its decider named
 * @param seen the states by which its decider named them: it names others once they are locked only where those have
 *     changed; null where it has named none yet
 */
record PlannedCommand<C extends Command>(Decider<C> decider, Submission<C> submission, Footprint footprint,
        @Nullable LoadedStates seen) {
    /** A command whose streams are not named yet. */
    static <C extends Command> PlannedCommand<C> of(Decider<C> decider, Submission<C> submission) {
        return new PlannedCommand<>(decider, submission, Footprint.none(), null);
    }

    /** The same command with its streams as its decider names them now. */
    PlannedCommand<C> plan(FoldedStreams streams) {
        LoadedStates known = new LoadedStates(streams);
        Footprint named = decider.footprint(submission.command(), known);
        return new PlannedCommand<>(decider, submission, named, known);
    }

    CommandId id() {
        return submission.occurrence().commandId();
    }

    /** The streams to lock: those named, and that of the outcome. */
    Footprint toLock() {
        return footprint.writing(new StreamRef<>(Outcomes.STREAM, Outcomes.stream(id())));
    }

    /** The streams that it needs while the lock is held. */
    Footprint footprint(LoadedStates locked) {
        return seen != null && locked.agreeWith(seen) ? footprint : decider.footprint(submission.command(), locked);
    }

    Extent extent(States states) {
        return decider.extent(submission.command(), states);
    }

    Decision decide(States states) {
        return new ExactDecider<>(decider).decide(submission.command(), submission.occurrence(), submission.reach(),
                states);
    }
}
