package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;

class VarintsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE})
    void readsWhatItWroteInTheAnnouncedSize(long value) {
        ByteBuffer buffer = ByteBuffer.allocate(10);
        Varints.put(buffer, value);
        assertThat(buffer.position()).isEqualTo(Varints.size(value));
        assertThat(Varints.get(buffer.flip())).isEqualTo(value);
    }

    @Test
    void refusesNumbersWithoutEnd() {
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThatIllegalArgumentException().isThrownBy(() -> Varints.get(ByteBuffer.wrap(endless)));
    }
}
