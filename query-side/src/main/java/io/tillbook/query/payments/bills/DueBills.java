package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Days;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.payments.bills.BillViews.After;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server has to do with bills, as far as the views know; all views of bills are equally far. */
public final class DueBills {
    /** Most differences that are added up. */
    public static final int MOST_UNSETTLED = 10_000;

    private static final int AT_ONCE = 100;

    private final BillViews views;

    DueBills(BillViews views) {
        this.views = views;
    }

    /** What comes next with a closed bill. */
    public sealed interface Step {
        /** The account. */
        ProviderAccount account();

        /** Of which day. */
        LocalDate day();

        /** Which bill of that day. */
        int issue();

        /**
         * Parts of a bill that was replaced are to be taken back, from one to another.
         *
         * @param replacedBy the issue that has the place of the day now
         */
        record Withdraw(ProviderAccount account, LocalDate day, int issue, int replacedBy, int from, int to)
                implements
                Step {}

        /** Parts are to be compared, from one to another. */
        record Compare(ProviderAccount account, LocalDate day, int issue, int from, int to) implements Step {}

        /** What it lacks is to be named. */
        record NameMissing(ProviderAccount account, LocalDate day, int issue) implements Step {}
    }

    /** The next steps with some bills, those of the first days first. */
    public List<Step> steps(int most) {
        return views.due(most).stream().map(DueBills::step).toList();
    }

    private static Step step(BillView bill) {
        BillView.Before before = bill.before();
        if (before != null) {
            return new Step.Withdraw(bill.account(), bill.day(), before.issue(), bill.issue(), before.withdrawn() + 1,
                    before.parts());
        }
        return bill.compared() < bill.parts()
                ? new Step.Compare(bill.account(), bill.day(), bill.issue(), bill.compared() + 1, bill.parts())
                : new Step.NameMissing(bill.account(), bill.day(), bill.issue());
    }

    /**
     * Money of an account that moved on a day or before and that no bill has told of, without what was reported with
     * the same bill before; by day. It is all of it in one list, numbers only: what came since the bill before.
     */
    public List<BilledNumber> unbilled(ProviderAccount account, LocalDate day) {
        List<BilledNumber> all = new ArrayList<>();
        After after = null;
        List<StoredView<MovedMoneyView>> page;
        do {
            page = views.unbilled(account, day, after, AT_ONCE);
            page.forEach(found -> all.add(new BilledNumber(found.view().kind(), found.view().number())));
            after = page.isEmpty() ? null : after(page.getLast().view());
        } while (page.size() == AT_ONCE);
        return all;
    }

    private static After after(MovedMoneyView last) {
        return new After(Objects.requireNonNull(last.unbilledSince()), last.number().value());
    }

    /**
     * A payment that a bill proves and the ledger does not have.
     *
     * @param figures what both say
     * @param isBack whether the same bill says that all of it went back
     */
    public record Proof(DifferenceId difference, DifferenceFigures figures, boolean isBack) {}

    /**
     * Payments that rows of the bill of a day prove against the ledger, however many. What somebody has reported by
     * hand proves nothing.
     */
    public List<Proof> proofs(ProviderAccount account, LocalDate day) {
        List<DifferenceView> paid = new ArrayList<>();
        Set<String> back = new HashSet<>();
        Long before = null;
        List<DifferenceView> page;
        do {
            page = views.ofState(account, day, before, AT_ONCE);
            for (DifferenceView difference : page) {
                String number = difference.figures().number();
                if (number != null && difference.id().isOfRow()) {
                    if (difference.figures().row() == BillRowKind.REVOKED) {
                        back.add(number);
                    } else if (difference.figures().row() == BillRowKind.PAYMENT) {
                        paid.add(difference);
                    }
                }
                before = difference.order();
            }
        } while (page.size() == AT_ONCE);
        return paid.stream()
                .map(each -> new Proof(each.id(), each.figures(),
                        back.contains(Objects.requireNonNull(each.figures().number()))))
                .toList();
    }

    /** Differences of an account whose rows say that a payment went back, which the ledger may know by now. */
    public List<DifferenceId> revoked(ProviderAccount account, int most) {
        return views.ofRevoked(account, most)
                .stream()
                .map(DifferenceView::id)
                .filter(DifferenceId::isOfRow)
                .toList();
    }

    /** The bill that has the place of a day; null where there is none. */
    public @Nullable Taken taken(ProviderAccount account, LocalDate day) {
        return views.bill(account, day)
                .map(bill -> new Taken(bill.sha256(), bill.issue(), bill.state() != BillState.OPEN))
                .orElse(null);
    }

    /**
     * The first day of an account of which a bill may be missing: that of the oldest money that no bill has told of, or
     * the one after its last bill; null where neither is.
     */
    public @Nullable LocalDate firstDay(ProviderAccount account) {
        BillView last = views.lastByDay(account, null);
        LocalDate next = last == null ? null : last.day().plusDays(last.state() == BillState.OPEN ? 0 : 1);
        List<StoredView<MovedMoneyView>> oldest = views.unbilled(account, Days.LAST, null, 1);
        LocalDate unbilled = oldest.isEmpty() ? null : oldest.getFirst().view().unbilledSince();
        return next == null || (unbilled != null && unbilled.isBefore(next)) ? unbilled : next;
    }

    /** The last day of an account whose bill was compared; null where there is none. */
    public @Nullable LocalDate lastReconciled(ProviderAccount account) {
        BillView last = views.lastByDay(account, BillState.RECONCILED);
        return last == null ? null : last.day();
    }

    /**
     * Differences that somebody has to look at.
     *
     * @param count how many; there may be more where it is {@link #MOST_UNSETTLED}
     * @param stakeMinor what is at stake with these, in minor units
     */
    public record Unsettled(long count, long stakeMinor) {}

    /** Differences that somebody has to look at, the newest ones. */
    public Unsettled unsettled() {
        return views.unsettled(MOST_UNSETTLED);
    }

    /**
     * A bill that is there.
     *
     * @param issue which of that day
     * @param isClosed whether all of it is
     */
    public record Taken(BillHash sha256, int issue, boolean isClosed) {}
}
