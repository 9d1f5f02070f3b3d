package io.tillbook.command.store.segments;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreUnavailable;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a segment.
 *
 * @param name which events it has to have
 */
record SegmentReader(Path file, SegmentName name) {
    private static final int BUFFER_BYTES = 1 << 20;
    /** Payload, and more than its metadata and the rest come to. */
    private static final int EVENT_BYTES_MAX = LedgerStore.EVENT_BYTES_MAX + (16 << 20);

    /** Gives each event as it is stored; throws {@link EventDamaged} where one is not there, or one too many. */
    void forEach(Consumer<byte[]> event) {
        long position = name.first();
        try (DataInputStream content =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
            checkMark(content);
            for (; position <= name.last(); position++) {
                event.accept(next(content, position));
            }
            if (content.read() >= 0) {
                throw damaged(position, "goes on behind its last event");
            }
        } catch (EOFException cutOff) {
            throw damaged(position, "is cut off");
        } catch (IOException unreadable) {
            throw new StoreUnavailable("%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private void checkMark(DataInputStream content) throws IOException {
        if (!Arrays.equals(content.readNBytes(SegmentWriter.MARK.length), SegmentWriter.MARK)) {
            throw damaged(name.first(), "is no segment");
        }
        byte version = content.readByte();
        if (version != SegmentWriter.VERSION) {
            throw damaged(name.first(), "has the unknown version " + version);
        }
    }

    private byte[] next(DataInputStream content, long position) throws IOException {
        int length = content.readInt();
        if (length <= 0 || length > EVENT_BYTES_MAX) {
            throw damaged(position, "gives it %d bytes".formatted(length));
        }
        byte[] sealed = content.readNBytes(length);
        if (sealed.length < length) {
            throw damaged(position, "is cut off");
        }
        return sealed;
    }

    private EventDamaged damaged(long position, String finding) {
        return new EventDamaged(position, "?", "its file %s %s".formatted(file.getFileName(), finding), null);
    }
}
