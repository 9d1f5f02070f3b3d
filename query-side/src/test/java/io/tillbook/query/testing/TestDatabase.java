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
            return elsewhere(Wire.MONGO.uri(), "tillbook-" + UUID.randomUUID(), directory);
        }
    },

    /** Somebody else's, where there is one: a MongoDB, or what says it is like one. */
    MONGODB {
        @Override
        public ViewsProperties properties(Path directory) {
            ForeignDatabases databases = ForeignDatabases.ofTestClass();
            String uri = Foreign.URI;
            Assumptions.assumeTrue(uri != null, "neither TILLBOOK_TEST_MONGODB_URI nor Docker offers a MongoDB");
            return elsewhere(uri, databases.next(uri), directory);
        }
    };

    /** A new, empty database. */
    public abstract ViewsProperties properties(Path directory);

    /** The one in this process, or the one that judges it where {@code TILLBOOK_TEST_MONGODB_URI} names one. */
    public static TestDatabase judged() {
        var _ = ForeignDatabases.ofTestClass();
        return Given.URI == null ? EMBEDDED : MONGODB;
    }

    /** The same, where what goes over the wire is looked at. */
    public static TestDatabase judgedOverTheWire() {
        var _ = ForeignDatabases.ofTestClass();
        return Given.URI == null ? OVER_THE_WIRE : MONGODB;
    }

    /** The one that judges the one in this process, if {@code TILLBOOK_TEST_MONGODB_URI} names one. */
    public static @Nullable String judge() {
        return Given.URI;
    }

    private static ViewsProperties elsewhere(String uri, String name, Path directory) {
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

    private static final class Given {

        static final @Nullable String URI = System.getenv("TILLBOOK_TEST_MONGODB_URI");
    }

    private static final class Foreign {

        static final @Nullable String URI = uri();

        private static @Nullable String uri() {
            String given = Given.URI;
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
