package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Axon Server keeps the contract, where a test is told of one: {@code TILLBOOK_TEST_AXONSERVER=host:port}. */
@EnabledIfEnvironmentVariable(named = AxonServerLedgerStoreTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to try the store on it")
class AxonServerLedgerStoreTest extends DurableStoreContract {
    static final String ADDRESS = "TILLBOOK_TEST_AXONSERVER";

    @Override
    LedgerStore open() {
        String address = Objects.requireNonNull(System.getenv(ADDRESS));
        return AxonServerLedgerStore.open(AxonServerOptions.at(address), new LedgerSerializer(Facts.TYPES),
                AxonServerListener.NONE);
    }
}
