package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import org.jspecify.annotations.Nullable;

/**
 * A supplier.
 *
 * @param name what it is called, where somebody has said so
 * @param note what whoever orders has to know, where somebody has said so
 */
record SupplierView(SupplierId id, @Nullable String name, @Nullable String note) {

    static SupplierView of(SupplierDescribed described) {
        return new SupplierView(described.supplier(), described.name(), described.note());
    }
}
