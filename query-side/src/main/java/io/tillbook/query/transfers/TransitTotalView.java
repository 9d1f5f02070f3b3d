package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** All that is on its way together: to a location or to all of them, of a SKU or of all of them. */
record TransitTotalView(MovedGoods goods) {

    static final TransitTotalView NONE = new TransitTotalView(MovedGoods.NONE);

    /** Key of the document; the separator is in no id. */
    static String key(@Nullable LocationId to, @Nullable Sku sku) {
        return (to == null ? "" : to.value()) + "," + (sku == null ? "" : sku.value());
    }

    TransitTotalView plus(MovedGoods more) {
        return new TransitTotalView(goods.plus(more));
    }
}
