package io.tillbook.command.store.rocksdb.files;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.notes;
import static io.tillbook.command.store.rocksdb.Notes.options;
import static io.tillbook.command.store.rocksdb.Notes.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.UnknownStoreFormat;
import io.tillbook.command.store.rocksdb.Notes;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDBException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class DamageTest {

    private static final int MIDDLE = 500;

    @TempDir private Path directory;
    @TempDir private Path copy;

    @BeforeEach
    void store() {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            engine.appendEvents(notes("a", 0, 999));
        }
    }

    @Test
    void namesAnEventWithAFlippedBit() throws RocksDBException {
        tamper(handles -> {
            byte[] sealed = handles.database().get(handles.events(), StoreKeys.position(MIDDLE));
            sealed[sealed.length / 2] ^= 4;
            handles.database().put(handles.events(), StoreKeys.position(MIDDLE), sealed);
        });
        expectDamage(MIDDLE, "a", "checksum");
    }

    @Test
    void namesAMissingEvent() throws RocksDBException {
        tamper(handles -> handles.database().delete(handles.events(), StoreKeys.position(MIDDLE)));
        expectDamage(MIDDLE, "?", "missing");
    }

    @Test
    void noticesEventsThatChangedPlaces() throws RocksDBException {
        tamper(handles -> {
            byte[] one = handles.database().get(handles.events(), StoreKeys.position(MIDDLE));
            byte[] other = handles.database().get(handles.events(), StoreKeys.position(MIDDLE + 1));
            handles.database().put(handles.events(), StoreKeys.position(MIDDLE), other);
            handles.database().put(handles.events(), StoreKeys.position(MIDDLE + 1), one);
        });
        expectDamage(MIDDLE, "a", "checksum");
    }

    @Test
    void noticesAWrongIndexEntry() throws RocksDBException {
        tamper(handles -> handles.database()
                .put(handles.streams(), StoreKeys.streamEntry("a", MIDDLE),
                        StoreKeys.position(7)));
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            assertThatThrownBy(() -> texts(engine, "a")).isInstanceOfSatisfying(EventDamaged.class,
                    found -> assertThat(found).hasMessageContaining("sequence 500 of the stream was expected, not 6"));
        }
    }

    @Test
    void namesAnEventInADamagedFile() throws IOException, RocksDBException {
        tamper(handles -> {
            try (FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
                handles.database().flush(wait, handles.events());
            }
        });
        flipBitIn(largest(directory, ".sst"), 2000);
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            assertThatThrownBy(() -> all(engine)).isInstanceOfSatisfying(EventDamaged.class,
                    found -> assertThat(found.getMessage()).contains("the database says").contains("mismatch"));
        }
    }

    @Test
    void refusesALogThatIsDamagedInTheMiddle() throws IOException {
        Path crashed = crashWithUnflushedAppends();
        flipBitIn(largest(crashed, ".log"), Files.size(largest(crashed, ".log")) / 2);
        assertThatThrownBy(() -> Notes.open(crashed)).isInstanceOf(StoreNotOpened.class)
                .hasMessageContaining(crashed.toString())
                .hasMessageContaining("Nothing was dropped");
    }

    @Test
    void dropsOnlyATornWriteAtTheEndOfTheLog() throws IOException {
        Path crashed = crashWithUnflushedAppends();
        try (RandomAccessFile log = new RandomAccessFile(largest(crashed, ".log").toFile(), "rw")) {
            log.setLength(log.length() - 5);
        }
        try (RocksEventStorageEngine engine = Notes.open(crashed)) {
            assertThat(texts(engine, "b")).hasSize(90).endsWith("b#89");
            assertThat(engine.status().lastPosition()).isEqualTo(1090);
        }
    }

    @Test
    void refusesAnUnknownFormat() throws RocksDBException {
        tamper(handles -> handles.database()
                .put(handles.meta(), StoreFormat.KEY,
                        StoreFormat.bytes(7)));
        assertThatThrownBy(() -> Notes.open(directory)).isInstanceOf(UnknownStoreFormat.class)
                .hasMessageContaining("format 7")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void refusesEventsWithoutAFormat() throws RocksDBException {
        tamper(handles -> handles.database().delete(handles.meta(), StoreFormat.KEY));
        assertThatThrownBy(() -> Notes.open(directory)).isInstanceOf(UnknownStoreFormat.class)
                .hasMessageContaining("no format version");
    }

    /** The directory as a crash leaves it: ten appends of ten events are in the log only. */
    private Path crashWithUnflushedAppends() throws IOException {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            for (int append = 0; append < 10; append++) {
                engine.appendEvents(notes("b", append * 10L, append * 10L + 9));
            }
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return copy;
    }

    private void expectDamage(long position, String stream, String finding) {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            assertThatThrownBy(() -> all(engine)).isInstanceOfSatisfying(EventDamaged.class, found -> {
                assertThat(found.position()).isEqualTo(position);
                assertThat(found.stream()).isEqualTo(stream);
                assertThat(found).hasMessageContaining(finding);
            });
            assertThatThrownBy(() -> texts(engine, "a")).isInstanceOfSatisfying(EventDamaged.class,
                    found -> assertThat(found.position()).isEqualTo(position));
        }
    }

    private void tamper(Tampering tampering) throws RocksDBException {
        try (RocksHandles handles = RocksHandles.open(options(directory))) {
            tampering.with(handles);
        }
    }

    private static void flipBitIn(Path file, long offset) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(offset);
            int value = content.read();
            content.seek(offset);
            content.write(value ^ 1);
        }
    }

    private static Path largest(Path directory, String extension) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
    }

    private interface Tampering {
        void with(RocksHandles handles) throws RocksDBException;
    }
}
