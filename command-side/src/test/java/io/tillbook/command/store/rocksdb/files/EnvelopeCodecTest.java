package io.tillbook.command.store.rocksdb.files;

import static io.tillbook.command.store.rocksdb.Notes.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeCodecTest {

    private static final long POSITION = 42;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "2026-β"})
    void readsEveryFieldItWrote(String revision) {
        EventEnvelope written = envelope(revision);
        EventEnvelope read = EnvelopeCodec.decode(sealed(written), POSITION);
        assertThat(read.stream()).isEqualTo("stock-上海-1");
        assertThat(read.sequence()).isEqualTo(300);
        assertThat(read.aggregateType()).isEqualTo("stock");
        assertThat(read.eventId()).isEqualTo("event-1");
        assertThat(read.recordedAt()).isEqualTo(NOON);
        assertThat(read.payload().getType()).isEqualTo(written.payload().getType());
        assertThat(read.payload().getData()).isEqualTo(written.payload().getData());
        assertThat(read.metadata().getData()).isEqualTo(written.metadata().getData());
    }

    @Test
    void tellsTheTimeAlone() {
        assertThat(EnvelopeCodec.recordedAt(sealed(envelope("1")), POSITION)).isEqualTo(NOON);
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] sealed = sealed(envelope("1"));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> EnvelopeCodec.decode(damaged, POSITION)).as("bit %d", bit)
                    .isInstanceOf(EventDamaged.class);
        }
    }

    @Test
    void namesPositionAndStreamOfADamagedEvent() {
        byte[] damaged = sealed(envelope("1"));
        damaged[damaged.length - 10] ^= 1;
        EventDamaged found = catchThrowableOfType(EventDamaged.class, () -> EnvelopeCodec.decode(damaged, POSITION));
        assertThat(found.position()).isEqualTo(POSITION);
        assertThat(found.stream()).isEqualTo("stock-上海-1");
        assertThat(found).hasMessageContaining("position 42 of stream 'stock-上海-1'");
    }

    @Test
    void noticesAnEventUnderAnotherPosition() {
        assertThatThrownBy(() -> EnvelopeCodec.decode(sealed(envelope("1")), POSITION + 1))
                .isInstanceOf(EventDamaged.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void noticesMissingBytes() {
        byte[] sealed = sealed(envelope("1"));
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> EnvelopeCodec.decode(cut, POSITION)).isInstanceOf(EventDamaged.class);
        }
    }

    @Test
    void refusesAnUnknownVersion() {
        byte[] encoded = EnvelopeCodec.encode(envelope("1"));
        encoded[0] = 9;
        EnvelopeCodec.seal(encoded, POSITION, NOON);
        assertThatThrownBy(() -> EnvelopeCodec.decode(encoded, POSITION)).hasMessageContaining("unknown version 9");
    }

    private static EventEnvelope envelope(String revision) {
        return new EventEnvelope("stock-上海-1", 300, "stock", "event-1", NOON,
                new SimpleSerializedObject<>(bytes("{\"payload\":1}"), byte[].class, "inventory.Adjusted", revision),
                new SerializedMetaData<>(bytes("{}"), byte[].class));
    }

    private static byte[] sealed(EventEnvelope envelope) {
        byte[] encoded = EnvelopeCodec.encode(envelope);
        EnvelopeCodec.seal(encoded, POSITION, envelope.recordedAt());
        return encoded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
