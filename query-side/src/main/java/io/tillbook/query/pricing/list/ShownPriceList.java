package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.list.AutonomyKind;
import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.pricing.list.PriceLevel;
import io.tillbook.api.pricing.list.PriceList;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A price list as it is shown; what is said of its fields is in the schema. */
record ShownPriceList(String id, String name, PriceLevel level, @Nullable String region, @Nullable LocationId store,
        @Nullable String channel, AutonomyKind narrower, @Nullable Integer minBp, @Nullable Integer maxBp,
        @Nullable String zone, boolean open, @Nullable String until, @Nullable OffsetDateTime closedAt) {

    static ShownPriceList of(PriceList list) {
        LocalMoment until = list.until();
        return new ShownPriceList(list.list().value(), list.name(), list.scope().level(), list.scope().region(),
                list.scope().store(), list.scope().channel(), list.narrower().kind(), list.narrower().minBp(),
                list.narrower().maxBp(), list.zone() == null ? null : list.zone().getId(), list.isOpen(),
                until == null || until.local() == null ? null : until.local().toString(),
                until == null ? null : until.knownAt().atOffset(ZoneOffset.UTC));
    }
}
