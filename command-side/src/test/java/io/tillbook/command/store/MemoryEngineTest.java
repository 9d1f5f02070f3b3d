package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.testing.MemoryEngine;

/** The double that deciders are tested with keeps the contract, as far as a store can that ends with its process. */
class MemoryEngineTest extends LedgerStoreContract {
    @Override
    LedgerStore open() {
        return new MemoryEngine();
    }
}
