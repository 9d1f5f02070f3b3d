package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.payments.bills.PayoutView.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is expected by a bill, and what was received for it. */
final class PayoutProjection implements Projection<PayoutView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(BillClosed.class, PayoutRecorded.class);
    }

    @Override
    public List<Step<PayoutView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case BillClosed closed -> List.of(new Step<>(PayoutView.key(closed.account(), closed.day()),
                    before -> new PayoutView(closed.account(), closed.day(), closed.method(), closed.totals(),
                            before == null ? List.of() : before.received())));
            case PayoutRecorded payout -> List.of(new Step<>(PayoutView.key(payout.account(), payout.day()),
                    before -> received(before == null
                            ? new PayoutView(payout.account(), payout.day(), null, null, List.of())
                            : before, payout)));
            default -> List.of();
        };
    }

    private static PayoutView received(PayoutView before, PayoutRecorded payout) {
        Received one = new Received(payout.reference(), payout.amountMinor(), payout.receivedOn());
        return new PayoutView(before.account(), before.day(), before.method(), before.totals(),
                Stream.concat(before.received().stream(), Stream.of(one)).toList());
    }
}
