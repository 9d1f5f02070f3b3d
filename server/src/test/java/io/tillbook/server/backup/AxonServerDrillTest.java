package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The drill on Axon Server, where a test is told of two: {@code TILLBOOK_TEST_AXONSERVER=host:port} and an empty one,
 * {@code TILLBOOK_TEST_AXONSERVER_EMPTY=host:port}. Both are left with events in them.
 */
@EnabledIfEnvironmentVariable(named = AxonServerDrillTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to try backups of it")
@EnabledIfEnvironmentVariable(named = AxonServerDrillTest.EMPTY, matches = ".+",
        disabledReason = "No second Axon Server: set TILLBOOK_TEST_AXONSERVER_EMPTY to the host:port of an empty one")
class AxonServerDrillTest extends ByPositionDrill {
    static final String ADDRESS = "TILLBOOK_TEST_AXONSERVER";
    static final String EMPTY = "TILLBOOK_TEST_AXONSERVER_EMPTY";

    @Override
    Opened open(LedgerSerializer serializer) {
        AxonServerLedgerStore store = open(ADDRESS, serializer);
        assertThat(store.head()).as("events in the Axon Server of " + ADDRESS).isZero();
        return new Opened(store, store::end);
    }

    @Override
    LedgerStore openEmpty(LedgerSerializer serializer) {
        return open(EMPTY, serializer);
    }

    private static AxonServerLedgerStore open(String variable, LedgerSerializer serializer) {
        return AxonServerLedgerStore.open(AxonServerOptions.at(Objects.requireNonNull(System.getenv(variable))),
                serializer, AxonServerListener.NONE);
    }
}
