package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.label.LabelLayout;
import java.util.List;

/** How the labels of the chain are laid out. */
record LabelLayoutsView(List<LabelLayout> layouts) {
    /** There is one document. */
    static final String KEY = "chain";
}
