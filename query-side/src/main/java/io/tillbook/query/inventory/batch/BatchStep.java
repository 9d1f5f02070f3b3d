package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened to goods of a batch, as it is shown; the components are those of {@link BatchStepView}. */
record BatchStep(long position, BatchStepKind kind, LocationId location, Sku sku, BatchId batch, Quantity quantity,
        Quantity affected, @Nullable Money costMinor, @Nullable StockCause document, @Nullable SupplierId supplier,
        @Nullable LocationId from, @Nullable LocationId to, @Nullable SaleId sale, @Nullable ReceiptNo receiptNo,
        @Nullable RegisterId register, @Nullable EmployeeId cashier, @Nullable MemberId member,
        @Nullable String reason, @Nullable BatchState state, OffsetDateTime occurredAt, @Nullable Principal actor)
        implements Located {

    static BatchStep of(StoredView<BatchStepView> document) {
        BatchStepView view = document.view();
        BatchStepView.Parties parties = view.parties();
        return new BatchStep(document.position(), view.kind(), view.location(), view.sku(), view.batch(),
                view.quantity(), view.affected(), view.costMinor(), view.document(), parties.supplier(),
                parties.from(), parties.to(), parties.sale(), parties.receiptNo(), parties.register(),
                parties.cashier(), parties.member(), view.reason(), view.state(), view.occurredAt(), view.actor());
    }
}
