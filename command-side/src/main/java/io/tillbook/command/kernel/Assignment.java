package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command and who decides it.
 *
 * @param decider decides it
 * @param submission what was sent
 */
record Assignment<C extends Command>(Decider<C> decider, Submission<C> submission) {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    /** The streams it names. */
    Footprint footprint(States known) {
        return decider.footprint(submission.command(), known);
    }

    /** What is decided, the states being so. */
    Decision decide(States states) {
        return decide(decider, submission.command(), submission.occurrence(), states);
    }

    static <C extends Command> Decision decide(Decider<C> decider, C command, Occurrence occurrence, States states) {
        try {
            return decider.decide(command, occurrence, states);
        } catch (ArithmeticException overflow) {
            // All arithmetic of amounts is exact: an overflow is the command's fault, not the server's.
            LOG.info("Command {} is refused: {}", occurrence.commandId(), overflow.getMessage());
            return Decision.refused(new AmountOutOfRange());
        }
    }
}
