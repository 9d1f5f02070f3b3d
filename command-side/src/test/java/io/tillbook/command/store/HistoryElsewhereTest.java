package io.tillbook.command.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryElsewhereTest {
    @TempDir private Path directory;
    private HistoryElsewhere elsewhere;

    @BeforeEach
    void inADirectoryThatIsMadeWhenItIsNeeded() {
        elsewhere = HistoryElsewhere.in(directory.resolve("data"));
    }

    @Test
    void aDirectoryOfWhichNothingIsRememberedIsTaken() {
        assertThatNoException().isThrownBy(elsewhere::refuseEmbedded);
    }

    @Test
    void theEmbeddedEngineIsRefusedAndEveryWayIsNamed() {
        elsewhere.set("the Axon Server events.example:8124");

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(elsewhere::refuseEmbedded)
                .withMessageContainingAll("events.example:8124", "tillbook.store.engine=axon-server", "migrate",
                        elsewhere.mark().toString());
    }

    @Test
    void whoeverCopiesItBackOrDeletesTheFileGoesOn() throws IOException {
        elsewhere.set("one place");
        elsewhere.set("another place");
        elsewhere.clear();
        elsewhere.clear();
        assertThatNoException().isThrownBy(elsewhere::refuseEmbedded);

        elsewhere.set("a third place");
        Files.delete(elsewhere.mark());
        assertThatNoException().isThrownBy(elsewhere::refuseEmbedded);
    }
}
