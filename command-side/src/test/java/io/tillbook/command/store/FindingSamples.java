package io.tillbook.command.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.finding.FindingSettlement;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.pricing.finding.ProposedRefund;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of findings about prices. */
final class FindingSamples {
    private static final PriceFindingId ID = new PriceFindingId("5c0f4d3e-4b3e-5f4b-9f0c-7b8a5a1f2c64");
    private static final LocationId STORE = new LocationId("S-1");
    private static final OffsetDateTime SOLD_AT = OffsetDateTime.parse("2026-11-22T09:31:09.123+08:00");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private FindingSamples() {}

    static List<Object> all() {
        return List.of(
                new PriceFindingReported(ID, new PriceFinding(STORE, "T-4711", SOLD_AT, DAY,
                        PriceFindingKind.PROMOTION_MISSED, 2, Money.of(22_000), Money.of(17_000), Money.of(5_000),
                        List.of(new PromotionId("AUTUMN")),
                        List.of(new ProposedRefund(2, Money.of(12_000), Money.of(7_000), Money.of(5_000))),
                        "The sale cost 22000 and should have cost 17000 (minor units) by AUTUMN.")),
                new PriceFindingSettled(ID, STORE, FindingSettlement.CORRECTED, "refunded by return B-7"));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new PriceFindingReported(ID, new PriceFinding(STORE, "T-4711", SOLD_AT, DAY,
                PriceFindingKind.STALE_PRICES, null, null, null, null, List.of(), List.of(),
                "The prices are too old.")));
    }
}
