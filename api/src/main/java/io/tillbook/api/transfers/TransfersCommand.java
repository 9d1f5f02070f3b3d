package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of transfers. */
public sealed interface TransfersCommand extends Command {
    /**
     * Sends goods to another location.
     *
     * @param transferId id of the transfer
     * @param from where the goods leave
     * @param to where they go
     * @param lines what is sent
     */
    record DispatchTransfer(TransferId transferId, LocationId from, LocationId to, List<DispatchLine> lines)
            implements
            TransfersCommand {
        /** Checks the fields. */
        public DispatchTransfer {
            Require.present("transferId", transferId);
            Require.present("from", from);
            Require.present("to", to);
            if (from.equals(to)) {
                throw new InvalidField("to", "must be another location than from");
            }
            lines = Require.lines("lines", lines, DispatchLine::lineNo);
        }

        @Override
        public LocationId location() {
            return from;
        }
    }

    /**
     * Takes goods of a transfer into stock, all of them or a part.
     *
     * @param transferId the transfer
     * @param lines what arrived
     * @param shortfall what became of the goods that have not arrived yet; still in transit where it is missing
     */
    record ReceiveTransfer(TransferId transferId, List<ReceiveLine> lines, @Nullable Shortfall shortfall)
            implements
            TransfersCommand {
        /** Checks the fields. */
        public ReceiveTransfer {
            Require.present("transferId", transferId);
            lines = Require.lines("lines", lines, ReceiveLine::lineNo);
            boolean arrived = lines.stream().anyMatch(line -> line.quantity().isPositive());
            if (!arrived && !isFinal(shortfall)) {
                throw new InvalidField("lines", "must have a quantity above 0 unless the rest is LOST or DAMAGED");
            }
        }

        /** Whether goods that have not arrived are given up. */
        public boolean writesOffTheRest() {
            return isFinal(shortfall);
        }

        private static boolean isFinal(@Nullable Shortfall shortfall) {
            return shortfall == Shortfall.LOST || shortfall == Shortfall.DAMAGED;
        }
    }
}
