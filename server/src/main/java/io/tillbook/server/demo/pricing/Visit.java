package io.tillbook.server.demo.pricing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, where, how and when.
 *
 * @param store where
 * @param channel how it is sold
 * @param member who buys; nobody who is known where it is null
 * @param pricedAt the moment whose prices hold
 * @param coupons campaigns of the coupons that are presented
 */
public record Visit(LocationId store, String channel, @Nullable MemberId member, OffsetDateTime pricedAt,
        List<String> coupons) {
    /** Copies the list. */
    public Visit {
        coupons = List.copyOf(coupons);
    }

    /** The same with coupons of these campaigns. */
    public Visit presenting(List<String> campaigns) {
        return new Visit(store, channel, member, pricedAt, campaigns);
    }
}
