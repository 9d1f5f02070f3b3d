package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.DataDirectoryInUse;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.server.backup.SmallLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a server checks before it works on an Axon Server. */
@EnabledIfEnvironmentVariable(named = OpenStoreTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to open a ledger on it")
class OpenStoreTest {
    static final String ADDRESS = "TILLBOOK_TEST_AXONSERVER";
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(Capabilities.all().types());

    @TempDir private Path directory;

    @Test
    void aHistoryThatWasNotMovedIsNotLeftBehind() {
        new SmallLedger(directory).register(1, 3);

        assertThatExceptionOfType(StoreNotOpened.class).isThrownBy(this::open).withMessageContaining("migrate");
        assertThat(directory.resolve("store.lock")).doesNotExist();
    }

    @Test
    void oneServerWorksOnADataDirectory() throws IOException {
        try (OpenStore _ = open()) {
            assertThatExceptionOfType(DataDirectoryInUse.class).isThrownBy(this::open);
        }
        open().close();
    }

    private OpenStore open() {
        String address = Objects.requireNonNull(System.getenv(ADDRESS));
        return OpenStore.axonServer(new EmbeddedHistory(directory, DataSize.ofMegabytes(8), SERIALIZER),
                new StoreProperties.AxonServer(List.of(address), "default", null, false, Duration.ofSeconds(60),
                        Duration.ofSeconds(5)),
                SERIALIZER, AxonServerListener.NONE);
    }
}
