package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.testing.MemoryEngine;

/** The double that deciders are tested with keeps the contract, too, as far as a store does that ends with its process. */
class MemoryEngineTest extends LedgerStoreContract {
    @Override
    LedgerStore open() {
        return new MemoryEngine();
    }
}
