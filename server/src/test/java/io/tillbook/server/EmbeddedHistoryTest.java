package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.HistoryCopy;
import io.tillbook.command.store.HistoryElsewhere;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.server.backup.SmallLedger;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Another engine takes the embedded one's place with its history only. */
class EmbeddedHistoryTest {
    @TempDir private Path directory;

    private SmallLedger embedded() {
        return new SmallLedger(directory.resolve("data"));
    }

    private SmallLedger other() {
        return new SmallLedger(directory.resolve("other"));
    }

    @Test
    void anEngineWithoutTheHistoryIsRefusedAndBothWaysAreNamed() {
        embedded().register(1, 3);

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(this::checkMoved)
                .withMessageContainingAll(embedded().directory().toString(), "6 events", "migrate",
                        "tillbook.store.engine=embedded");
    }

    @Test
    void anEngineThatHasItIsTakenAlsoWhenItHasGrownThere() {
        embedded().register(1, 3);
        copy();
        assertThatNoException().isThrownBy(this::checkMoved);
        other().register(4, 4);
        assertThatNoException().isThrownBy(this::checkMoved);
    }

    @Test
    void aPartOfItIsNotEnough() {
        embedded().register(1, 3);
        copy();
        embedded().register(4, 4);

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(this::checkMoved);
    }

    @Test
    void anotherHistoryIsNoBetterThanNone() {
        embedded().register(1, 3);
        other().register(5, 9);

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(this::checkMoved);
    }

    @Test
    void aDirectoryWithoutHistoryIsLeftAsItIs() {
        checkMoved();
        assertThat(embedded().directory()).doesNotExist();
        new DiskLedger(embedded().events()).close();
        assertThatNoException().isThrownBy(this::checkMoved);
    }

    @Test
    void theEmbeddedEngineDoesNotGoOnWhereAnotherHasTakenItsPlace() {
        embedded().register(1, 3);
        HistoryElsewhere.in(embedded().directory()).set("another engine");

        assertThatExceptionOfType(StoreNotOpened.class)
                .isThrownBy(() -> OpenStore.embedded(history(), GroupCommitListener.NONE))
                .withMessageContaining("another engine");
    }

    private void checkMoved() {
        try (DiskLedger chosen = new DiskLedger(other().events())) {
            history().checkMovedTo(chosen.store());
        }
    }

    private void copy() {
        try (DiskLedger source = new DiskLedger(embedded().events());
                DiskLedger target = new DiskLedger(other().events())) {
            new HistoryCopy(source.store(), target.store(), _ -> {}).copy();
        }
    }

    private EmbeddedHistory history() {
        return new EmbeddedHistory(embedded().directory(), DataSize.ofMegabytes(8),
                new LedgerSerializer(Capabilities.all().types()));
    }
}
