package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;

/** What stores have taken and given back, by day and means: for who settles them with providers. */
public final class StoreMoney {
    private final PaymentViews views;

    StoreMoney(PaymentViews views) {
        this.views = views;
    }

    /** That of a store on days from one to another, both included. */
    public List<StoreMoneyView> of(LocationId location, LocalDate from, LocalDate to) {
        return views.money(new PaymentFilter(location, from, to));
    }
}
