package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** The server's databases, all kept in the same files. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private final ViewFiles files;
    private final KeySpaces spaces;

    EmbeddedBackend(ViewFiles files) {
        this.files = files;
        this.spaces = new KeySpaces(files);
        EmbeddedDatabase.namesIn(spaces).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, spaces, getCursorRegistry());
    }

    /** A database, which is made where there is none. */
    EmbeddedDatabase database(String name) {
        return (EmbeddedDatabase) resolveDatabase(name);
    }

    /** What is held at the moment. */
    EmbeddedStatus status() {
        return new EmbeddedStatus(files.blockCacheBytes(), files.memtableBytes(), files.level0Files(),
                getCursorRegistry().size());
    }

    @Override
    public void close() {
        super.close();
        files.close();
    }
}
