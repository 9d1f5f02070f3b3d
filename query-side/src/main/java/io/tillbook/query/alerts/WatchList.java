package io.tillbook.query.alerts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stocks have to be looked at when time has passed. */
public final class WatchList {

    /** The group of views it is part of; it knows of all events that the group has absorbed. */
    public static final String GROUP = "alerts";

    private final AlertViews views;

    WatchList(AlertViews views) {
        this.views = views;
    }

    /** Whether somebody has set a stock policy: otherwise nothing is watched. */
    public boolean hasPolicies() {
        return views.marks().get(PolicyMark.KEY) != null;
    }

    /** The next stocks of a location, beginning after a SKU; fewer than {@code limit} where there are no more. */
    public List<WatchedStock> stocks(LocationId location, @Nullable Sku after, int limit) {
        String key = after == null ? null : AlertViews.key(location, after);
        return views.stocksOf(location, key, limit).stream().map(StoredView::view).toList();
    }
}
