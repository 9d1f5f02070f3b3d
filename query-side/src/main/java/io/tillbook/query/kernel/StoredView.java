package io.tillbook.query.kernel;

/**
 * A document of a view, and how far it has come.
 *
 * @param key the document's key
 * @param position position of the last event it has absorbed
 * @param view the document
 * @param <V> what the document is
 */
public record StoredView<V>(String key, long position, V view) {}
