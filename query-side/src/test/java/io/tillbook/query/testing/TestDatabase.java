package io.tillbook.query.testing;

import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The databases that views are kept in: what holds for one holds for the other. */
public enum TestDatabase {

    /** The one in this process. */
    EMBEDDED {
        @Override
        public ViewsProperties properties(Path directory) {
            return ViewsProperties.in(directory);
        }
    },

    /** The one in this process, used as one that is elsewhere: everything goes over the wire. */
    OVER_THE_WIRE {
        @Override
        public ViewsProperties properties(Path directory) {
            return elsewhere(Wire.MONGO.uri(), directory);
        }
    },

    /** A real MongoDB, where there is one. */
    MONGODB {
        @Override
        public ViewsProperties properties(Path directory) {
            String uri = Real.URI;
            Assumptions.assumeTrue(uri != null, "neither TILLBOOK_TEST_MONGODB_URI nor Docker offers a MongoDB");
            return elsewhere(uri, directory);
        }
    };

    /** A new, empty database. */
    public abstract ViewsProperties properties(Path directory);

    private static ViewsProperties elsewhere(String uri, Path directory) {
        String name = "tillbook-" + UUID.randomUUID();
        return new ViewsProperties(uri, name, directory, 0, 500, Duration.ofSeconds(5));
    }

    private static final class Wire {

        static final EmbeddedMongo MONGO = started();

        // Lives as long as the tests do.
        private static EmbeddedMongo started() {
            try {
                Path directory = Files.createTempDirectory("tillbook-wire");
                EmbeddedMongo mongo = EmbeddedMongo.open(directory, 64);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    mongo.close();
                    FileSystemUtils.deleteRecursively(directory.toFile());
                }));
                return mongo;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Real {

        static final @Nullable String URI = uri();

        private static @Nullable String uri() {
            String given = System.getenv("TILLBOOK_TEST_MONGODB_URI");
            return given == null && DockerClientFactory.instance().isDockerAvailable() ? started() : given;
        }

        @SuppressWarnings("resource") // Lives as long as the tests do.
        private static String started() {
            MongoDBContainer container = new MongoDBContainer("mongo:7");
            container.start();
            return container.getConnectionString();
        }
    }
}
