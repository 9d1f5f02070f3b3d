package io.tillbook.query.store;

import com.mongodb.MongoClientSettings;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sight.Sight;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what is looked for to some locations, in the form that indexes serve: a location that is asked for anyway is
 * looked at here, because looking through all its documents to leave them all out would take as long as there are many.
 *
 * @param sight what is seen
 */
record Narrowing(Sight.Some sight) {
    /** What no document is. */
    static final BsonDocument NOTHING = new BsonDocument("_id", new BsonDocument("$in", new BsonArray()));

    /** @param fields those with locations, one of which has to be seen */
    Bson of(Bson filter, List<String> fields) {
        BsonDocument asked = filter.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        if (fields.stream().map(asked::get).anyMatch(this::isSeen)) {
            return asked;
        }
        List<BsonDocument> open = fields.stream()
                .filter(field -> !isLocation(asked.get(field)))
                .map(field -> new BsonDocument(field, locations()))
                .toList();
        return open.isEmpty() || sight.locations().isEmpty() ? NOTHING : both(asked, oneOf(open));
    }

    private boolean isSeen(@Nullable BsonValue location) {
        return location != null && location.isString() && sees(location.asString().getValue());
    }

    private boolean sees(String location) {
        try {
            return sight.sees(new LocationId(location));
        } catch (InvalidField none) {
            return false;
        }
    }

    private static boolean isLocation(@Nullable BsonValue value) {
        return value != null && value.isString();
    }

    /** One location is named like one that was asked for, so that the same indexes serve. */
    private BsonValue locations() {
        List<BsonString> names = sight.locations()
                .stream()
                .map(LocationId::value)
                .sorted()
                .map(BsonString::new)
                .toList();
        return names.size() == 1 ? names.getFirst() : new BsonDocument("$in", new BsonArray(names));
    }

    private static BsonDocument oneOf(List<BsonDocument> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new BsonDocument("$or", new BsonArray(conditions));
    }

    /** Side by side where nothing is asked of the same field, which is easier to find an index for. */
    private static BsonDocument both(BsonDocument asked, BsonDocument seen) {
        if (seen.keySet().stream().anyMatch(asked::containsKey)) {
            return new BsonDocument("$and", new BsonArray(List.of(asked, seen)));
        }
        BsonDocument both = asked.clone();
        both.putAll(seen);
        return both;
    }
}
