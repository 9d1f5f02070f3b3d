package io.tillbook.command.store;

import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelLayout;
import java.util.List;

/** Events of labels. */
final class LabelSamples {
    private LabelSamples() {}

    static List<Object> all() {
        return List.of(new LabelLayoutsSet(List.of(new LabelLayout("21IIIIIWWWWWC", 2),
                new LabelLayout("02IIIIIVPPPPC", null))));
    }
}
