package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpliedConditionsTest {

    private static final Document LESS = new Document("a", new Document("$lt", 5));
    private static final Document SAME = new Document("a", 5).append("_id", new Document("$lt", "k"));

    @Test
    void aKeysetBoundsItsSortKey() {
        Document query = new Document("shop", "S").append("$or", List.of(LESS, SAME));
        assertThat(ImpliedConditions.of(query).get("a")).isEqualTo(new Document("$lte", 5));
        assertThat(ImpliedConditions.of(query).get("shop")).isEqualTo("S");
        assertThat(query.keySet()).as("what is matched stays as it is").containsExactly("shop", "$or");
    }

    @Test
    void alternativesBoundAFieldTogether() {
        Document low = new Document("a", new Document("$gt", 1).append("$lte", 3));
        Document high = new Document("a", new Document("$gte", 2).append("$lt", 9));
        Document either = new Document("$or", List.of(low, high));
        assertThat(ImpliedConditions.of(either).get("a")).isEqualTo(new Document("$gte", 1).append("$lte", 9));
    }

    @Test
    void anAlternativeThatDoesNotSpeakOfAFieldLeavesItOpen() {
        assertThat(ImpliedConditions.of(new Document("$or", List.of(LESS, new Document("b", 1))))
                .containsKey("a")).isFalse();
    }

    @Test
    void allPartsHold() {
        Document parts = new Document("$and", List.of(new Document("shop", "S"),
                new Document("$or", List.of(LESS, SAME))));
        assertThat(ImpliedConditions.of(parts).get("shop")).isEqualTo("S");
        assertThat(ImpliedConditions.of(parts).get("a")).isEqualTo(new Document("$lte", 5));
    }
}
