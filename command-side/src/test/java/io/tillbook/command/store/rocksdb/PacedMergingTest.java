package io.tillbook.command.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

class PacedMergingTest {

    private static final long MEGABYTE = 1L << 20;

    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource({"0, 4", "6, 4", "7, 8", "9, 32", "12, 256", "1000, 256"})
    void mergesFasterTheMoreTablesWait(long unmerged, long megabytesPerSecond) {
        assertThat(PacedMerging.bytesPerSecond(unmerged, 0)).isEqualTo(megabytesPerSecond * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "8, 1", "0, 2"})
    void holdsNothingBackThatWasWritten(long unmerged, long memoriesFull) {
        assertThat(PacedMerging.bytesPerSecond(unmerged, memoriesFull)).isEqualTo(PacedMerging.FASTEST);
    }

    @Test
    void opensWithoutALimitAndGoesAtThePaceFromTheFirstWritingOn() throws RocksDBException {
        try (RocksHandles open = RocksHandles.open(RocksStoreOptions.in(directory))) {
            assertThat(open.tableBytesPerSecond()).isEqualTo(PacedMerging.FASTEST);
            write(open, "a");
            assertThat(open.tableBytesPerSecond()).isEqualTo(PacedMerging.AT_REST);
        }
    }

    @Test
    void countsTheTablesThatWaitWhereThereAreMost() throws RocksDBException {
        try (RocksHandles open = RocksHandles.open(RocksStoreOptions.in(directory));
                FlushOptions whole = new FlushOptions().setWaitForFlush(true)) {
            assertThat(open.unmergedTables()).isZero();
            for (String stream : new String[] {"a", "b"}) {
                write(open, stream);
                open.database().flush(whole, open.streams());
            }
            assertThat(open.unmergedTables()).isEqualTo(2);
            try (WriteBatch events = new WriteBatch()) {
                for (int table = 1; table <= 3; table++) {
                    events.put(open.events(), StoreKeys.position(table), new byte[] {1});
                    open.writeDurably(events);
                    open.database().flush(whole, open.events());
                }
            }
            assertThat(open.unmergedTables()).isEqualTo(3);
            assertThat(open.memoriesFull()).isZero();
        }
    }

    private static void write(RocksHandles open, String stream) throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(open.streams(), stream.getBytes(StandardCharsets.UTF_8), new byte[] {1});
            open.writeDurably(batch);
        }
    }
}
