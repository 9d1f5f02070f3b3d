package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.query.kernel.OfSku;
import java.time.OffsetDateTime;
import java.util.List;

/** Goods on their way, as they are shown; the components are those of {@link InTransitView}. */
record InTransitLine(TransferId transfer, int lineNo, Sku sku, LocationId from, LocationId to, Quantity quantity,
        Money valueMinor, OffsetDateTime since, List<InTransitView.Part> parts) implements OfSku {

    static InTransitLine of(InTransitView view) {
        return new InTransitLine(view.transfer(), view.lineNo(), view.sku(), view.from(), view.to(), view.quantity(),
                view.valueMinor(), view.since(), view.parts());
    }
}
