package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.RefundState;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Payments and refunds that somebody has to see to, as far as the views know: for who settles them by itself. */
public final class UnsettledPayments {
    static final int PAGE = 500;

    private final PaymentViews views;

    UnsettledPayments(PaymentViews views) {
        this.views = views;
    }

    /** Payments that are not settled, the oldest first, at most so many. */
    public List<UnsettledPayment> payments(int most) {
        return views.open(null, Long.MAX_VALUE, new PageRequest(most, null))
                .stream()
                .map(found -> UnsettledPayment.of(found.view()))
                .toList();
    }

    /**
     * Payments of a location that are not settled and were started from one moment to another, both included, the
     * oldest first; at most so many.
     */
    public List<UnsettledPayment> startedBetween(LocationId location, Instant from, Instant until, int most) {
        return views.openBetween(location, from.toEpochMilli(), until.toEpochMilli(), most)
                .stream()
                .map(found -> UnsettledPayment.of(found.view()))
                .toList();
    }

    /** Refunds that are not settled, at most so many of each state, with how far they are. */
    public Map<RefundId, RefundState> refunds(int most) {
        Map<RefundId, RefundState> open = new LinkedHashMap<>();
        Stream.of(RefundState.values())
                .filter(RefundState::isOpen)
                .flatMap(state -> views.refunds(PaymentFilter.of(null, null, null), state, new PageRequest(most, null))
                        .stream())
                .forEach(found -> open.put(found.view().id(), found.view().state()));
        return open;
    }

    /**
     * Payments that were captured at a moment or before and of which some is in no sale, the oldest first, with how
     * much of them. They are read page by page, and no more is kept of them than that.
     */
    public Map<PaymentId, Money> unsold(Instant until, int most) {
        Map<PaymentId, Money> unsold = new LinkedHashMap<>();
        String after = null;
        do {
            List<StoredView<PaymentView>> page =
                    views.unused(null, until.toEpochMilli(), new PageRequest(PAGE, after));
            page.forEach(found -> unsold.put(found.view().id(), found.view().unusedMinor()));
            after = page.size() > PAGE ? place(page.getLast()) : null;
        } while (after != null && unsold.size() < most);
        return unsold;
    }

    private static String place(StoredView<PaymentView> found) {
        return new Waiting(Objects.requireNonNull(found.view().unusedMs()), found.key()).text();
    }
}
