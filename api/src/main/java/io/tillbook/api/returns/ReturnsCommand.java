package io.tillbook.api.returns;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.SaleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of returns. */
public sealed interface ReturnsCommand extends Command {
    /**
     * Takes goods of a sale back and pays for them.
     *
     * @param returnId id of the return
     * @param saleId the sale they were bought with
     * @param location where they are brought back, be it another store than the one that sold them
     * @param register on which till
     * @param lines what comes back
     * @param refunds how the money is given back; empty only when nothing was paid for the goods
     * @param reason why, in words
     * @param origin whether it is asked for or has happened; LIVE where it is missing
     * @param approval who confirms it, where it is more than the sender may refund alone
     */
    record AcceptReturn(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
            @AtLeast(1) List<ReturnLine> lines, List<Refund> refunds, String reason, @Nullable Origin origin,
            @Nullable ApprovalId approval)
            implements
            ReturnsCommand {
        /** Checks the fields. */
        public AcceptReturn {
            Require.present("returnId", returnId);
            Require.present("saleId", saleId);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, ReturnLine::saleLineNo);
            refunds = Require.list("refunds", Require.present("refunds", refunds));
            Require.text("reason", reason);
        }

        /** A return that nobody else has confirmed. */
        public AcceptReturn(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
                List<ReturnLine> lines, List<Refund> refunds, String reason, @Nullable Origin origin) {
            this(returnId, saleId, location, register, lines, refunds, reason, origin, null);
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }
    }

    /**
     * Takes goods back of which nobody can tell with which sale they were bought, and pays for them: no more than the
     * lowest price of late, by store credit.
     *
     * @param returnId id of the return, which no return with a receipt has either
     * @param location where they are brought back
     * @param register on which till
     * @param lines what comes back
     * @param refunds how the money is given back, together as much as for the lines; empty where that is nothing
     * @param reason why, in words
     * @param origin whether it is asked for or has happened; LIVE where it is missing
     * @param approval who confirms it, where it is more than the sender may refund alone
     */
    record AcceptReturnWithoutReceipt(ReturnId returnId, LocationId location, RegisterId register,
            @AtLeast(1) List<ReturnLineWithoutReceipt> lines, List<Refund> refunds, String reason,
            @Nullable Origin origin, @Nullable ApprovalId approval) implements ReturnsCommand {
        /** Checks the fields. */
        public AcceptReturnWithoutReceipt {
            Require.present("returnId", returnId);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, ReturnLineWithoutReceipt::lineNo);
            refunds = Require.list("refunds", Require.present("refunds", refunds));
            Require.text("reason", reason);
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }
    }
}
