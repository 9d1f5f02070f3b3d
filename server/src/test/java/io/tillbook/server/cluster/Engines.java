package io.tillbook.server.cluster;

import io.tillbook.query.store.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.MountableFile;

/**
 * What a cluster works on. The Axon Server is that of {@code TILLBOOK_TEST_AXONSERVER=host:port}, else a container's;
 * the MongoDB is that of {@code TILLBOOK_TEST_MONGODB_URI}, else a container's, else the embedded one over the wire.
 *
 * @param axonServer {@code host:port}
 * @param mongoDb the URI
 * @param restart the command of a shell that kills and starts the Axon Server, where the test was told one
 * @param started ends what was started
 */
record Engines(String axonServer, String mongoDb, @Nullable String restart, List<Runnable> started)
        implements AutoCloseable {
    static final String AXON_SERVER = "TILLBOOK_TEST_AXONSERVER";
    static final String RESTART = "TILLBOOK_TEST_AXONSERVER_RESTART";
    static final String MONGODB = "TILLBOOK_TEST_MONGODB_URI";
    private static final String AXON_SERVER_IMAGE = "axoniq/axonserver:2024.2.4-jdk-17-nonroot";
    private static final int AXON_SERVER_PORT = 8124;
    private static final int CACHE_MEGABYTES = 64;

    /** Finds them; without an Axon Server the test is skipped, and says why. */
    static Engines find(Path directory) {
        List<Runnable> started = new ArrayList<>();
        String axonServer = System.getenv(AXON_SERVER);
        boolean isDocker = axonServer == null && DockerClientFactory.instance().isDockerAvailable();
        Assumptions.assumeTrue(axonServer != null || isDocker,
                "No Axon Server: set " + AXON_SERVER + " to the host:port of an empty one, or run a Docker engine");
        String mongoDb = System.getenv(MONGODB);
        return new Engines(axonServer != null ? axonServer : axonServerContainer(started),
                mongoDb != null ? mongoDb : isDocker ? mongoDbContainer(started) : overTheWire(directory, started),
                System.getenv(RESTART), started);
    }

    /** Kills the Axon Server and starts it, where the test was told how; does not wait until it is there again. */
    boolean restartAxonServer() {
        if (restart == null) {
            System.out.println("Axon Server is not killed: " + RESTART + " names no command that does so");
            return false;
        }
        Programs.run(new ProcessBuilder("bash", "-c", restart));
        return true;
    }

    @Override
    public void close() {
        started.reversed().forEach(Runnable::run);
    }

    private static String axonServerContainer(List<Runnable> started) {
        GenericContainer<?> container = new GenericContainer<>(AXON_SERVER_IMAGE)
                .withExposedPorts(AXON_SERVER_PORT)
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withCopyFileToContainer(MountableFile.forHostPath("../docker/axonserver/axonserver.properties"),
                        "/axonserver/config/axonserver.properties")
                .waitingFor(Wait.forListeningPort());
        started.add(container::stop);
        container.start();
        return container.getHost() + ":" + container.getMappedPort(AXON_SERVER_PORT);
    }

    private static String mongoDbContainer(List<Runnable> started) {
        MongoDBContainer container = new MongoDBContainer("mongo:7");
        started.add(container::stop);
        container.start();
        return container.getConnectionString();
    }

    private static String overTheWire(Path directory, List<Runnable> started) {
        EmbeddedMongo mongo = EmbeddedMongo.open(directory, CACHE_MEGABYTES);
        started.add(mongo::close);
        return mongo.uri();
    }
}
