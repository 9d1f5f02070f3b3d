package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

class Level0FilesTest {

    @TempDir private Path directory;

    @Test
    void areCountedOfTheColumnFamilyThatHasTheMost() throws RocksDBException {
        try (RocksHandles open = RocksHandles.open(RocksStoreOptions.in(directory));
                FlushOptions whole = new FlushOptions().setWaitForFlush(true)) {
            assertThat(open.level0Files()).isZero();
            for (String stream : new String[] {"a", "b"}) {
                write(open, stream);
                open.database().flush(whole, open.streams());
            }
            assertThat(open.level0Files()).isEqualTo(2);
            for (int file = 1; file <= 3; file++) {
                try (WriteBatch events = new WriteBatch()) {
                    events.put(open.events(), StoreKeys.position(file), new byte[] {1});
                    open.writeDurably(events);
                    open.database().flush(whole, open.events());
                }
            }
            assertThat(open.level0Files()).isEqualTo(3);
        }
    }

    private static void write(RocksHandles open, String stream) throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(open.streams(), stream.getBytes(StandardCharsets.UTF_8), new byte[] {1});
            open.writeDurably(batch);
        }
    }
}
