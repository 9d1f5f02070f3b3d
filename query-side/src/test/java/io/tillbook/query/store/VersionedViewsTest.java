package io.tillbook.query.store;

import static io.tillbook.query.store.BarcodeViews.COUNTED;
import static io.tillbook.query.store.BarcodeViews.COUNTING;
import static io.tillbook.query.store.BarcodeViews.COUNTING_TWICE;
import static io.tillbook.query.store.BarcodeViews.GROUP;
import static io.tillbook.query.store.BarcodeViews.NAMED;
import static io.tillbook.query.store.BarcodeViews.OWNERS;
import static io.tillbook.query.store.BarcodeViews.OWNING;
import static io.tillbook.query.store.BarcodeViews.STRICT;
import static io.tillbook.query.store.BarcodeViews.STRICTLY;
import static io.tillbook.query.store.BarcodeViews.counting;
import static io.tillbook.query.store.BarcodeViews.named;
import static io.tillbook.query.store.BarcodeViews.naming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.kernel.ViewsRebuilding;
import io.tillbook.query.store.BarcodeViews.Counted;
import io.tillbook.query.store.BarcodeViews.Named;
import io.tillbook.query.store.BarcodeViews.Owner;
import io.tillbook.query.store.BarcodeViews.Strict;
import io.tillbook.query.store.BarcodeViews.Naming;
import io.tillbook.query.store.VersionedSide.Release;
import io.tillbook.query.testing.TestDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases that fold their views otherwise than the one before. */
class VersionedViewsTest extends ReleasesOfViews {

    @ParameterizedTest
    @EnumSource
    void answersFromTheOldVersionUntilTheNewOneHasCaughtUp(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, naming(naming))) {
            VersionedSide.await(() -> side.progress(GROUP).isBuilding() && side.position() == EVENTS);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(new Named(new Sku("P-1"), EVENTS / 2, null));
            assertThat(side.view(GROUP, NAMED).find(Filters.gt("count", 1), Sorts.ascending("count"), 5)).hasSize(2);
            assertThat(side.collections()).hasSize(2);
            append();
            naming.gate.countDown();

            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
            assertThat(side.collections()).as("queries may still read the old ones").hasSize(2);
            awaitAsTimePasses(() -> side.collections().size() == 1);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasWhenNothingHasChanged(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, naming(new Naming(true)));
        Naming again = new Naming(true);
        append();
        try (VersionedSide side = side(properties, naming(again))) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(again.seen).containsExactly(EVENTS + 1L);
            assertThat(side.collections()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesNewIndexesThoughNothingIsLeftToBeFolded(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        ViewDefinition<Counted> indexed = new ViewDefinition<>(COUNTED.name(), Counted.class, Whereabouts.shared(),
                List.of(Indexes.descending("sku")));
        try (VersionedSide side = side(properties, new Release().group(GROUP, 1).view(COUNTING, indexed))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.collections()).hasSize(1);
            assertThat(side.indexes(side.collections().first())).contains(new Document("sku", -1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatTheOldDocumentsCannotAnswer(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        Naming naming = new Naming(false);
        try (VersionedSide side = side(properties, new Release().group(GROUP, 1)
                .view(naming, new ViewDefinition<>("other", Named.class, Whereabouts.shared(), List.of()))
                .view(STRICTLY, STRICT))) {
            VersionedSide.await(() -> side.progress(GROUP).isBuilding());
            MongoViews<Strict> strict = side.view(GROUP, STRICT);
            assertThatThrownBy(() -> strict.get("P-1")).as("lacks a field").isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.load(List.of("P-1"))).isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.find(new Document(), Sorts.ascending("_id"), 5))
                    .isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> strict.find(Filters.eq("last", "1"), Sorts.ascending("_id"), 5))
                    .as("asks for a field that there is not")
                    .isInstanceOf(ViewsRebuilding.class);
            assertThatThrownBy(() -> side.get(GROUP,
                    new ViewDefinition<>("other", Named.class, Whereabouts.shared(), List.of()), "P-1"))
                    .as("is a view that there is not")
                    .isInstanceOf(ViewsRebuilding.class);
            naming.gate.countDown();
            side.awaitOwn(GROUP, EVENTS);
            assertThat(strict.get("P-1")).isEqualTo(
                    new StoredView<>("P-1", EVENTS, new Strict(new Sku("P-1"), String.valueOf(EVENTS - 1))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedRebuildLeavesTheOldVersionAndTheOtherGroups(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting().group("others", 1).view(OWNING, OWNERS));
        Naming naming = new Naming(true);
        naming.poisoned = 7;
        append();
        try (VersionedSide side = side(properties, naming(naming).group("others", 1).view(OWNING, OWNERS))) {
            VersionedSide.await(() -> side.progress(GROUP).failure() != null);
            assertThat(side.progress(GROUP).failure()).contains("event 7 ").contains("cannot count");
            assertThat(side.progress(GROUP).position()).as("what comes before it is folded").isEqualTo(6);
            side.awaitOwn("others", EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(new Named(new Sku("P-1"), EVENTS / 2, null));

            naming.poisoned = 0;
            awaitAsTimePasses(() -> !side.progress(GROUP).isBuilding());
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.progress(GROUP).failure()).isNull();
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRebuildThatWasCutOffGoesOn(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        rebuildIsCutOff(properties);
        Naming second = new Naming(true);
        try (VersionedSide side = side(properties, naming(second))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(second.seen).doesNotContain(6L).contains(7L);
            assertThat(side.get(GROUP, NAMED, "P-1")).isEqualTo(named("P-1", EVENTS / 2, EVENTS - 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeInTheMiddleOfARebuildDropsWhatWasBegun(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        rebuildIsCutOff(properties);
        try (VersionedSide side = side(properties, new Release().group(GROUP, 2).view(COUNTING_TWICE, COUNTED))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, COUNTED, "P-1").count()).isEqualTo(EVENTS);
            assertThat(side.collections()).hasSize(3);
            awaitAsTimePasses(() -> side.collections().size() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewViewOfAGroupIsFilledFromAllHistory(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        try (VersionedSide side = side(properties, counting().view(OWNING, OWNERS))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, OWNERS, "P-0")).isEqualTo(new Owner(new Sku("P-0")));
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRaisedNumberFoldsTheSameShapeAnew(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        try (VersionedSide side = side(properties, new Release().group(GROUP, 2).view(COUNTING_TWICE, COUNTED))) {
            side.awaitOwn(GROUP, EVENTS);
            assertThat(side.get(GROUP, COUNTED, "P-1").count()).isEqualTo(EVENTS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesBack(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory);
        folded(properties, counting());
        folded(properties, naming(new Naming(true)));
        append();
        folded(properties, naming(new Naming(true)));
        try (VersionedSide side = side(properties, counting())) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2 + 1);
            awaitAsTimePasses(() -> side.collections().size() == 1);
        }
        try (VersionedSide side = side(properties, naming(new Naming(true)))) {
            side.awaitOwn(GROUP, EVENTS + 1);
            assertThat(side.get(GROUP, NAMED, "P-0")).as("dropped and built again")
                    .isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
        }
    }

    /** The next release stops at the seventh event, and its process ends. */
    private void rebuildIsCutOff(ViewsProperties properties) {
        folded(properties, counting());
        Naming cutOff = new Naming(true);
        cutOff.poisoned = 7;
        try (VersionedSide side = side(properties, naming(cutOff))) {
            VersionedSide.await(() -> side.progress(GROUP).failure() != null);
        }
    }
}
