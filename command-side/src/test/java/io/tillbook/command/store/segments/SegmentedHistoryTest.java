package io.tillbook.command.store.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.history.HistoryFindings;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.Notes;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedHistoryTest {
    private static final int MANY = 1_000;

    @TempDir private Path folder;

    @Test
    void comesToTheSameAsTheStoreOfTheseEvents() throws IOException {
        Path store = folder.resolve("store");
        try (RocksEventStorageEngine engine = Notes.open(store)) {
            engine.appendEvents(Notes.notes("a", 0, 9));
            engine.appendEvents(Notes.notes("b", 0, 4));
        }
        List<EventEnvelope> events = new ArrayList<>();
        HistoryAudit.forEach(store, (event, _) -> events.add(event));
        write(1, events.subList(0, 7));
        write(8, events.subList(7, 15));
        assertThat(whole()).isEqualTo(HistoryAudit.whole(store));
        List<Long> positions = new ArrayList<>();
        SegmentedHistory.in(folder).forEach((_, position) -> positions.add(position));
        assertThat(positions).hasSize(15).startsWith(1L).endsWith(15L).isSorted();
    }

    @Test
    void ofNothingHasNothing() {
        assertThat(whole()).isEqualTo(new HistoryFindings(HistorySummary.EMPTY, 0));
    }

    @Test
    void aSegmentGoesOnInACopyAndStaysWhatItIs() throws IOException {
        Path first = write(1, notes("a", 0, 4));
        byte[] before = Files.readAllBytes(first);
        Path later = Files.createDirectory(folder.resolve("later"));
        try (SegmentWriter writer = SegmentWriter.goOn(later, first)) {
            assertThat(writer.bytes()).isEqualTo(before.length);
            writer.append(EnvelopeCodec.sealed(Notes.envelope("a", 5), 6));
            Path grown = writer.seal();
            assertThat(Files.size(grown)).isEqualTo(writer.bytes());
            assertThat(grown.getFileName()).hasToString("0000000000000000001-0000000000000000006.segment");
        }
        assertThat(SegmentedHistory.in(later).whole().history().lastPosition()).isEqualTo(6);
        assertThat(first).hasBinaryContent(before);
        assertThat(later).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatWasNotSealedIsNoSegment() throws IOException {
        try (SegmentWriter writer = SegmentWriter.begin(folder, 1)) {
            writer.append(EnvelopeCodec.sealed(Notes.envelope("a", 0), 1));
        }
        assertThat(whole().history()).isEqualTo(HistorySummary.EMPTY);
    }

    @Test
    void namesAnEventWithAFlippedBit() throws IOException {
        Path segment = write(1, notes("a", 0, 2));
        long each = (Files.size(segment) - 8) / 3;
        flip(segment, 8 + each + each / 2);
        expectDamage(2, "checksum");
    }

    @Test
    void namesTheEventWhereAFileIsCutOff() throws IOException {
        Path segment = write(1, notes("a", 0, 9));
        long size = Files.size(segment);
        for (long left : List.of(size - 1, size - 6, size / 2)) {
            truncate(segment, left);
            assertThatThrownBy(this::whole).isInstanceOf(EventDamaged.class).hasMessageContaining("is cut off");
        }
        truncate(segment, 4);
        expectDamage(1, "is no segment");
    }

    @Test
    void namesALengthThatNoEventHas() throws IOException {
        Path segment = write(1, notes("a", 0, 1));
        flip(segment, 8);
        expectDamage(1, "bytes");
    }

    @Test
    void namesAFileThatGoesOn() throws IOException {
        Path segment = write(1, notes("a", 0, 1));
        Files.write(segment, new byte[1], StandardOpenOption.APPEND);
        expectDamage(3, "goes on behind its last event");
    }

    @Test
    void namesAVersionThatItDoesNotKnow() throws IOException {
        Path segment = write(1, notes("a", 0, 1));
        flip(segment, 7);
        expectDamage(1, "unknown version");
    }

    @Test
    void namesTheFirstEventOfAFileThatIsMissing() throws IOException {
        write(1, notes("a", 0, 1));
        Path second = write(3, notes("b", 0, 1));
        write(5, notes("c", 0, 1));
        Files.delete(second);
        expectDamage(3, "the file behind it is 0000000000000000005-");
    }

    @Test
    void namesAStreamWithAGap() throws IOException {
        write(1, List.of(Notes.envelope("a", 0), Notes.envelope("a", 2)));
        expectDamage(2, "it is sequence 2 of its stream, which goes on at 1");
    }

    @Test
    void namesAStreamThatComesTwice() throws IOException {
        write(1, List.of(Notes.envelope("a", 0), Notes.envelope("a", 0)));
        expectDamage(2, "it is sequence 0 of its stream, which goes on at 1");
    }

    /** Each stream is in one part of them, however little memory there is. */
    @Test
    void findsGapsInMoreStreamsThanItRemembersAtOnce() throws IOException {
        List<EventEnvelope> events = new ArrayList<>();
        for (int stream = 0; stream < MANY; stream++) {
            events.add(Notes.envelope("s" + stream, 0));
        }
        Path sound = write(1, events);
        assertThat(SegmentedHistory.in(folder).whole(MANY / 7)).isEqualTo(whole());
        assertThat(whole().streams()).isEqualTo(MANY);
        Files.delete(sound);
        events.add(Notes.envelope("s3", 2));
        write(1, events);
        assertThatThrownBy(() -> SegmentedHistory.in(folder).whole(MANY / 7))
                .isInstanceOfSatisfying(EventDamaged.class, found -> {
                    assertThat(found.position()).isEqualTo(MANY + 1L);
                    assertThat(found.stream()).isEqualTo("s3");
                });
    }

    private HistoryFindings whole() {
        return SegmentedHistory.in(folder).whole();
    }

    private Path write(long first, List<EventEnvelope> events) throws IOException {
        try (SegmentWriter writer = SegmentWriter.begin(folder, first)) {
            for (int index = 0; index < events.size(); index++) {
                writer.append(EnvelopeCodec.sealed(events.get(index), first + index));
            }
            return writer.seal();
        }
    }

    private static List<EventEnvelope> notes(String stream, int first, int last) {
        List<EventEnvelope> notes = new ArrayList<>();
        for (int sequence = first; sequence <= last; sequence++) {
            notes.add(Notes.envelope(stream, sequence));
        }
        return notes;
    }

    private void expectDamage(long position, String finding) {
        assertThatThrownBy(this::whole).isInstanceOfSatisfying(EventDamaged.class, found -> {
            assertThat(found).hasMessageContaining(finding);
            assertThat(found.position()).isEqualTo(position);
        });
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(at);
            int value = content.read();
            content.seek(at);
            content.write(value ^ 0x40);
        }
    }

    private static void truncate(Path file, long bytes) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(bytes);
        }
    }
}
