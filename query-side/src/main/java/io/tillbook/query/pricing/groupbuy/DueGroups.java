package io.tillbook.query.pricing.groupbuy;

import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Which groups have failed because their time is over. */
public final class DueGroups {
    private final GroupBuyViews views;

    DueGroups(GroupBuyViews views) {
        this.views = views;
    }

    /**
     * A group whose time is over.
     *
     * @param until when it was
     */
    public record Due(GroupBuyId id, OffsetDateTime until) {}

    /** Open groups whose time is over at a moment, at most so many, as far as the views know. */
    public List<Due> at(Instant now, int most) {
        return views.due(now.toEpochMilli(), most)
                .stream()
                .map(each -> new Due(each.view().id(), each.view().until()))
                .toList();
    }
}
