package io.tillbook.server.payments.bills;

import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.payments.provider.ProviderBill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a bill into the ledger: opened, its rows in parts, closed. Ids of the commands follow from the bill, so that
 * one that broke off goes on where it was, and one that is brought in again changes nothing.
 */
public final class BillImport {
    private static final String CLOSE = "close";

    private final Commands commands;

    /** @param commands sends them under the name of whoever brings the bill in */
    public BillImport(Commands commands) {
        this.commands = commands;
    }

    /** What became of a bill. */
    public sealed interface Result {
        /** All of it is in the ledger, and is compared next. */
        record Taken(BillTotals totals) implements Result {}

        /** It was refused; nothing of it is compared. */
        record Refused(Rejection reason) implements Result {}
    }

    /**
     * Brings in a bill. One that broke off goes on; one that is there and closed is taken already.
     *
     * @param method what customers pay with
     * @param there the bill that has the place of the day, as far as is known; null where there is none
     * @param replaces whose place it takes; null where it takes that of none
     */
    public Result take(ProviderBill bill, TenderMethod method, @Nullable Taken there, @Nullable BillHash replaces) {
        ProviderAccount account = new ProviderAccount(bill.account());
        BillHash sha256 = new BillHash(bill.sha256());
        List<BillRow> rows = bill.rows().stream().map(BillImport::row).toList();
        BillTotals counted = BillTotals.of(rows);
        CloseBill close = new CloseBill(account, bill.day(), sha256);
        boolean isOpened = there != null && there.sha256().equals(sha256);
        int issue = issue(there, isOpened);
        if (isOpened && there != null && there.isClosed()) {
            // Whoever may not bring in bills is told so; else it is the same close again, which changes nothing.
            send(close, bill, issue, CLOSE);
            return new Result.Taken(counted);
        }
        List<Sent> steps = new ArrayList<>();
        if (!isOpened) {
            steps.add(new Sent(new OpenBill(account, bill.day(), sha256, method, told(bill, counted), replaces),
                    replaces == null ? "open" : "open." + replaces.value()));
        }
        for (int from = 0; from < rows.size(); from += BillCommand.MOST_ROWS) {
            int part = from / BillCommand.MOST_ROWS + 1;
            steps.add(new Sent(new AddBillRows(account, bill.day(), sha256, part,
                    rows.subList(from, Math.min(rows.size(), from + BillCommand.MOST_ROWS))), Integer.toString(part)));
        }
        steps.add(new Sent(close, CLOSE));
        for (Sent step : steps) {
            if (send(step.command(), bill, issue, step.name()) instanceof CommandRefused refused) {
                return new Result.Refused(refused.rejection());
            }
        }
        return new Result.Taken(counted);
    }

    private record Sent(BillCommand command, String name) {}

    /** Which bill of its day it is, or will be. */
    private static int issue(@Nullable Taken there, boolean isOpened) {
        if (there == null) {
            return 1;
        }
        return isOpened ? there.issue() : there.issue() + 1;
    }

    /** By an id that says of which issue it is: the same rows may come again after those of another bill. */
    private CommandOutcome send(BillCommand command, ProviderBill bill, int issue, String name) {
        return commands.send(DerivedCommandId.of("payments.bill", bill.account(), bill.day().toString(),
                bill.sha256(), Integer.toString(issue), name), command, cause(bill.day()));
    }

    /** The moment has to follow from the bill, as the ids do: a bill tells of its whole day. */
    static Cause cause(LocalDate day) {
        return Cause.at(day.atStartOfDay().atOffset(BillDays.ZONE));
    }

    /**
     * What the bill says of its rows. Of a bill that tells only what is left of what came in and went out, that counts:
     * where it is not what the rows leave, what is too much stands with what came in, or went out.
     */
    private static BillTotals told(ProviderBill bill, BillTotals counted) {
        ProviderBill.Summary summary = bill.summary();
        if (summary == null) {
            return counted;
        }
        long paid = counted.paidMinor().minor();
        long refunded = counted.refundedMinor().minor();
        long more = Math.subtractExact(summary.netMinor(), paid - refunded);
        Long toldPaid = summary.paidMinor();
        Long toldRefunded = summary.refundedMinor();
        int rows = Math.toIntExact(summary.rows());
        return toldPaid == null || toldRefunded == null
                ? new BillTotals(rows, Money.of(paid + Math.max(0, more)), Money.of(refunded - Math.min(0, more)),
                        summary.feeE5())
                : new BillTotals(rows, Money.of(toldPaid), Money.of(toldRefunded), summary.feeE5());
    }

    private static BillRow row(ProviderBill.Row row) {
        return new BillRow(row.line(), kind(row.kind()), text(row.number()), text(row.providerTx()),
                Money.of(row.amountMinor()), row.feeE5(), row.at().atOffset(BillDays.ZONE));
    }

    private static BillRowKind kind(ProviderBill.Kind kind) {
        return switch (kind) {
            case PAYMENT -> BillRowKind.PAYMENT;
            case REFUND -> BillRowKind.REFUND;
            case REVOKED -> BillRowKind.REVOKED;
            case FEE -> BillRowKind.FEE;
            case OTHER -> BillRowKind.OTHER;
        };
    }

    /** Numbers of others may be anything; what is longer than any number can be is none. */
    private static @Nullable String text(String number) {
        return number.isBlank() || number.length() > BillRow.MOST_CHARACTERS ? null : number;
    }
}
