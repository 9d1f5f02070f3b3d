package io.tillbook.query.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of a view belong, which decides who sees them. Whoever sees some locations only is answered as if
 * there were no other documents.
 *
 * @param <V> the documents
 */
public sealed interface Whereabouts<V> {
    /** Belong to the chain and are seen by everybody, such as products. */
    record Shared<V>() implements Whereabouts<V> {}

    /** Tell of the whole chain and are seen by those only who see all of it. */
    record Chain<V>() implements Whereabouts<V> {}

    /**
     * Are read only after what they are a part of was seen, such as the lines of a stocktake.
     *
     * @param whole name of the view of what they are a part of
     */
    record PartOf<V>(String whole) implements Whereabouts<V> {}

    /** Are told apart by keys that have the location, and read by these only. */
    record InKey<V>(Function<String, LocationId> location) implements Whereabouts<V> {}

    /** Are seen by whoever sees one of their locations. */
    record At<V>(List<LocationField<V>> fields) implements Whereabouts<V> {
        /** Takes a copy. */
        public At {
            fields = List.copyOf(fields);
        }

        /** Or at another one, by a field of that name. */
        public At<V> or(String field, Function<V, @Nullable LocationId> location) {
            List<LocationField<V>> more = new ArrayList<>(fields);
            more.add(new LocationField<>(field, location));
            return new At<>(more);
        }
    }

    /**
     * A location of a document; who sees the whole chain only sees documents without one.
     *
     * @param name its name
     * @param of its value
     */
    record LocationField<V>(String name, Function<V, @Nullable LocationId> of) {}

    /** Belong to the chain and are seen by everybody. */
    static <V> Whereabouts<V> shared() {
        return new Shared<>();
    }

    /** Are at the location of a field of that name. */
    static <V> At<V> at(String field, Function<V, @Nullable LocationId> location) {
        return new At<>(List.of(new LocationField<>(field, location)));
    }

    /** Whether a document is seen. */
    default boolean isSeen(StoredView<V> document, Sight sight) {
        return sight instanceof Sight.Everything || switch (this) {
            case Shared<V> _,PartOf<V> _ -> true;
            case Chain<V> _ -> false;
            case InKey<V> key -> sight.sees(key.location.apply(document.key()));
            case At<V> at -> at.fields.stream().anyMatch(field -> sight.sees(field.of.apply(document.view())));
        };
    }

    /** What has to be looked for, so that nothing is found but what is seen. */
    default Bson narrowed(Bson filter, Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> filter;
            case Sight.Some some -> switch (this) {
                case Shared<V> _,PartOf<V> _ -> filter;
                case Chain<V> _ -> Narrowing.NOTHING;
                case InKey<V> _ -> throw new IllegalStateException("what is where its key says is read by keys");
                case At<V> at -> new Narrowing(some).of(filter, at.fields.stream().map(LocationField::name).toList());
            };
        };
    }
}
