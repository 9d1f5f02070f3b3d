package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftOutFieldsTest {

    private static final Document ALL = new Document("_id", "key").append("text", "账房")
            .append("cells", List.of(new Document("hour", 7), new Document("hour", 8)))
            .append("cell", true)
            .append("nothing", null)
            .append("last", new Document("text", "end"));
    private static final Document ANY = new Document("text", "账房");

    @ParameterizedTest
    @ValueSource(strings = {"_id", "cells", "cell", "nothing", "last"})
    void decodesAllOtherFields(String leftOut) {
        Document others = ALL.clone();
        others.remove(leftOut);
        assertThat(decoded(ANY, null, new Document(leftOut, 0))).isEqualTo(others);
    }

    @Test
    void leavesOutSeveralFields() {
        assertThat(decoded(ANY, new Document("_id", 1), new Document("cells", false).append("last", 0)))
                .containsOnlyKeys("_id", "text", "cell", "nothing");
    }

    @Test
    void decodesWhatTheQueryLooksAt() {
        Document withoutCells = new Document("cells", 0);
        assertThat(decoded(new Document("cells.hour", 7), null, withoutCells)).isEqualTo(ALL);
        assertThat(decoded(ANY, new Document("cells", 1), withoutCells)).isEqualTo(ALL);
        assertThat(decoded(new Document("$or", List.of(new Document("cells", 7))), null, withoutCells)).isEqualTo(ALL);
    }

    @Test
    void decodesEverythingWhereNothingIsLeftOut() {
        assertThat(decoded(ANY, null, null)).isEqualTo(ALL);
        assertThat(decoded(ANY, null, new Document("cells", 1))).isEqualTo(ALL);
        assertThat(decoded(ANY, null, new Document("missing", 0))).isEqualTo(ALL);
        assertThat(decoded(ANY, null, new Document("last.text", 0))).isEqualTo(ALL);
    }

    private static Document decoded(Document query, @Nullable Document orderBy, @Nullable Document wanted) {
        return LeftOutFields.of(query, orderBy, wanted).decodeOthers(BsonBytes.encode(ALL));
    }
}
