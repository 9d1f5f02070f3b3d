package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import org.h2.mvstore.MVStore;

/** The server's databases, all kept in one store. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private final MVStore store;

    EmbeddedBackend(MVStore store) {
        this.store = store;
        EmbeddedDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, store, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
