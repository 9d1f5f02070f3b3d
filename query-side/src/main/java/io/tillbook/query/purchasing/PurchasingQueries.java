package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who goods are bought from, what was ordered, and what has come. */
@Controller
final class PurchasingQueries {

    private final PurchasingViews views;

    PurchasingQueries(PurchasingViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    SupplierView supplier(@Argument String id) {
        return view(views.suppliers().get(BadArgument.parse("id", id, SupplierId::new).value()));
    }

    @QueryMapping
    Connection<SupplierView> suppliers(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.suppliers(page), each -> each.view().id().value(), StoredView::view);
    }

    @QueryMapping
    @Nullable
    OrderView purchaseOrder(@Argument String id) {
        return view(views.orders().get(BadArgument.parse("id", id, PurchaseOrderId::new).value()));
    }

    @QueryMapping
    Connection<OrderView> purchaseOrders(@Argument @Nullable String location, @Argument @Nullable String supplier,
            @Argument @Nullable Boolean open, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        SupplierId from = BadArgument.parseIfGiven("supplier", supplier, SupplierId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.orders(at, from, open, page), each -> Long.toString(each.view().place()),
                StoredView::view);
    }

    @QueryMapping
    @Nullable
    ReceiptView goodsReceipt(@Argument String id) {
        return view(views.receipts().get(BadArgument.parse("id", id, GoodsReceiptId::new).value()));
    }

    @QueryMapping
    Connection<ReceiptView> goodsReceipts(@Argument @Nullable String location, @Argument @Nullable String supplier,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        SupplierId from = BadArgument.parseIfGiven("supplier", supplier, SupplierId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.receipts(at, from, page), each -> Long.toString(each.view().place()),
                StoredView::view);
    }

    private static <V> @Nullable V view(@Nullable StoredView<V> found) {
        return found == null ? null : found.view();
    }
}
