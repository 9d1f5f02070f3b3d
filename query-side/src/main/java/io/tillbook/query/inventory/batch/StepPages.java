package io.tillbook.query.inventory.batch;

import static java.util.Objects.requireNonNull;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.batch.BatchStepView.Parties;
import io.tillbook.query.inventory.book.BookViews;
import io.tillbook.query.inventory.book.MovementOrder;
import io.tillbook.query.inventory.book.StockMovement;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sales.Sales;
import io.tillbook.query.sales.Sales.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of what happened to batches: one batch after the other, each as it happened. */
record StepPages(BatchViews views, BookViews book, Sales sales) {

    // No id and no place has it.
    private static final String SEPARATOR = "|";

    /** Whether anything happened to a batch. */
    boolean isEmpty(BatchKey lot) {
        return steps(lot, null, null, null, 1).isEmpty();
    }

    Connection<BatchStep> page(List<BatchKey> lots, @Nullable LocationId location, @Nullable BatchStepKind kind,
            PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        int end = after.indexOf(SEPARATOR);
        String lastLot = end < 0 ? after : after.substring(0, end);
        List<StoredView<BatchStepView>> found = new ArrayList<>();
        for (BatchKey lot : lots.stream().sorted(Comparator.comparing(BatchKey::key)).toList()) {
            int order = lot.key().compareTo(lastLot);
            if (order >= 0 && found.size() < page.limit()) {
                String from = order == 0 && end >= 0 ? after.substring(end + 1) : null;
                found.addAll(steps(lot, location, kind, from, page.limit() - found.size()));
            }
        }
        return Connection.of(page, found, step -> step.view().lot() + SEPARATOR + step.view().place(), BatchStep::of);
    }

    /** What is written down of a batch, and the sales that took goods of it only, which their movements tell. */
    private List<StoredView<BatchStepView>> steps(BatchKey lot, @Nullable LocationId location,
            @Nullable BatchStepKind kind,
            @Nullable String after, int limit) {
        List<StoredView<BatchStepView>> steps = new ArrayList<>(views.steps(lot, location, kind, after, limit));
        if (kind == null || kind == BatchStepKind.SOLD) {
            List<StockMovement> sold = book.sales(lot.key(), location, after, limit);
            Map<SaleId, Receipt> receipts = sales.receipts(sold.stream().map(StepPages::saleOf).toList());
            sold.forEach(movement -> steps.add(step(lot, movement, receipts.get(saleOf(movement)))));
        }
        return steps.stream().sorted(Comparator.comparing(step -> step.view().place())).limit(limit).toList();
    }

    private static SaleId saleOf(StockMovement movement) {
        return new SaleId(requireNonNull(movement.cause()).id());
    }

    /** The receipt is missing as long as no more is known of the sale. */
    private static StoredView<BatchStepView> step(BatchKey lot, StockMovement sold, @Nullable Receipt receipt) {
        Parties parties = receipt == null
                ? new Parties(null, null, null, saleOf(sold), null, null, null, null)
                : new Parties(null, null, null, saleOf(sold), receipt.receiptNo(), receipt.register(),
                        receipt.cashier(), receipt.member());
        // Before what else the same event tells of the batch.
        String place = new MovementOrder(sold.occurredAt().toInstant(), sold.position()).text() + "/";
        return new StoredView<>(place, receipt == null ? sold.position() : receipt.position(),
                new BatchStepView(lot.key(), place, BatchStepKind.SOLD, sold.location(), lot.sku(), lot.batch(),
                        sold.quantity(), sold.quantity().negated(), sold.valueMinor().negated(), sold.cause(), parties,
                        null, null, sold.occurredAt(), sold.actor()));
    }
}
