package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.BatchSale;
import io.tillbook.query.inventory.book.BookViews;
import io.tillbook.query.sales.Sales;
import io.tillbook.query.sales.Sales.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of what happened to batches: one batch after the other, each as it happened. */
record StepPages(BatchViews views, BookViews book, Sales sales) {

    // No id and no place has it.
    private static final String SEPARATOR = "|";

    /**
     * A step in its place.
     *
     * @param lot key of its batch
     * @param place its place among all that happened to the batch
     */
    private record Placed(String lot, String place, BatchStep step) {}

    /** Whether anything happened to a batch. */
    boolean isEmpty(Lot lot) {
        return steps(lot, null, null, null, 1).isEmpty();
    }

    Connection<BatchStep> page(List<Lot> lots, @Nullable LocationId location, @Nullable BatchStepKind kind,
            PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        int end = after.indexOf(SEPARATOR);
        String lastLot = end < 0 ? after : after.substring(0, end);
        List<Placed> found = new ArrayList<>();
        for (Lot lot : lots.stream().sorted(Comparator.comparing(Lot::key)).toList()) {
            int order = lot.key().compareTo(lastLot);
            if (order >= 0 && found.size() < page.limit()) {
                String from = order == 0 && end >= 0 ? after.substring(end + 1) : null;
                found.addAll(steps(lot, location, kind, from, page.limit() - found.size()));
            }
        }
        return Connection.of(page, found, each -> each.lot() + SEPARATOR + each.place(), Placed::step);
    }

    /** What is written down of a batch, and the sales that took goods of it only, which their movements tell. */
    private List<Placed> steps(Lot lot, @Nullable LocationId location, @Nullable BatchStepKind kind,
            @Nullable String after, int limit) {
        Stream<Placed> told = views.steps(lot, location, kind, after, limit)
                .stream()
                .map(each -> new Placed(lot.key(), each.view().place(), BatchStep.of(each)));
        Stream<Placed> sold = kind == null || kind == BatchStepKind.SOLD
                ? sold(lot, book.sales(lot.key(), location, after, limit))
                : Stream.of();
        return Stream.concat(told, sold).sorted(Comparator.comparing(Placed::place)).limit(limit).toList();
    }

    private Stream<Placed> sold(Lot lot, List<BatchSale> found) {
        Map<SaleId, Receipt> receipts = sales.receipts(
                found.stream().map(sale -> new SaleId(sale.line().id())).toList());
        return found.stream()
                .map(sale -> new Placed(lot.key(), sale.place(),
                        BatchStep.of(lot, sale, receipts.get(new SaleId(sale.line().id())))));
    }
}
