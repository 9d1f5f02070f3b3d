package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was on the same receipts of members, as they were sold: who brings one of two things back has bought both
 * together all the same.
 *
 * @param receipts what events put on receipts
 */
record BoughtTogetherProjection(SoldTogether receipts) implements Projection<BoughtTogetherView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return SoldTogether.EVENTS;
    }

    @Override
    public List<Step<BoughtTogetherView>> steps(RecordedEvent event) {
        SoldTogether.Sold sold = receipts.of(event);
        return Stream.concat(sold.more().stream().map(sku -> sold(sku, others(sku, sold.all()))),
                sold.more().isEmpty() ? Stream.of()
                        : sold.before().stream().map(sku -> alsoSoldWith(sku, sold.more())))
                .toList();
    }

    private static List<Sku> others(Sku sku, List<Sku> all) {
        return all.stream().filter(each -> !each.equals(sku)).toList();
    }

    private static Step<BoughtTogetherView> sold(Sku sku, List<Sku> others) {
        return new Step<>(sku.value(),
                before -> (before == null ? BoughtTogetherView.none(sku) : before).plus(others));
    }

    private static Step<BoughtTogetherView> alsoSoldWith(Sku sku, List<Sku> others) {
        return new Step<>(sku.value(),
                before -> (before == null ? BoughtTogetherView.none(sku) : before).alsoWith(others));
    }
}
