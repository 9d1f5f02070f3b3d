package io.tillbook.query.catalog.scan;

import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;

/** Barcodes and layouts of labels in the database. */
final class ScanViews {
    private static final ViewDefinition<BarcodeView> BARCODES =
            new ViewDefinition<>("barcodes", BarcodeView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<LabelLayoutsView> LAYOUTS =
            new ViewDefinition<>("labelLayouts", LabelLayoutsView.class, Whereabouts.shared(), List.of());

    private final MongoViews<BarcodeView> barcodes;
    private final MongoViews<LabelLayoutsView> layouts;

    ScanViews(ViewDatabase database) {
        this.barcodes = database.views(BARCODES);
        this.layouts = database.views(LAYOUTS);
    }

    MongoViews<BarcodeView> barcodes() {
        return barcodes;
    }

    MongoViews<LabelLayoutsView> layouts() {
        return layouts;
    }
}
