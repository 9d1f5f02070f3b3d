package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class PacedMergingTest {
    private static final int CACHE_MEGABYTES = 64;

    @TempDir private Path directory;

    @Test
    void opensWithoutALimitAndGoesAtThePaceFromTheFirstWritingOn() throws RocksDBException {
        try (ViewFilesSettings settings = new ViewFilesSettings(CACHE_MEGABYTES);
                RocksDB open = RocksDB.open(settings.database(), directory.toString())) {
            PacedMerging merging = settings.merging();
            assertThat(merging.limiter().getBytesPerSecond()).isEqualTo(MergingPace.FASTEST);
            merging.follow(open);
            assertThat(merging.limiter().getBytesPerSecond()).isEqualTo(MergingPace.FIRST.bytesPerSecond(0));
            merging.hurryUntilFollowed();
            assertThat(merging.limiter().getBytesPerSecond()).isEqualTo(MergingPace.FASTEST);
            merging.follow(open);
            assertThat(merging.limiter().getBytesPerSecond()).isEqualTo(MergingPace.FIRST.bytesPerSecond(0));
        }
    }
}
