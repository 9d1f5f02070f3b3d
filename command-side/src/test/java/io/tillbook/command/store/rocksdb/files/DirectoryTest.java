package io.tillbook.command.store.rocksdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.store.DataDirectoryInUse;
import io.tillbook.command.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    @TempDir private Path directory;

    @Test
    void isLockedForOneAtATime() throws IOException {
        DirectoryLock first = DirectoryLock.take(directory);
        assertThatThrownBy(() -> DirectoryLock.take(directory)).isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining(directory.toString());
        first.close();
        DirectoryLock.take(directory).close();
    }

    @Test
    void isCreatedWithItsParents() throws IOException {
        Path deep = directory.resolve("a/b/c");
        DurableDirectory.create(deep);
        DurableDirectory.create(deep);
        assertThat(deep).isDirectory();
    }

    @Test
    void isMeasuredByItsFiles() throws IOException {
        Files.write(directory.resolve("one"), new byte[700]);
        Files.write(directory.resolve("two"), new byte[300]);
        assertThat(DurableDirectory.sizeBytes(directory)).isEqualTo(1000);
    }

    @Test
    void isProbedWithoutATrace() throws IOException {
        DurableDirectory.probe(directory);
        assertThat(directory).isEmptyDirectory();
        assertThatThrownBy(() -> DurableDirectory.probe(directory.resolve("missing")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
