package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A decision by exact arithmetic: what cannot be computed is refused. */
public final class ExactDecision {
    private static final Logger LOG = LoggerFactory.getLogger(ExactDecision.class);

    private ExactDecision() {}

    /** What a decider says of a command; a refusal where its amounts are beyond all bounds. */
    public static <C extends Command> Decision of(Decider<C> decider, C command, Occurrence occurrence, Reach reach,
            States states) {
        try {
            return decider.decide(command, occurrence, reach, states);
        } catch (ArithmeticException overflow) {
            // All arithmetic of amounts is exact: an overflow is the command's fault, not the server's.
            LOG.info("Command {} is refused: {}", occurrence.commandId(), overflow.getMessage());
            return Decision.refused(new AmountOutOfRange());
        }
    }
}
