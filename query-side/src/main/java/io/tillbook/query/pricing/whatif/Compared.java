package io.tillbook.query.pricing.whatif;

import io.tillbook.api.pricing.basket.PromotionId;
import java.util.List;
import java.util.Map;

/**
 * A basket without a draft and with it.
 *
 * @param before what is paid for each of its lines without the draft, in minor units
 * @param after what is paid for each of them with it
 * @param isReached whether the draft applies
 * @param given what it takes off by itself, which may be more than is paid less, in minor units
 * @param isNearMiss whether it does not, and little is missing
 * @param displaced what other promotions give less beside it, in minor units
 */
record Compared(List<Long> before, List<Long> after, boolean isReached, long given,
        boolean isNearMiss, Map<PromotionId, Long> displaced) {}
