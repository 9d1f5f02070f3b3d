package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.DataDirectoryInUse;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.Notes;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DatabaseTest {

    @TempDir private Path directory;

    @Test
    void goesOnReadingWhenItCannotBeReopenedForWriting() throws IOException, RocksDBException {
        storeOneEvent();
        Path lock = directory.resolve("LOCK");
        try (Database database = Database.open(Notes.options(directory))) {
            Files.delete(lock);
            Files.createDirectory(lock);
            assertThatThrownBy(database::reopen).isInstanceOf(RocksDBException.class);
            assertThat(database.read(RocksHandles::lastPosition)).isEqualTo(1);
            assertThatThrownBy(() -> database.use(handles -> {
                handles.putRelaxed(handles.meta(), new byte[1], new byte[1]);
                return true;
            })).isInstanceOf(RocksDBException.class);
            Files.delete(lock);
            database.reopen();
            assertThat(database.read(RocksHandles::lastPosition)).isEqualTo(1);
        }
    }

    @Test
    void saysWhyItIsNotOpenWhenNothingWorks() throws IOException {
        storeOneEvent();
        try (Database database = Database.open(Notes.options(directory))) {
            Path current = directory.resolve("CURRENT");
            Path aside = Files.move(current, directory.resolve("CURRENT.aside"));
            assertThatThrownBy(database::reopen).isInstanceOf(RocksDBException.class);
            assertThatThrownBy(() -> database.read(RocksHandles::lastPosition)).isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("not even for reading");
            Files.move(aside, current);
        }
    }

    @Test
    void doesNotStartAnewOverTheFilesOfADatabase() throws IOException {
        storeOneEvent();
        Path current = directory.resolve("CURRENT");
        Path aside = Files.move(current, directory.resolve("CURRENT.aside"));
        List<Path> before = tables();
        assertThatThrownBy(() -> Database.open(Notes.options(directory))).isInstanceOf(StoreNotOpened.class)
                .isNotInstanceOf(DataDirectoryInUse.class);
        assertThat(tables()).isEqualTo(before);
        Files.move(aside, current);
        try (Database database = Database.open(Notes.options(directory))) {
            assertThat(database.read(RocksHandles::lastPosition)).isEqualTo(1);
        }
    }

    @Test
    void lendsNothingOnceClosed() {
        Database database = Database.open(Notes.options(directory));
        database.close();
        assertThatThrownBy(() -> database.read(RocksHandles::lastPosition)).isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("closed");
    }

    private void storeOneEvent() {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            engine.appendEvents(Notes.note("a", 0));
        }
        Notes.open(directory).close();
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sst")).sorted().toList();
        }
    }
}
