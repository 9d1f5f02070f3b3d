package io.tillbook.query.kernel;

import java.util.Map;

/**
 * A view, of which there can be documents in several versions: one that is folded, and one that answers queries.
 *
 * @param <V> the documents
 */
public interface View<V> {

    /** Name of the view. */
    String name();

    /** Type of each field of its documents, as a text; other texts are another version. */
    Map<String, String> shape();

    /** The documents of a version, to be folded; their collection and indexes are made where they are missing. */
    ViewStore<V> documents(String version);

    /** Answers queries from a version from now on. */
    void serve(StoredVersion version);
}
