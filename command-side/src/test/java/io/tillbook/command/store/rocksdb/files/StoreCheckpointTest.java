package io.tillbook.command.store.rocksdb.files;

import static io.tillbook.command.store.rocksdb.Notes.note;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static io.tillbook.command.store.rocksdb.Notes.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.history.HistoryFindings;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.Notes;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class StoreCheckpointTest {
    private static final int TILLS = 4;
    private static final int CHECKPOINTS = 5;

    @TempDir private Path folder;
    private Path store;
    private Path copy;

    @BeforeEach
    void places() {
        store = folder.resolve("events");
        copy = folder.resolve("copy");
    }

    @Test
    void hasEverythingThatWasAnsweredWhileAppendsGoOn() throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        try (RocksEventStorageEngine engine = Notes.open(store);
                ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            AtomicLong answered = new AtomicLong();
            for (int till = 0; till < TILLS; till++) {
                String name = "till-" + till;
                tills.execute(() -> {
                    for (long sale = 0; open.get(); sale++) {
                        engine.appendEvents(note(name, sale), note(name + "-sale-" + sale, 0));
                        answered.incrementAndGet();
                    }
                });
            }
            try {
                for (int each = 0; each < CHECKPOINTS; each++) {
                    long before = answered.get();
                    Path made = folder.resolve("copy-" + each);
                    engine.checkpoint(made);
                    HistoryFindings found = HistoryAudit.whole(made);
                    assertThat(found.history().lastPosition()).isGreaterThanOrEqualTo(2 * before).isEven();
                }
            } finally {
                open.set(false);
            }
        }
    }

    @Test
    void isTheHistoryUpToThere() throws IOException {
        HistorySummary made;
        try (RocksEventStorageEngine engine = Notes.open(store)) {
            engine.appendEvents(notes("a", 0, 9));
            engine.checkpoint(copy);
            engine.appendEvents(notes("b", 0, 4));
            made = HistoryAudit.summary(copy, HistorySummary.EMPTY);
        }
        assertThat(made.lastPosition()).isEqualTo(10);
        assertThat(made.lastRecordedAt()).isEqualTo(Notes.NOON);
        assertThat(HistoryAudit.whole(copy)).isEqualTo(new HistoryFindings(made, 1));

        HistorySummary all = HistoryAudit.whole(store).history();
        assertThat(all.lastPosition()).isEqualTo(15);
        assertThat(all.ledger()).isEqualTo(made.ledger());
        assertThat(HistoryAudit.summary(store, made)).isEqualTo(all);
    }

    @Test
    void readsOnlyWhatHasComeSince() throws RocksDBException {
        append("a", 0, 9);
        HistorySummary before = HistoryAudit.summary(store, HistorySummary.EMPTY);
        append("a", 10, 19);
        HistorySummary whole = HistoryAudit.summary(store, HistorySummary.EMPTY);
        tamper(handles -> handles.database().delete(handles.events(), StoreKeys.position(3)));

        assertThat(HistoryAudit.summary(store, before)).isEqualTo(whole);
        assertThatThrownBy(() -> HistoryAudit.summary(store, HistorySummary.EMPTY)).isInstanceOf(EventDamaged.class);
    }

    @Test
    void beginsAnewWhereTheHistoryIsAnother() {
        append("a", 0, 9);
        HistorySummary of = HistoryAudit.summary(store, HistorySummary.EMPTY);
        Path other = folder.resolve("other");
        try (RocksEventStorageEngine engine = Notes.open(other)) {
            engine.appendEvents(notes("a", 0, 19));
        }
        HistorySummary whole = HistoryAudit.summary(other, HistorySummary.EMPTY);
        assertThat(HistoryAudit.summary(other, of)).isEqualTo(whole);
        assertThat(HistoryAudit.summary(store, whole)).isEqualTo(of);
    }

    @Test
    void ofNothingHasNothing() {
        try (RocksEventStorageEngine engine = Notes.open(store)) {
            engine.checkpoint(copy);
        }
        assertThat(HistoryAudit.whole(copy)).isEqualTo(new HistoryFindings(HistorySummary.EMPTY, 0));
    }

    @Test
    void isNotChangedByReadingIt() throws IOException {
        try (RocksEventStorageEngine engine = Notes.open(store)) {
            engine.appendEvents(notes("a", 0, 9));
            engine.checkpoint(copy);
        }
        Map<String, FileTime> before = files(copy);
        HistoryAudit.whole(copy);
        assertThat(files(copy)).isEqualTo(before);
    }

    @Test
    void namesAChangedEvent() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> {
            byte[] sealed = handles.database().get(handles.events(), StoreKeys.position(4));
            sealed[sealed.length / 2] ^= 4;
            handles.database().put(handles.events(), StoreKeys.position(4), sealed);
        });
        expectDamage(4, "a", "checksum");
    }

    @Test
    void namesAMissingEvent() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> handles.database().delete(handles.events(), StoreKeys.position(4)));
        expectDamage(4, "?", "it is missing");
    }

    /** As in a history that comes from a store which several processes wrote to, each by a clock of its own. */
    @Test
    void takesTimesThatStepBack() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> {
            byte[] encoded = EnvelopeCodec.encode(Notes.envelope("a", 3));
            EnvelopeCodec.seal(encoded, 4, Notes.NOON.minusNanos(1));
            handles.database().put(handles.events(), StoreKeys.position(4), encoded);
        });
        assertThat(HistoryAudit.whole(store).history().lastPosition()).isEqualTo(10);
    }

    @Test
    void namesAnEventThatItsStreamDoesNotLeadTo() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> handles.database()
                .put(handles.streams(), StoreKeys.streamEntry("a", 3), StoreKeys.position(9)));
        expectDamage(4, "a", "sequence 3 of its stream leads elsewhere");
    }

    @Test
    void namesAStreamThatLeadsToAnEventOfAnother() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> handles.database()
                .put(handles.streams(), StoreKeys.streamEntry("b", 1), StoreKeys.position(9)));
        expectDamage(9, "b", "its stream has no sequence 0");
    }

    @Test
    void namesAStreamThatGoesBack() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> handles.database()
                .put(handles.streams(), StoreKeys.streamEntry("a", 10), StoreKeys.position(2)));
        expectDamage(2, "a", "its stream has been at position 10 already");
    }

    @Test
    void countsTheEventsThatStreamsLeadTo() throws RocksDBException {
        append("a", 0, 9);
        tamper(handles -> handles.database()
                .put(handles.streams(), StoreKeys.streamEntry("b", 0), StoreKeys.position(2)));
        expectDamage(10, "?", "the streams lead to 11 events, and there are 10");
    }

    @Test
    void saysThatItIsNoStore() throws IOException {
        Files.createDirectories(copy);
        assertThatThrownBy(() -> HistoryAudit.whole(copy)).isInstanceOf(StoreNotOpened.class)
                .hasMessageContaining(copy.toString());
        assertThat(copy).isEmptyDirectory();
    }

    private void append(String stream, long first, long last) {
        try (RocksEventStorageEngine engine = Notes.open(store)) {
            engine.appendEvents(notes(stream, first, last));
        }
    }

    private void expectDamage(long position, String stream, String finding) {
        assertThatThrownBy(() -> HistoryAudit.whole(store)).isInstanceOfSatisfying(EventDamaged.class, found -> {
            assertThat(found).hasMessageContaining(finding);
            assertThat(found.position()).isEqualTo(position);
            assertThat(found.stream()).isEqualTo(stream);
        });
    }

    private void tamper(Tampering tampering) throws RocksDBException {
        try (RocksHandles handles = RocksHandles.open(options(store))) {
            tampering.with(handles);
        }
    }

    private static Map<String, FileTime> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toMap(Path::toString, file -> {
                try {
                    return Files.getLastModifiedTime(file);
                } catch (IOException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }));
        }
    }

    private interface Tampering {
        void with(RocksHandles handles) throws RocksDBException;
    }
}
