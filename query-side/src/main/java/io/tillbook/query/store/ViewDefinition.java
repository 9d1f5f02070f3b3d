package io.tillbook.query.store;

import java.util.List;
import org.bson.conversions.Bson;

/**
 * A view as it is kept in the database.
 *
 * @param name name of its collection
 * @param type the records
 * @param whereabouts where they belong, which decides who sees them
 * @param indexes what is looked for, beside keys
 * @param <V> the records
 */
public record ViewDefinition<V>(String name, Class<V> type, Whereabouts<V> whereabouts, List<Bson> indexes) {}
