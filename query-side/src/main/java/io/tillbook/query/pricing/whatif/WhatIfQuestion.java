package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question, with all that its answer rests on but the events.
 *
 * @param engine which calculation answers it
 * @param baseline what the draft is compared with
 * @param promotion whose place the draft takes
 * @param rule the draft, in its canonical form
 * @param holding the versions that the draft is tried beside
 * @param stores the stores whose sales are looked at
 * @param fromPosition only sales behind this position
 * @param toPosition and up to this one
 * @param fromDay only sales of this business day and later ones, as ISO writes days
 * @param untilDay only sales of earlier business days than this one
 * @param membersKnown true where members bear on it as the ledger knew them then; missing in questions of earlier
 *     versions, to which a member is an id and no more
 */
public record WhatIfQuestion(int engine, Baseline baseline, PromotionId promotion, Map<String, Object> rule,
        List<Holding> holding, List<Store> stores, long fromPosition, long toPosition, @Nullable String fromDay,
        @Nullable String untilDay, @Nullable Boolean membersKnown) {
    /** A version that holds beside the draft. */
    public record Holding(PromotionId promotion, int version) {}

    /**
     * A store, as it is when the question is asked.
     *
     * @param region its region
     * @param policy what it has decided about promotions
     */
    public record Store(LocationId location, @Nullable String region, PricingPolicy policy) {}

    /** The same for what asks the same. */
    String key() {
        return digest(toString());
    }

    /** A text of 64 characters that texts share only if they are the same. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
