package io.tillbook.query.store;

import static io.tillbook.query.store.BarcodeViews.COUNTED;
import static io.tillbook.query.store.BarcodeViews.GROUP;
import static io.tillbook.query.store.BarcodeViews.NAMED;
import static io.tillbook.query.store.BarcodeViews.OWNERS;
import static io.tillbook.query.store.BarcodeViews.OWNING;
import static io.tillbook.query.store.BarcodeViews.counting;
import static io.tillbook.query.store.BarcodeViews.named;
import static io.tillbook.query.store.BarcodeViews.naming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.kernel.ViewsRebuilding;
import io.tillbook.query.store.BarcodeViews.Counted;
import io.tillbook.query.store.BarcodeViews.Named;
import io.tillbook.query.store.BarcodeViews.Naming;
import io.tillbook.query.store.BarcodeViews.Owner;
import io.tillbook.query.store.VersionedSide.Release;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions of views that nobody answers from any more. */
class DroppedVersionsTest extends ReleasesOfViews {

    private static final Bson BY_KEY = Sorts.ascending("_id");

    @ParameterizedTest
    @EnumSource
    void dropsTheViewsOfAGroupThatIsNoMore(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting().group("others", 1).view(OWNING, OWNERS));
        try (VersionedSide side = side(properties, counting())) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.collections()).hasSize(2);
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesViewsFromBeforeThereWereVersions(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        ViewDefinition<Counted> oldProducts =
                new ViewDefinition<>("products", Counted.class, Whereabouts.shared(), List.of());
        ViewDefinition<Named> products = new ViewDefinition<>("products", Named.class, Whereabouts.shared(), List.of());
        try (ViewDatabase database = ViewDatabase.open(properties, List.of())) {
            database.views(oldProducts)
                    .documents(StoredVersion.UNVERSIONED)
                    .put(List.of(new StoredView<>("P-1", EVENTS, new Counted(new Sku("P-1"), 4711))));
            database.database()
                    .getCollection("tokens")
                    .insertOne(new Document("_id", "catalog").append("position", (long) EVENTS));
        }
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, new Release().group("catalog", 1).view(naming, products))) {
            VersionedSide.await(() -> side.progress("catalog").isBuilding() && side.position() == EVENTS);
            assertThat(side.get("catalog", products, "P-1")).isEqualTo(new Named(new Sku("P-1"), 4711, null));
            naming.gate.countDown();
            side.awaitOwn("catalog", EVENTS);
            assertThat(side.get("catalog", products, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.collections().first()).startsWith("products@");
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsFromBeforeThereWereVersionsAreNotAskedForWhatTheyLack(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        try (ViewDatabase database = ViewDatabase.open(properties, List.of())) {
            database.views(new ViewDefinition<>("stockLevels", Owner.class, Whereabouts.shared(), List.of()))
                    .documents(StoredVersion.UNVERSIONED)
                    .put(List.of(new StoredView<>("P-1", EVENTS, new Owner(new Sku("P-1")))));
            database.database()
                    .getCollection("tokens")
                    .insertOne(new Document("_id", "inventory").append("position", (long) EVENTS));
        }
        Naming naming = new Naming(false);
        ViewDefinition<Named> levels =
                new ViewDefinition<>("stockLevels", Named.class, Whereabouts.shared(), List.of());
        ViewDefinition<Owner> owners =
                new ViewDefinition<>("stockMovements", Owner.class, Whereabouts.shared(), List.of());
        try (VersionedSide side = side(properties,
                new Release().group("inventory", 1).view(naming, levels).view(OWNING, owners))) {
            VersionedSide.await(() -> side.progress("inventory").isBuilding() && side.position() == EVENTS);
            assertThatThrownBy(() -> side.view("inventory", levels).find(Filters.gt("count", 0), BY_KEY, 5))
                    .isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> side.view("inventory", owners).find(Filters.eq("lot", "L"), BY_KEY, 5))
                    .isInstanceOf(ViewsRebuilding.class);
            assertThat(side.view("inventory", owners).find(Filters.eq("sku", "P-1"), BY_KEY, 5)).isEmpty();
            naming.gate.countDown();
            side.awaitOwn("inventory", EVENTS);
            assertThat(side.view("inventory", levels).find(Filters.gt("count", 0), BY_KEY, 5)).hasSize(2);
        }
    }

    @Test
    void twoReleasesWorkSideBySide() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("shared"), 16)) {
            ViewsProperties properties = ViewsProperties.in(directory).at(mongo.uri());
            try (VersionedSide next = sideBySide(properties)) {
                append();
                next.awaitOwn(GROUP, EVENTS + 2);
                awaitAsTimePasses(() -> next.collections().size() == 1);
                assertThat(next.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2 + 1, EVENTS + 1));
            }
        }
    }

    private VersionedSide sideBySide(ViewsProperties properties) {
        try (VersionedSide old = side(properties, counting())) {
            old.awaitOwn(GROUP, EVENTS);
            VersionedSide next = side(properties, naming(new Naming(true)));
            next.awaitOwn(GROUP, EVENTS);
            append();
            old.awaitOwn(GROUP, EVENTS + 1);
            next.awaitOwn(GROUP, EVENTS + 1);
            for (int step = 0; step < 4; step++) {
                now = now.plus(LESS_THAN_A_MINUTE);
                VersionedSide.await(() -> old.claimedAt().equals(Set.of(now)));
            }
            assertThat(next.collections()).as("the old release folds its version").hasSize(2);
            assertThat(old.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2 + 1);
            assertThat(next.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
            return next;
        }
    }
}
