package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides like another decider, and refuses what cannot be computed: amounts beyond all bounds. */
record ExactDecider<C extends Command>(Decider<C> decider) implements Decider<C> {
    private static final Logger LOG = LoggerFactory.getLogger(ExactDecider.class);

    @Override
    public Footprint footprint(C command, States known) {
        return decider.footprint(command, known);
    }

    @Override
    public Extent extent(C command, States states) {
        return decider.extent(command, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, Reach reach, States states) {
        try {
            return decider.decide(command, occurrence, reach, states);
        } catch (ArithmeticException overflow) {
            // All arithmetic of amounts is exact: an overflow is the command's fault, not the server's.
            LOG.info("Command {} is refused: {}", occurrence.commandId(), overflow.getMessage());
            return Decision.refused(new AmountOutOfRange());
        }
    }

    @Override
    public Decision setAside(C command, Occurrence occurrence, States states, Rejection reason) {
        return decider.setAside(command, occurrence, states, reason);
    }
}
