package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an event, version {@value #VERSION}:
 *
 * <pre>
 * byte     version
 * 8 bytes  recorded at, seconds since 1970 (big-endian)    4 bytes  and nanoseconds
 * text     stream id
 * varint   sequence in the stream
 * text     aggregate type       text  event id       text  payload type
 * varint   0 without revision, else 1 followed by text  revision
 * blob     payload              blob  metadata
 * 4 bytes  CRC32C over the 8-byte global position and everything above
 * </pre>
 *
 * Text is UTF-8; text and blob have their length in bytes before them as a varint. The time stands at a fixed place
 * because the writer sets it last, when the order of events is decided. The position is part of the checksum so that an
 * event that ended up under another position is found out too.
 */
public final class EnvelopeCodec {

    static final byte VERSION = 1;

    private static final int SECONDS_AT = 1;
    private static final int NANOS_AT = SECONDS_AT + Long.BYTES;
    private static final int BODY_AT = NANOS_AT + Integer.BYTES;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private EnvelopeCodec() {}

    /** Everything but time and checksum, which {@link #seal} adds. */
    public static byte[] encode(EventEnvelope envelope) {
        byte[] stream = StoreKeys.stream(envelope.stream());
        byte[] aggregateType = utf8(envelope.aggregateType());
        byte[] eventId = utf8(envelope.eventId());
        byte[] payloadType = utf8(envelope.payload().getType().getName());
        @Nullable String revision = envelope.payload().getType().getRevision();
        byte[] revisionBytes = utf8(revision == null ? "" : revision);
        byte[] payload = envelope.payload().getData();
        byte[] metadata = envelope.metadata().getData();

        int size = BODY_AT + sized(stream) + Varints.size(envelope.sequence()) + sized(aggregateType) + sized(eventId)
                + sized(payloadType) + 1 + (revision == null ? 0 : sized(revisionBytes)) + sized(payload)
                + sized(metadata) + CHECKSUM_BYTES;
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).position(BODY_AT);
        putBlob(out, stream);
        Varints.put(out, envelope.sequence());
        putBlob(out, aggregateType);
        putBlob(out, eventId);
        putBlob(out, payloadType);
        out.put((byte) (revision == null ? 0 : 1));
        if (revision != null) {
            putBlob(out, revisionBytes);
        }
        putBlob(out, payload);
        putBlob(out, metadata);
        return out.array();
    }

    /** Completes an encoded envelope in place for its position and time. */
    public static void seal(byte[] encoded, long position, Instant recordedAt) {
        ByteBuffer out = ByteBuffer.wrap(encoded);
        out.putLong(SECONDS_AT, recordedAt.getEpochSecond()).putInt(NANOS_AT, recordedAt.getNano());
        out.putInt(encoded.length - CHECKSUM_BYTES, checksum(encoded, position));
    }

    /** The whole stored form of an event at its position, recorded at the time that it has. */
    public static byte[] sealed(EventEnvelope envelope, long position) {
        byte[] encoded = encode(envelope);
        seal(encoded, position, envelope.recordedAt());
        return encoded;
    }

    /** Reads a sealed envelope. */
    public static EventEnvelope decode(byte[] sealed, long position) {
        verify(sealed, position);
        try {
            return read(ByteBuffer.wrap(sealed));
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw new EventDamaged(position, streamOf(sealed), "its fields cannot be read", malformed);
        }
    }

    /** The recorded time alone. */
    static Instant recordedAt(byte[] sealed, long position) {
        verify(sealed, position);
        return recordedAt(ByteBuffer.wrap(sealed));
    }

    private static void verify(byte[] sealed, long position) {
        if (sealed.length < BODY_AT + CHECKSUM_BYTES) {
            throw new EventDamaged(position, "?", "it has only " + sealed.length + " bytes", null);
        }
        if (ByteBuffer.wrap(sealed).getInt(sealed.length - CHECKSUM_BYTES) != checksum(sealed, position)) {
            throw new EventDamaged(position, streamOf(sealed), "its checksum does not match its content", null);
        }
        if (sealed[0] != VERSION) {
            throw new EventDamaged(position, "?", "its envelope has the unknown version " + sealed[0], null);
        }
    }

    private static EventEnvelope read(ByteBuffer in) {
        Instant recordedAt = recordedAt(in);
        in.position(BODY_AT);
        String stream = text(in);
        long sequence = Varints.get(in);
        String aggregateType = text(in);
        String eventId = text(in);
        String payloadType = text(in);
        @Nullable String revision = in.get() == 0 ? null : text(in);
        SimpleSerializedObject<byte[]> payload =
                new SimpleSerializedObject<>(blob(in), byte[].class, payloadType, revision);
        return new EventEnvelope(stream, sequence, aggregateType, eventId, recordedAt, payload,
                new SerializedMetaData<>(blob(in), byte[].class));
    }

    private static Instant recordedAt(ByteBuffer in) {
        return Instant.ofEpochSecond(in.getLong(SECONDS_AT), in.getInt(NANOS_AT));
    }

    /** The stream named in a damaged envelope, as far as it can be read; only for messages. */
    private static String streamOf(byte[] damaged) {
        try {
            return text(ByteBuffer.wrap(damaged).position(BODY_AT));
        } catch (BufferUnderflowException | IllegalArgumentException unreadable) {
            return "?";
        }
    }

    private static int checksum(byte[] encoded, long position) {
        CRC32C crc = new CRC32C();
        crc.update(StoreKeys.position(position));
        crc.update(encoded, 0, encoded.length - CHECKSUM_BYTES);
        return (int) crc.getValue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int sized(byte[] blob) {
        return Varints.size(blob.length) + blob.length;
    }

    private static void putBlob(ByteBuffer out, byte[] blob) {
        Varints.put(out, blob.length);
        out.put(blob);
    }

    private static String text(ByteBuffer in) {
        return new String(blob(in), StandardCharsets.UTF_8);
    }

    private static byte[] blob(ByteBuffer in) {
        long length = Varints.get(in);
        if (length > in.remaining()) {
            throw new IllegalArgumentException("a field is longer than the envelope");
        }
        byte[] blob = new byte[(int) length];
        in.get(blob);
        return blob;
    }
}
