package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of what happened to batches: one batch after the other, each as it happened. */
record StepPages(BatchViews views) {

    // No id and no place has it.
    private static final String SEPARATOR = "|";

    Connection<BatchStep> page(List<Lot> lots, @Nullable LocationId location, @Nullable BatchStepKind kind,
            PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        int end = after.indexOf(SEPARATOR);
        String lastLot = end < 0 ? after : after.substring(0, end);
        List<Absorbed<BatchStepView>> found = new ArrayList<>();
        for (Lot lot : lots.stream().sorted(Comparator.comparing(Lot::key)).toList()) {
            int order = lot.key().compareTo(lastLot);
            if (order >= 0 && found.size() < page.limit()) {
                String from = order == 0 && end >= 0 ? after.substring(end + 1) : null;
                found.addAll(views.steps(lot, location, kind, from, page.limit() - found.size()));
            }
        }
        return Connection.of(page, found, step -> step.view().lot() + SEPARATOR + step.view().place(), BatchStep::of);
    }
}
