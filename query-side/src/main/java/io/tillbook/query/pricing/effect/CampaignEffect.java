package io.tillbook.query.pricing.effect;

import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion has done with the sales of some business days.
 *
 * @param participants members who used it, each once
 * @param newMembers those of them whose first receipt in the chain used it
 * @param total all figures
 * @param versions the same by version
 * @param uplift what it has changed; null where it was kept from nobody
 */
record CampaignEffect(PromotionId promotion, LocalDate from, LocalDate to, EffectEvidence evidence, long participants,
        long newMembers, ShownFigures total, List<OfVersion> versions, @Nullable CampaignUplift uplift) {
    /** Figures of one version. */
    record OfVersion(int version, ShownFigures figures) {}
}
