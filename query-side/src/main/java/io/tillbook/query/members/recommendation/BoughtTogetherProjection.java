package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/**
 * What was on the same receipts of members, as they were sold: who brings one of two things back has bought both
 * together all the same.
 */
final class BoughtTogetherProjection implements Projection<BoughtTogetherView> {
    /** More products are no basket but a delivery; the first of them tell enough. */
    private static final int MOST_PRODUCTS = 30;

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class);
    }

    @Override
    public List<Step<BoughtTogetherView>> steps(RecordedEvent event) {
        List<Sku> skus = skus(event);
        return skus.stream().map(sku -> step(sku, skus)).toList();
    }

    private static Step<BoughtTogetherView> step(Sku sku, List<Sku> all) {
        List<Sku> others = all.stream().filter(each -> !each.equals(sku)).toList();
        return new Step<>(sku.value(),
                before -> (before == null ? BoughtTogetherView.none(sku) : before).plus(others));
    }

    /** What a member bought, each product once; nothing where nobody knows who bought. */
    static List<Sku> skus(RecordedEvent event) {
        return event.event() instanceof SaleCompleted sale && sale.member() != null
                ? sale.lines().stream().map(SoldLine::sku).distinct().limit(MOST_PRODUCTS).toList()
                : List.of();
    }
}
