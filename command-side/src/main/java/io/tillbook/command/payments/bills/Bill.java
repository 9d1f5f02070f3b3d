package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.OfBill;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bill of an account for a day, of which it keeps figures only: rows are on streams of their own.
 *
 * @param opened the one that counts; null before there is any
 * @param phase how far it is
 * @param summed figures over the rows so far
 * @param parts how many parts there are
 * @param lastLine the line of its last row so far
 * @param compared how many parts were compared
 * @param before what is still to be taken back of a bill whose place it takes; null where nothing is
 */
public record Bill(@Nullable BillOpened opened, Phase phase, BillTotals summed, int parts, int lastLine, int compared,
        @Nullable Before before) {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final Bill NONE = new Bill(null, Phase.OPEN, BillTotals.NONE, 0, 0, 0, null);
    private static final StreamType<Bill> STREAM = StreamType.of("bill", NONE)
            .on(OfBill.class, Bill::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Bill.class);

    /** How far a bill is. */
    public enum Phase {
        /** Its rows are being told. */
        OPEN,
        /** All rows are there; they are being compared. */
        CLOSED,
        /** It was compared, and what it lacks was named. */
        RECONCILED
    }

    /**
     * A bill that was compared before another one took its place.
     *
     * @param issue which one
     * @param parts how many of its parts were compared
     * @param withdrawn how many of these were taken back
     */
    public record Before(int issue, int parts, int withdrawn) {}

    static StreamRef<Bill> at(ProviderAccount account, LocalDate day) {
        return STREAM.at(account, BillDay.of(day));
    }

    /** Its number among the bills of the day; 0 where there is none. */
    int issue() {
        return opened == null ? 0 : opened.issue();
    }

    /** Whether this is what has the day's place now. */
    boolean isOf(BillHash sha256) {
        return opened != null && opened.sha256().equals(sha256);
    }

    /** The method that its account is for; only a bill that was opened has one. */
    TenderMethod method() {
        return begun().method();
    }

    /** What it says of its rows; only a bill that was opened does. */
    BillTotals told() {
        return begun().totals();
    }

    private BillOpened begun() {
        if (opened == null) {
            throw new IllegalStateException("nobody has opened a bill");
        }
        return opened;
    }

    /** Whether all of its parts were compared. */
    boolean isCompared() {
        return phase != Phase.OPEN && before == null && compared == parts;
    }

    private static Bill evolve(Bill bill, OfBill event) {
        return switch (event) {
            case BillOpened next -> new Bill(next, Phase.OPEN, BillTotals.NONE, 0, 0, 0, bill.leftBehind());
            case BillRowsAdded added -> new Bill(bill.opened, bill.phase, added.totals(), added.part(),
                    added.lastLine(), 0, bill.before);
            case BillClosed _ -> bill.with(Phase.CLOSED, bill.compared, bill.before);
            case BillPartWithdrawn gone -> bill.with(bill.phase, bill.compared, after(bill.before, gone));
            case BillPartCompared one -> bill.with(bill.phase, one.part(), bill.before);
            case BillReconciled _ -> bill.with(Phase.RECONCILED, bill.compared, bill.before);
        };
    }

    private Bill with(Phase then, int comparedThen, @Nullable Before beforeThen) {
        return new Bill(opened, then, summed, parts, lastLine, comparedThen, beforeThen);
    }

    private @Nullable Before leftBehind() {
        return before == null && compared > 0 ? new Before(issue(), compared, 0) : before;
    }

    private static @Nullable Before after(@Nullable Before before, BillPartWithdrawn gone) {
        return before == null || gone.part() == before.parts()
                ? null
                : new Before(before.issue(), before.parts(), gone.part());
    }
}
