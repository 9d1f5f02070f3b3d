package io.tillbook.api.transfers;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of transfers. */
public sealed interface TransfersCommand extends Command {
    /**
     * Asks another location for goods.
     *
     * @param transferId id of the transfer
     * @param from where the goods are to leave
     * @param to where they are wanted
     * @param lines what is wanted
     * @param neededBy the day by which it is needed
     * @param note what else the sender should know, in words
     */
    record RequestTransfer(TransferId transferId, LocationId from, LocationId to, @AtLeast(1) List<RequestedLine> lines,
            @Nullable LocalDate neededBy, @Nullable String note) implements TransfersCommand {
        /** Checks the fields. */
        public RequestTransfer {
            Require.present("transferId", transferId);
            checkRoute(from, to);
            lines = Require.lines("lines", lines, RequestedLine::lineNo);
            Require.optionalDay("neededBy", neededBy);
            Require.optionalText("note", note);
        }

        @Override
        public LocationId location() {
            return to;
        }
    }

    /**
     * Lets goods that were requested be sent, all of them or less.
     *
     * @param transferId the transfer
     * @param approvedBy who approves
     * @param lines how much of which line may be sent; lines that are missing may be sent as requested
     */
    record ApproveTransfer(TransferId transferId, @Nullable EmployeeId approvedBy,
            @AtLeast(1) @Nullable List<ApproveLine> lines)
            implements
            TransfersCommand {
        /** Checks the fields. */
        public ApproveTransfer {
            Require.present("transferId", transferId);
            lines = lines == null ? null : Require.lines("lines", lines, ApproveLine::lineNo);
        }

        /** The lines that are cut. */
        public List<ApproveLine> cuts() {
            return lines == null ? List.of() : lines;
        }
    }

    /**
     * Turns down a request, or takes back an approval by which nothing has been sent yet.
     *
     * @param transferId the transfer
     * @param reason why, in words
     */
    record RejectTransfer(TransferId transferId, String reason) implements TransfersCommand {
        /** Checks the fields. */
        public RejectTransfer {
            Require.present("transferId", transferId);
            Require.text("reason", reason);
        }
    }

    /**
     * Sends goods to another location: what a request was approved for, or goods that nobody has asked for. What of an
     * approved transfer is not sent now is not sent at all.
     *
     * @param transferId id of the transfer
     * @param from where the goods leave
     * @param to where they go
     * @param lines what is sent
     */
    record DispatchTransfer(TransferId transferId, LocationId from, LocationId to, @AtLeast(1) List<DispatchLine> lines)
            implements
            TransfersCommand {
        /** Checks the fields. */
        public DispatchTransfer {
            Require.present("transferId", transferId);
            checkRoute(from, to);
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
     * @param location where they arrived: the location they were sent to
     */
    record ReceiveTransfer(TransferId transferId, @AtLeast(1) List<ReceiveLine> lines, @Nullable Shortfall shortfall,
            @Nullable LocationId location) implements TransfersCommand {
        /** Checks the fields. */
        public ReceiveTransfer {
            Require.present("transferId", transferId);
            lines = Require.lines("lines", lines, ReceiveLine::lineNo);
            boolean arrived = lines.stream().anyMatch(line -> line.quantity().isPositive());
            if (!arrived && !isFinal(shortfall)) {
                throw new InvalidField("lines", "must have a quantity above 0 unless the rest is LOST or DAMAGED");
            }
        }

        /** Goods arrived where they were sent to. */
        public ReceiveTransfer(TransferId transferId, List<ReceiveLine> lines, @Nullable Shortfall shortfall) {
            this(transferId, lines, shortfall, null);
        }

        /** Whether goods that have not arrived are given up. */
        public boolean writesOffTheRest() {
            return isFinal(shortfall);
        }

        private static boolean isFinal(@Nullable Shortfall shortfall) {
            return shortfall == Shortfall.LOST || shortfall == Shortfall.DAMAGED;
        }
    }

    /**
     * Ends a transfer: tells of all goods that are still on their way why they are not waited for any more.
     *
     * @param transferId the transfer
     * @param lines the goods; of each line all together what is on its way
     */
    record CloseTransfer(TransferId transferId, @AtLeast(1) List<CloseLine> lines) implements TransfersCommand {
        /** Checks the fields. */
        public CloseTransfer {
            Require.present("transferId", transferId);
            lines = Require.list("lines", Require.present("lines", lines));
            if (lines.isEmpty()) {
                throw new InvalidField("lines", "must have at least one line");
            }
            Set<Object> seen = new HashSet<>();
            for (int index = 0; index < lines.size(); index++) {
                if (!seen.add(List.of(lines.get(index).lineNo(), lines.get(index).reason()))) {
                    throw new InvalidField("lines/" + index, "repeats line number and reason of an earlier line");
                }
            }
        }
    }

    private static void checkRoute(LocationId from, LocationId to) {
        Require.present("from", from);
        Require.present("to", to);
        if (from.equals(to)) {
            throw new InvalidField("to", "must be another location than from");
        }
    }
}
