package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.testing.FoldingSide;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All views say rightly where their documents belong. */
class WhereaboutsTest {

    /**
     * Views that everybody sees although their documents name locations: who does not see one knows its name, and a
     * coupon, a gift card or a member of the chain may have been anywhere. Who a member is is masked where they were
     * registered elsewhere, and nobody else is listed.
     */
    private static final Set<String> OPEN_PLACES =
            Set.of("locations", "coupons", "giftCards", "members", "memberStandings", "memberPointsStatements",
                    "redemptions");
    private static final Whereabouts<Moved> MOVED = Whereabouts.at("from", Moved::from).or("to", Moved::to);
    private static final Sight ONE = Sight.of(Set.of(new LocationId("S1")));
    private static final Sight TWO = Sight.of(Set.of(new LocationId("S1"), new LocationId("S2")));

    private record Moved(LocationId from, LocationId to) {}

    @Test
    void namesAllFieldsOfDocumentsThatAreLocations(@TempDir Path directory) {
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            List<MongoViews<?>> views = views(side);
            assertThat(views).hasSizeGreaterThan(20);
            assertThat(views).allSatisfy(view -> assertThat(fields(view)).as(view.name())
                    .isEqualTo(OPEN_PLACES.contains(view.name()) ? Set.of() : locations(view.shape())));
        }
    }

    @Test
    void partsNameViewsThatThereAre(@TempDir Path directory) {
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            List<MongoViews<?>> views = views(side);
            assertThat(views.stream()
                    .map(view -> view.whereabouts() instanceof Whereabouts.PartOf<?> part
                            ? part.whole()
                            : view.name()))
                    .isSubsetOf(views.stream().map(MongoViews::name).toList());
        }
    }

    private static List<MongoViews<?>> views(FoldingSide side) {
        return side.groups()
                .stream()
                .flatMap(group -> group.views().stream())
                .<MongoViews<?>>map(grouped -> (MongoViews<?>) grouped.view())
                .toList();
    }

    private static Set<String> fields(MongoViews<?> view) {
        return view.whereabouts() instanceof Whereabouts.At<?> at
                ? at.fields().stream().map(Whereabouts.LocationField::name).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> locations(Map<String, String> shape) {
        return shape.entrySet()
                .stream()
                .filter(field -> field.getValue().equals("LocationId"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is looked for is narrowed so that an index serves it; 1 stands for S1 seen, 2 for S1 and S2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|{a: 1}|{a: 1, $or: [{from: 'S1'}, {to: 'S1'}]}",
            "2|{}|{$or: [{from: {$in: ['S1', 'S2']}}, {to: {$in: ['S1', 'S2']}}]}",
            "1|{from: 'S1'}|{from: 'S1'}", "1|{from: 'S1', to: 'S3'}|{from: 'S1', to: 'S3'}",
            "1|{from: 'S3'}|{from: 'S3', to: 'S1'}", "1|{from: 'S3', to: 'S4'}|{_id: {$in: []}}",
            "1|{from: {$gt: 'A'}, to: 'S3'}|{$and: [{from: {$gt: 'A'}, to: 'S3'}, {from: 'S1'}]}",
            "1|{from: ''}|{from: '', to: 'S1'}"})
    void narrowsWhatIsLookedFor(int seen, String asked, String narrowed) {
        Bson actual = MOVED.narrowed(Document.parse(asked), seen == 1 ? ONE : TWO);
        assertThat(actual).isEqualTo(BsonDocument.parse(narrowed));
    }

    @Test
    void whoSeesEverythingLooksForWhatTheyAskFor() {
        Document asked = Document.parse("{from: 'S9'}");
        assertThat(MOVED.narrowed(asked, Sight.everything())).isSameAs(asked);
    }

    @Test
    void whoSeesNothingFindsNothing() {
        assertThat(MOVED.narrowed(new Document(), Sight.nothing())).isEqualTo(BsonDocument.parse("{_id: {$in: []}}"));
        assertThat(MOVED.isSeen(document("S1", "S2"), Sight.nothing())).isFalse();
        assertThat(new Whereabouts.Chain<Moved>().isSeen(document("S1", "S2"), Sight.nothing())).isFalse();
        assertThat(Whereabouts.<Moved>shared().isSeen(document("S1", "S2"), Sight.nothing())).isTrue();
    }

    @Test
    void aDocumentIsSeenWhereOneOfItsLocationsIs() {
        assertThat(MOVED.isSeen(document("S1", "S3"), ONE)).isTrue();
        assertThat(MOVED.isSeen(document("S3", "S1"), ONE)).isTrue();
        assertThat(MOVED.isSeen(document("S3", "S4"), ONE)).isFalse();
        assertThat(MOVED.isSeen(document("S3", "S4"), Sight.everything())).isTrue();
    }

    private static StoredView<Moved> document(String from, String to) {
        return new StoredView<>("key", 1, new Moved(new LocationId(from), new LocationId(to)));
    }
}
