package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Real write errors: a process whose files may not grow beyond a limit, as on a full disk. */
@EnabledOnOs(value = LINUX, disabledReason = "limits the size of files by ulimit")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    @TempDir private Path directory;
    @TempDir private Path scratch;

    /** The log is full, but its content fits into a table when compressed: the store makes room by reopening. */
    @Test
    void takesEventsAgainWhenThereIsRoom() throws IOException {
        List<String> lines = run(3 * 1024);
        assertThat(lines).contains("refused", "reads 1", "recovered");
        assertAcknowledgedAreThere(lines);
    }

    /** Less room than the store wants to see before it tries: reading goes on all the same. */
    @Test
    void keepsReadingWhileThereIsNoRoom() throws IOException {
        List<String> lines = run(900);
        assertThat(lines).contains("refused", "reads 1", "still refused", "reads 2").doesNotContain("recovered");
        assertAcknowledgedAreThere(lines);
    }

    private List<String> run(int fileKibibytesMax) throws IOException {
        try (ChildJvm child =
                ChildJvm.startWithFileLimit(fileKibibytesMax, scratch, Filler.class, directory.toString())) {
            return child.readAll();
        }
    }

    private void assertAcknowledgedAreThere(List<String> lines) {
        List<Long> acknowledged = lines.stream()
                .filter(line -> line.startsWith("stored "))
                .map(line -> Long.valueOf(line.substring("stored ".length())))
                .toList();
        assertThat(acknowledged).isNotEmpty();
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            List<Long> sequences =
                    engine.readEvents("filler").asStream().map(event -> event.getSequenceNumber()).toList();
            assertThat(sequences).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(all(engine)).hasSize(sequences.size());
        }
    }
}
