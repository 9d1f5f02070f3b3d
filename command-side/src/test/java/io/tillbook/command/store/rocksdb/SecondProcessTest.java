package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.StoreNotOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecondProcessTest {

    @TempDir private Path directory;
    @TempDir private Path scratch;

    @Test
    void isRefusedWithAMessageThatNamesDirectoryAndHolder() throws IOException {
        try (RocksEventStorageEngine engine = Notes.open(directory)) {
            assertThat(outputOfASecondProcess()).singleElement()
                    .asString()
                    .startsWith("DataDirectoryInUse")
                    .contains(directory.toString())
                    .contains("process id " + ProcessHandle.current().pid());
            engine.appendEvents(note("a", 0));
        }
        assertThat(outputOfASecondProcess()).containsExactly("opened at 1");
    }

    private List<String> outputOfASecondProcess() throws IOException {
        try (ChildJvm child = ChildJvm.start(scratch, Opener.class, directory.toString())) {
            return child.readAll();
        }
    }

    static final class Opener {

        private Opener() {}

        public static void main(String[] arguments) {
            try (RocksEventStorageEngine engine = Notes.open(Path.of(arguments[0]))) {
                System.out.println("opened at " + engine.status().lastPosition());
            } catch (StoreNotOpened refused) {
                System.out.println(refused.getClass().getSimpleName() + " " + refused.getMessage());
            }
        }
    }
}
