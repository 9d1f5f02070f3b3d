package io.tillbook.query.pricing.bundle;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.label.LabelEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Notes when bundles have changed. */
final class BundleChangeProjection implements Projection<BundleChangeView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LocationOpened.class, ProductRegistered.class, ProductChanged.class, LabelEvent.class,
                PriceListEvent.class, PricingPolicySet.class, PromotionPublished.class, PromotionStopped.class);
    }

    @Override
    public List<Step<BundleChangeView>> steps(RecordedEvent recorded) {
        String key = switch (recorded.event()) {
            case LocationOpened opened -> BundleChangeView.at(opened.location());
            case PricingPolicySet set when set.location() != null -> BundleChangeView.at(set.location());
            case PriceSet set -> BundleChangeView.by(set.list());
            case PriceEnded ended -> BundleChangeView.by(ended.list());
            default -> BundleChangeView.CHAIN;
        };
        return List.of(new Step<>(key, _ -> new BundleChangeView(recorded.position())));
    }
}
