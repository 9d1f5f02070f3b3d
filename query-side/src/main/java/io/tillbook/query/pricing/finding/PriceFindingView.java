package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.pricing.finding.ProposedRefund;
import io.tillbook.query.kernel.Digits;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the prices of a sale; see {@link PriceFinding}.
 *
 * @param order its place among all findings: by the business day of the sale, then by position
 * @param foundAt when it was recorded
 * @param settledAt when somebody said what became of it; null as long as nobody has
 * @param settledBy who has
 * @param reason why, or how
 */
record PriceFindingView(PriceFindingId id, String order, LocationId location, String sale, OffsetDateTime soldAt,
        LocalDate businessDay, PriceFindingKind kind, @Nullable Integer lineNo, @Nullable Money chargedMinor,
        @Nullable Money expectedMinor, @Nullable Money differenceMinor, List<PromotionId> promotions,
        List<ProposedRefund> refunds, String detail, OffsetDateTime foundAt, FindingState state,
        @Nullable OffsetDateTime settledAt, @Nullable Principal settledBy, @Nullable String reason) {
    private static final int POSITION_DIGITS = 19;

    static PriceFindingView of(PriceFindingReported reported, RecordedEvent recorded) {
        PriceFinding found = reported.found();
        return new PriceFindingView(reported.finding(),
                found.businessDay() + "/" + Digits.of(recorded.position(), POSITION_DIGITS), found.location(),
                found.sale(), found.soldAt(), found.businessDay(), found.kind(), found.lineNo(), found.chargedMinor(),
                found.expectedMinor(), found.differenceMinor(), found.promotions(), found.refunds(), found.detail(),
                recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC), FindingState.OPEN, null, null, null);
    }

    PriceFindingView settled(PriceFindingSettled event, RecordedEvent recorded) {
        return new PriceFindingView(id, order, location, sale, soldAt, businessDay, kind, lineNo, chargedMinor,
                expectedMinor, differenceMinor, promotions, refunds, detail, foundAt,
                FindingState.of(event.settlement()), recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC),
                recorded.occurrence().actor(), event.reason());
    }
}
