package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.OfBill;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.payments.bills.BillView.Before;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bills by account and day. */
final class BillProjection implements Projection<BillView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfBill.class);
    }

    @Override
    public List<Step<BillView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfBill event
                ? List.of(new Step<>(BillView.key(event.account(), event.day()),
                        before -> after(before, event, recorded)))
                : List.of();
    }

    private static @Nullable BillView after(@Nullable BillView before, OfBill event, RecordedEvent recorded) {
        if (event instanceof BillOpened opened) {
            return opened(before, opened, recorded);
        }
        return before == null ? null : next(before, event, at(recorded));
    }

    private static BillView opened(@Nullable BillView before, BillOpened opened, RecordedEvent recorded) {
        return new BillView(opened.account(), opened.day(), opened.issue(), opened.sha256(), opened.method(),
                BillState.OPEN, before == null ? recorded.position() : before.order(), opened.totals(),
                BillTotals.NONE, 0, 0, 0, 0, before == null ? null : leftBehind(before), null, at(recorded), null);
    }

    private static @Nullable Before leftBehind(BillView before) {
        return before.before() == null && before.compared() > 0
                ? new Before(before.issue(), before.compared(), 0)
                : before.before();
    }

    private static BillView next(BillView bill, OfBill event, OffsetDateTime at) {
        return switch (event) {
            case BillOpened _ -> bill;
            case BillRowsAdded added -> new BillView(bill.account(), bill.day(), bill.issue(), bill.sha256(),
                    bill.method(), bill.state(), bill.order(), bill.told(), added.totals(), added.part(),
                    bill.compared(), bill.matched(), bill.differing(), bill.before(), bill.due(), bill.openedAt(),
                    null);
            case BillClosed _ -> in(bill, bill.before(), bill.compared(), 0, 0, null);
            case BillPartWithdrawn gone -> in(bill, after(bill.before(), gone), bill.compared(), 0, 0, null);
            case BillPartCompared one -> in(bill, bill.before(), one.part(), one.matched(), one.differing(), null);
            case BillReconciled _ -> in(bill, bill.before(), bill.compared(), 0, 0, at);
        };
    }

    /** A closed bill after so many parts. */
    private static BillView in(BillView bill, @Nullable Before before, int compared, int matched, int differing,
            @Nullable OffsetDateTime reconciled) {
        BillState state = reconciled != null ? BillState.RECONCILED
                : before == null && compared == bill.parts() ? BillState.COMPARED : BillState.CLOSED;
        return new BillView(bill.account(), bill.day(), bill.issue(), bill.sha256(), bill.method(), state,
                bill.order(), bill.told(), bill.summed(), bill.parts(), compared, bill.matched() + matched,
                bill.differing() + differing, before, reconciled == null ? 1 : null, bill.openedAt(), reconciled);
    }

    private static @Nullable Before after(@Nullable Before before, BillPartWithdrawn gone) {
        return before == null || gone.part() == before.parts()
                ? null
                : new Before(before.issue(), before.parts(), gone.part());
    }

    private static OffsetDateTime at(RecordedEvent recorded) {
        return recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC);
    }
}
