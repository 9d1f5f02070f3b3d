package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;

/**
 * What a command needs to be decided.
 *
 * @param assignment the command
 * @param footprint the streams it named
 * @param restsOnStates whether it looked at states to name them, so that it may name others once they are held
 */
record Claim(Assignment<?> assignment, Footprint footprint, boolean restsOnStates) {
    static Claim of(Assignment<?> assignment, FoldedStreams streams) {
        LoadedStates known = new LoadedStates(streams);
        Footprint footprint = assignment.footprint(known);
        return new Claim(assignment, footprint, !known.isEmpty());
    }

    CommandId command() {
        return assignment.submission().occurrence().commandId();
    }

    /** All that has to be held for it. */
    Footprint withOutcome() {
        return footprint.writing(new StreamRef<>(Outcomes.STREAM, Outcomes.stream(command())));
    }
}
