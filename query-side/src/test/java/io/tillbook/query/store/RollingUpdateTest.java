package io.tillbook.query.store;

import static io.tillbook.query.store.BarcodeViews.COUNTED;
import static io.tillbook.query.store.BarcodeViews.GROUP;
import static io.tillbook.query.store.BarcodeViews.NAMED;
import static io.tillbook.query.store.BarcodeViews.counting;
import static io.tillbook.query.store.BarcodeViews.named;
import static io.tillbook.query.store.BarcodeViews.naming;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.BarcodeViews.Named;
import io.tillbook.query.store.BarcodeViews.Naming;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes of two releases beside each other over one database, some of which leave folding to others. */
@ExtendWith(ForeignDatabases.class)
class RollingUpdateTest extends ReleasesOfViews {

    @Test
    void everybodyAnswersAllTheTime() {
        ViewsProperties folding = TestDatabase.judgedOverTheWire().properties(directory);
        ViewsProperties following = following(folding);
        Naming gated = new Naming(false);
        folded(folding, counting());
        try (VersionedSide oldFollower = side(following, counting())) {
            try (VersionedSide oldFolder = side(folding, counting());
                    VersionedSide newFolder = side(folding, naming(gated));
                    VersionedSide newFollower = side(following, naming(gated))) {
                oldFolder.awaitOwn(GROUP, EVENTS);
                append();
                VersionedSide.await(() -> oldFollower.position() == EVENTS + 1 && newFolder.position() == EVENTS + 1
                        && newFollower.position() == EVENTS + 1);
                assertThat(oldFollower.get(GROUP, COUNTED, "P-0").count()).isEqualTo(EVENTS / 2 + 1);
                Named fromTheOld = new Named(new Sku("P-0"), EVENTS / 2 + 1, null);
                assertThat(newFolder.get(GROUP, NAMED, "P-0")).isEqualTo(fromTheOld);
                assertThat(newFollower.get(GROUP, NAMED, "P-0")).isEqualTo(fromTheOld);

                gated.gate.countDown();
                newFolder.awaitOwn(GROUP, EVENTS + 1);
                VersionedSide.await(() -> newFollower.get(GROUP, NAMED, "P-0").last() != null);
                assertThat(newFollower.get(GROUP, NAMED, "P-0")).isEqualTo(named("P-0", EVENTS / 2 + 1, EVENTS));
                assertThat(newFollower.collections()).as("the old release needs its own").hasSize(2);
            }
            onlyTheNewReleaseFolds(folding, oldFollower);
        }
    }

    /** A process of the old release that does not fold is left: nobody folds its version any more. */
    private void onlyTheNewReleaseFolds(ViewsProperties folding, VersionedSide oldFollower) {
        try (VersionedSide newFolder = side(folding, naming(new Naming(true)))) {
            append();
            newFolder.awaitOwn(GROUP, EVENTS + 2);
            awaitAsTimePasses(() -> newFolder.collections().size() == 1);
            awaitAsTimePasses(() -> oldFollower.position() == EVENTS + 2);
            assertThat(oldFollower.get(GROUP, COUNTED, "P-1").count()).isEqualTo(EVENTS / 2 + 1);
        }
    }

    private static ViewsProperties following(ViewsProperties folding) {
        return new ViewsProperties(folding.uri(), folding.database(), folding.directory(), folding.cacheMegabytes(),
                folding.batchSize(), folding.minPositionTimeout(), false);
    }
}
