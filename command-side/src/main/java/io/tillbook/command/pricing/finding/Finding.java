package io.tillbook.command.pricing.finding;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.finding.FindingSettlement;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingEvent;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** A finding about the prices of a sale. */
sealed interface Finding {
    /** There is none. */
    record Unknown() implements Finding {}

    /** Nobody has said what became of it. */
    record Open(LocationId location) implements Finding {}

    /** It was settled. */
    record Settled(LocationId location, FindingSettlement settlement) implements Finding {}

    StreamType<Finding> STREAMS = StreamType.<Finding>of("pricefinding", new Unknown())
            .on(PriceFindingEvent.class, Finding::after);

    static StreamRef<Finding> at(PriceFindingId finding) {
        return STREAMS.at(finding);
    }

    private Finding after(PriceFindingEvent event) {
        return switch (event) {
            case PriceFindingReported reported -> new Open(reported.found().location());
            case PriceFindingSettled settled -> new Settled(settled.location(), settled.settlement());
        };
    }

    /** Where the sale was. */
    static Extent extent(Finding finding) {
        return switch (finding) {
            case Unknown _ -> Extent.NOWHERE;
            case Open(LocationId location) -> Extent.at(location);
            case Settled(LocationId location, FindingSettlement _) -> Extent.at(location);
        };
    }
}
