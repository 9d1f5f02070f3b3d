package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import io.tillbook.query.store.embedded.IndexScan.Bounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $and} and {@code $or} demand of single fields, said of the fields themselves, where indexes look for
 * conditions. Keyset paging asks for {@code {$or: [{a: {$gt: x}}, {a: x, _id: {$gt: id}}]}}, which no document answers
 * whose {@code a} is below {@code x}. The result is for choosing a scan only: what it finds is matched with the query.
 */
final class ImpliedConditions {
    private static final Comparator<Object> AS_IN_INDEXES = (one, other) -> Arrays.compareUnsigned(KeyBytes.of(one),
            KeyBytes.of(other));

    private ImpliedConditions() {}

    /** The query with the conditions that its alternatives have in common, where it has none of its own. */
    static Document of(Document query) {
        if (!query.containsKey("$and") && !query.containsKey("$or")) {
            return query;
        }
        Document implied = query.clone();
        documents(query.get("$and")).forEach(part -> of(part).forEach(implied::putIfAbsent));
        List<Document> alternatives = documents(query.get("$or")).stream().map(ImpliedConditions::of).toList();
        if (!alternatives.isEmpty()) {
            alternatives.getFirst().keySet().forEach(field -> addBounds(implied, field, alternatives));
        }
        return implied;
    }

    private static void addBounds(Document implied, String field, List<Document> alternatives) {
        if (field.startsWith("$") || implied.containsKey(field)) {
            return;
        }
        List<Bounds> bounds = alternatives.stream().map(each -> bounds(each.get(field))).toList();
        Object lower = furthest(bounds, Bounds::lower, BinaryOperator.minBy(AS_IN_INDEXES));
        Object upper = furthest(bounds, Bounds::upper, BinaryOperator.maxBy(AS_IN_INDEXES));
        Document condition = new Document();
        if (lower != null) {
            condition.append("$gte", lower);
        }
        if (upper != null) {
            condition.append("$lte", upper);
        }
        if (!condition.isEmpty()) {
            implied.put(field, condition);
        }
    }

    private static Bounds bounds(@Nullable Object condition) {
        boolean isValue = condition != null && !(condition instanceof Document)
                && !BsonRegularExpression.isRegularExpression(condition);
        return isValue ? new Bounds(condition, condition) : Bounds.of(condition);
    }

    /** None where one of the alternatives has none, or one that no index has. */
    private static @Nullable Object furthest(List<Bounds> bounds, Function<Bounds, @Nullable Object> end,
            BinaryOperator<Object> further) {
        List<Object> ends = new ArrayList<>();
        for (Bounds each : bounds) {
            Object one = end.apply(each);
            if (one == null || !isKey(one)) {
                return null;
            }
            ends.add(one);
        }
        return ends.stream().reduce(further).orElse(null);
    }

    private static boolean isKey(Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Long
                || value instanceof Instant;
    }

    private static List<Document> documents(@Nullable Object clauses) {
        return clauses instanceof Collection<?> all
                ? all.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
                : List.of();
    }
}
