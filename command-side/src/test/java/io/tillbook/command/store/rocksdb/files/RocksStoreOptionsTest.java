package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.rocksdb.WALRecoveryMode;

import java.nio.file.Path;
import java.time.Duration;

class RocksStoreOptionsTest {

    private final RocksStoreOptions options = RocksStoreOptions.in(Path.of("events"));

    @Test
    void refuseWhatCannotWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> options.withBlockCacheBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withWalBytesMax(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withTailWait(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withRecoveryInterval(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupCommitLimits(1, 1, 0, 1));
    }

    /** A kill cannot show a missing sync, only a power cut could; so this is pinned here. */
    @Test
    void makeEventsDurableAndKeepEveryAcknowledgedWrite() {
        try (RocksSettings settings = new RocksSettings(options, true)) {
            assertThat(settings.durable().sync()).isTrue();
            assertThat(settings.durable().disableWAL()).isFalse();
            assertThat(settings.database().walRecoveryMode()).isEqualTo(WALRecoveryMode.TolerateCorruptedTailRecords);
            assertThat(settings.database().avoidFlushDuringRecovery()).isFalse();
        }
    }
}
