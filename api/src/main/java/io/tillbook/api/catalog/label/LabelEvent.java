package io.tillbook.api.catalog.label;

import io.tillbook.api.kernel.Event;
import java.util.List;

/** What happened to labels. */
public sealed interface LabelEvent extends Event {
    /** The layouts of the chain's labels were set; they replace those before. */
    record LabelLayoutsSet(List<LabelLayout> layouts) implements LabelEvent {}
}
