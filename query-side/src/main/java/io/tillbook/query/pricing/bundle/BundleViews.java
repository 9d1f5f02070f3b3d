package io.tillbook.query.pricing.bundle;

import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;

/** Changes of bundles in the database. */
final class BundleViews {
    private static final ViewDefinition<BundleChangeView> CHANGES =
            new ViewDefinition<>("bundleChanges", BundleChangeView.class, Whereabouts.shared(), List.of());

    private final MongoViews<BundleChangeView> changes;

    BundleViews(ViewDatabase database) {
        this.changes = database.views(CHANGES);
    }

    MongoViews<BundleChangeView> changes() {
        return changes;
    }

    /** When the last of some changes was; 0 where there was none. */
    long last(Collection<String> keys) {
        return changes.load(keys)
                .values()
                .stream()
                .map(StoredView::view)
                .mapToLong(BundleChangeView::changedPosition)
                .max()
                .orElse(0);
    }
}
