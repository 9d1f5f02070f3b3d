package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BsonFieldsTest {

    private static final Document ALL = new Document("_id", "key").append("text", "账房")
            .append("empty", "")
            .append("int", 7)
            .append("long", -7L)
            .append("double", 0.5)
            .append("truth", true)
            .append("nothing", null)
            .append("moment", Instant.ofEpochMilli(5))
            .append("timestamp", new BsonTimestamp(8))
            .append("id", new ObjectId())
            .append("uuid", UUID.randomUUID())
            .append("list", List.of(1, "two", List.of()))
            .append("document", new Document("int", 8).append("text", "inner"))
            .append("last", "end");

    @Test
    void readsEachFieldWhateverStandsBeforeIt() {
        byte[] document = BsonBytes.encode(ALL);
        for (String name : ALL.keySet()) {
            assertThat(new BsonFields(List.of(name)).of(document)).as(name).containsExactly(ALL.get(name));
        }
    }

    @Test
    void readsInTheOrderOfTheNamesAndLeavesOutWhatIsMissing() {
        assertThat(new BsonFields(List.of("last", "in", "int", "_id", "inner")).of(BsonBytes.encode(ALL)))
                .containsExactly("end", null, 7, "key", null);
    }
}
