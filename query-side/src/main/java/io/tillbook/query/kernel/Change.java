package io.tillbook.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A document before and after a batch of events.
 *
 * @param before what was loaded, null where there was nothing
 * @param after what is to be stored
 * @param <V> what the document is
 */
public record Change<V>(@Nullable StoredView<V> before, StoredView<V> after) {}
