package io.tillbook.server.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A MongoDB that is not in the data directory of a server: that of {@code TILLBOOK_TEST_MONGODB_URI} where it is set,
 * else the embedded one over the wire.
 */
public final class OtherMongo implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Path directory;
    private @Nullable EmbeddedMongo embedded;
    private @Nullable String uri;

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    /** For those who are no extension. */
    public void open() {
        uri = System.getenv("TILLBOOK_TEST_MONGODB_URI");
        if (uri == null) {
            try {
                directory = Files.createTempDirectory("tillbook-mongo");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            RocksDbRuntime.in(directory);
            embedded = EmbeddedMongo.open(directory.resolve("views"), 64);
            uri = embedded.uri();
        }
    }

    /** Where it is. */
    public String uri() {
        return Objects.requireNonNull(uri, "it is not open");
    }

    /** Drops databases. */
    public void drop(String... databases) {
        try (MongoClient client = MongoClients.create(uri())) {
            for (String database : databases) {
                client.getDatabase(database).drop();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    /** For those who are no extension. */
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
