package io.tillbook.query.graphql;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that types of the schema name by an id and can be shown with: every field of the looked up type beside a
 * field with the id is answered by it, for all entries of an answer in one reading.
 *
 * @param type the type in the schema, such as {@code Product}
 * @param idField the field with the id, such as {@code sku}
 * @param find finds what there is by ids; what does not exist is left out
 * @param <V> what is looked up
 */
public record Lookup<V>(String type, String idField, Function<Set<String>, Map<String, V>> find) {}
