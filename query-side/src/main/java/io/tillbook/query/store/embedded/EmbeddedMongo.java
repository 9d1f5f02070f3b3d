package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running MongoDB on a loopback port of this process, its data in one file. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int WRITE_BUFFER_KB = 8 * 1024;
    private static final int ACCEPTING_THREADS = 1;
    private static final int WORKING_THREADS = 8;

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    /**
     * Opens the file, or creates it, and listens. A file that cannot be read is set aside: what it held can be rebuilt.
     *
     * @param file the data
     * @param cacheMegabytes memory for data read from the file
     * @throws IllegalStateException when another process has the file open
     */
    public static EmbeddedMongo open(Path file, int cacheMegabytes) {
        MongoServer server = new MongoServer(backend(file, cacheMegabytes));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ACCEPTING_THREADS, WORKING_THREADS);
        return new EmbeddedMongo(server);
    }

    /** Where to connect to. */
    public String uri() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static EmbeddedBackend backend(Path file, int cacheMegabytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return readable(file, cacheMegabytes);
        } catch (MVStoreException unreadable) {
            if (unreadable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("the views in " + file + " are in use by another process", unreadable);
            }
            Path aside = setAside(file);
            LOG.warn("The views in {} could not be read and were moved to {}; they are rebuilt from the events.", file,
                    aside, unreadable);
            return readable(file, cacheMegabytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedBackend readable(Path file, int cacheMegabytes) {
        MVStore store = new MVStore.Builder().fileName(file.toString())
                .cacheSize(cacheMegabytes)
                .autoCommitBufferSize(WRITE_BUFFER_KB)
                .open();
        try {
            return new EmbeddedBackend(store);
        } catch (MVStoreException unreadable) {
            store.closeImmediately();
            throw unreadable;
        }
    }

    private static Path setAside(Path file) {
        Path aside = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file.resolveSibling(file.getFileName() + ".unreadable-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            return Files.move(file, aside);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
