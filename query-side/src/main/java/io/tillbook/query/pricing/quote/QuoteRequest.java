package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.catalog.LocationView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A basket that somebody wants to have priced.
 *
 * @param store where
 * @param channel how it is sold
 * @param member who buys; nobody who is known where it is null
 * @param facts what is taken to be known of the member; what is known where it is null
 * @param openedAt when the basket was opened; now where it is null
 * @param lines what is bought
 * @param coupons campaigns of the coupons that were presented
 * @param points how many points are offered
 * @param manual what somebody takes off all of it by hand
 * @param roundOff whether the rest below the store's step is dropped
 */
record QuoteRequest(LocationView store, String channel, @Nullable MemberId member, @Nullable MemberFacts facts,
        @Nullable OffsetDateTime openedAt, List<QuoteLine> lines, List<String> coupons, int points, Money manual,
        boolean roundOff) {}
