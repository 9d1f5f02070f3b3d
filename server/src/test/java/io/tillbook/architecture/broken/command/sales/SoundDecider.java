package io.tillbook.architecture.broken.command.sales;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A decider as it should be. */
final class SoundDecider implements Decider<Command> {
    @Override
    public Footprint footprint(Command command, States known) {
        return Footprint.none();
    }

    @Override
    public Decision decide(Command command, Occurrence occurrence, States states) {
        return new Draft(states).accepted();
    }
}
