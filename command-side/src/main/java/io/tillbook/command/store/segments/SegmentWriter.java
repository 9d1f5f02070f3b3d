package io.tillbook.command.store.segments;

import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a segment: {@code TBSEGMT} and the version {@value #VERSION} in a byte, then each event as
 * {@link EnvelopeCodec} has it, with its length in four bytes before it. It has no name of a segment until it is
 * sealed.
 */
public final class SegmentWriter implements AutoCloseable {
    static final byte[] MARK = "TBSEGMT".getBytes(StandardCharsets.US_ASCII);
    static final byte VERSION = 1;
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path part;
    private final FileOutputStream file;
    private final DataOutputStream content;
    private final long first;
    private long last;
    private long bytes;

    private SegmentWriter(Path folder, SegmentName begun) throws IOException {
        first = begun.first();
        last = begun.last();
        part = folder.resolve("%019d.part".formatted(first));
        file = new FileOutputStream(part.toFile());
        content = new DataOutputStream(new BufferedOutputStream(file, BUFFER_BYTES));
    }

    /** Begins one in a folder, with the event of a position. */
    public static SegmentWriter begin(Path folder, long first) throws IOException {
        SegmentWriter begun = new SegmentWriter(folder, new SegmentName(first, first - 1));
        begun.content.write(MARK);
        begun.content.writeByte(VERSION);
        begun.bytes = MARK.length + 1L;
        return begun;
    }

    /** Begins one in a folder with all that another segment has. */
    public static SegmentWriter goOn(Path folder, Path segment) throws IOException {
        SegmentWriter begun = new SegmentWriter(folder, SegmentName.of(segment).orElseThrow());
        begun.bytes = Files.copy(segment, begun.content);
        return begun;
    }

    /** Writes the event of the next position, as {@link EnvelopeCodec} has it. */
    public void append(byte[] sealed) throws IOException {
        content.writeInt(sealed.length);
        content.write(sealed);
        bytes += Integer.BYTES + (long) sealed.length;
        last++;
    }

    /** How large it is. */
    public long bytes() {
        return bytes;
    }

    /** Makes all of it durable, under its name. */
    public Path seal() throws IOException {
        content.flush();
        file.getChannel().force(true);
        content.close();
        return Files.move(part, part.resolveSibling(new SegmentName(first, last).toString()),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets go of the file; what was not sealed is no segment. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
