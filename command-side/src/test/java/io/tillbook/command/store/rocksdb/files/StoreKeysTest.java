package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class StoreKeysTest {

    @Test
    void positionsAreInByteOrder() {
        assertThat(Arrays.compareUnsigned(StoreKeys.position(255), StoreKeys.position(256))).isNegative();
        assertThat(StoreKeys.position(StoreKeys.position(1L << 40))).isEqualTo(1L << 40);
    }

    @Test
    void aStreamLiesTogetherBeforeItsEnd() {
        byte[] last = StoreKeys.streamEntry("sale-1", Long.MAX_VALUE);
        assertThat(Arrays.compareUnsigned(StoreKeys.streamEntry("sale-1", 255), last)).isNegative();
        assertThat(Arrays.compareUnsigned(last, StoreKeys.streamEnd("sale-1"))).isNegative();
        assertThat(Arrays.compareUnsigned(StoreKeys.streamEnd("sale-1"), StoreKeys.streamEntry("sale-10", 0)))
                .isNegative();
        assertThat(StoreKeys.sequence(StoreKeys.streamEntry("库存-1", 77))).isEqualTo(77);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sale\0-1"})
    void refusesIdsThatCouldBeMistaken(String stream) {
        assertThatIllegalArgumentException().isThrownBy(() -> StoreKeys.stream(stream));
    }

    @Test
    void refusesIdsOutOfProportion() {
        assertThat(StoreKeys.stream("s".repeat(512))).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> StoreKeys.stream("s".repeat(513)));
    }
}
