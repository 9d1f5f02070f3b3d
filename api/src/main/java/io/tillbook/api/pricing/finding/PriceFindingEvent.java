package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;

/** What happened to findings about prices. */
public sealed interface PriceFindingEvent extends Event {
    /** Which finding. */
    PriceFindingId finding();

    /** Something was found. */
    record PriceFindingReported(PriceFindingId finding, PriceFinding found) implements PriceFindingEvent {}

    /** Somebody has said what became of it. */
    record PriceFindingSettled(PriceFindingId finding, LocationId location, FindingSettlement settlement,
            String reason) implements PriceFindingEvent {}
}
