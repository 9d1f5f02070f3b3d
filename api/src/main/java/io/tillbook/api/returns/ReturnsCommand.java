package io.tillbook.api.returns;

import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import java.util.ArrayList;
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
     * @param shiftNo the shift of the register that it belongs to; where it is missing, the open one, and of what has
     *     happened the one in which it did
     */
    record AcceptReturn(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
            @AtLeast(1) List<ReturnLine> lines, List<Refund> refunds, String reason, @Nullable Origin origin,
            @Nullable ApprovalId approval, @Nullable Integer shiftNo)
            implements
            ReturnsCommand {
        private static final Bounds BOUNDS = Bounds.of(AcceptReturn.class);

        /** Checks the fields. */
        public AcceptReturn {
            Require.present("returnId", returnId);
            Require.present("saleId", saleId);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, ReturnLine::saleLineNo);
            refunds = Require.list("refunds", Require.present("refunds", refunds));
            Require.text("reason", reason);
            BOUNDS.check("shiftNo", shiftNo);
        }

        /** A return of which the till does not tell its shift. */
        public AcceptReturn(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
                List<ReturnLine> lines, List<Refund> refunds, String reason, @Nullable Origin origin,
                @Nullable ApprovalId approval) {
            this(returnId, saleId, location, register, lines, refunds, reason, origin, approval, null);
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
     * @param shiftNo the shift of the register that it belongs to; where it is missing, the open one, and of what has
     *     happened the one in which it did
     */
    record AcceptReturnWithoutReceipt(ReturnId returnId, LocationId location, RegisterId register,
            @AtLeast(1) List<ReturnLineWithoutReceipt> lines, List<Refund> refunds, String reason,
            @Nullable Origin origin, @Nullable ApprovalId approval, @Nullable Integer shiftNo)
            implements
            ReturnsCommand {
        private static final Bounds BOUNDS = Bounds.of(AcceptReturnWithoutReceipt.class);

        /** Checks the fields. */
        public AcceptReturnWithoutReceipt {
            Require.present("returnId", returnId);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, ReturnLineWithoutReceipt::lineNo);
            refunds = Require.list("refunds", Require.present("refunds", refunds));
            Require.text("reason", reason);
            BOUNDS.check("shiftNo", shiftNo);
        }

        /** A return of which the till does not tell its shift. */
        public AcceptReturnWithoutReceipt(ReturnId returnId, LocationId location, RegisterId register,
                List<ReturnLineWithoutReceipt> lines, List<Refund> refunds, String reason, @Nullable Origin origin,
                @Nullable ApprovalId approval) {
            this(returnId, location, register, lines, refunds, reason, origin, approval, null);
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }
    }

    /**
     * Takes goods of a sale back and sells others for them: both or neither, and only the difference is paid.
     *
     * @param acceptReturn what comes back; its refunds are what is given back beyond what the others cost
     * @param completeSale what is taken instead; its tenders are what is paid beyond what is due back
     */
    record ExchangeGoods(AcceptReturn acceptReturn, CompleteSale completeSale) implements ReturnsCommand {
        /** Checks the fields. */
        public ExchangeGoods {
            Require.present("acceptReturn", acceptReturn);
            Require.present("completeSale", completeSale);
            same("location", acceptReturn.location(), completeSale.location());
            same("register", acceptReturn.register(), completeSale.register());
            same("origin", acceptReturn.reported(), completeSale.reported());
            if (acceptReturn.saleId().equals(completeSale.saleId())) {
                throw new InvalidField("completeSale/saleId", "must be another sale than the one that goods come from");
            }
        }

        private static void same(String field, Object ofReturn, Object ofSale) {
            if (!ofReturn.equals(ofSale)) {
                throw new InvalidField("completeSale/" + field, "must be that of acceptReturn");
            }
        }

        @Override
        public LocationId location() {
            return acceptReturn.location();
        }

        @Override
        public RegisterId register() {
            return acceptReturn.register();
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return acceptReturn.reported();
        }

        /** The same, selling this. */
        public ExchangeGoods selling(CompleteSale sale) {
            return new ExchangeGoods(acceptReturn, sale);
        }

        /** What a till that reports it has set off: what the others cost, less what was paid for them. */
        public Money setOffMinor() {
            Money paid = completeSale.tenders().stream().map(Tender::captured).reduce(Money.ZERO, Money::plus);
            Money rest = completeSale.due().minus(paid);
            return rest.isNegative() ? Money.ZERO : rest;
        }

        /** The sale, also paid by what is not given back. */
        public CompleteSale saleWith(List<Refund> setOff) {
            List<Tender> tenders = new ArrayList<>(completeSale.tenders());
            setOff.forEach(refund -> tenders.add(new Tender(refund.method(), refund.amountMinor(), null,
                    refund.reference(), null, CardProof.SET_OFF)));
            return completeSale.paidBy(tenders);
        }
    }
}
