package io.tillbook.query.store.embedded;

import com.mongodb.MongoException;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running MongoDB on a loopback port of this process, its data in one directory. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    /** Named in what RocksDB says when it is locked out. */
    private static final String LOCK_FILE = "/LOCK:";
    private static final int ACCEPTING_THREADS = 1;
    private static final int WORKING_THREADS = 8;

    private final EmbeddedBackend backend;
    private final MongoServer server;

    private EmbeddedMongo(EmbeddedBackend backend) {
        this.backend = backend;
        this.server = new MongoServer(backend);
    }

    /**
     * Opens the directory, or creates it, and listens. A directory that cannot be read is set aside: what it
     * holds can be made again.
     *
     * @param directory the data
     * @param cacheMegabytes memory for what is written and read, beside the heap
     * @throws IllegalStateException when another process has the directory open
     */
    public static EmbeddedMongo open(Path directory, int cacheMegabytes) {
        EmbeddedMongo mongo = new EmbeddedMongo(backend(directory, cacheMegabytes));
        mongo.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ACCEPTING_THREADS,
                WORKING_THREADS);
        return mongo;
    }

    /** Where to connect to. */
    public String uri() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** The documents of a collection, which is made where there is none, for those who need no query language. */
    public EmbeddedDocuments documents(String database, String collection) {
        return new EmbeddedDocuments(backend.database(database).collection(collection));
    }

    /** What it holds at the moment. */
    public EmbeddedStatus status() {
        return backend.status();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static EmbeddedBackend backend(Path directory, int cacheMegabytes) {
        try {
            Files.createDirectories(directory);
            return readable(directory, cacheMegabytes);
        } catch (RocksDBException | MongoException unreadable) {
            refuseToBeginAnew(directory, unreadable);
            Path aside = setAside(directory);
            LOG.warn("The database in {} could not be read and was moved to {}; it begins anew, without its documents.",
                    directory, aside, unreadable);
            return anew(directory, cacheMegabytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedBackend readable(Path directory, int cacheMegabytes) throws RocksDBException {
        ViewFiles files = ViewFiles.open(directory, cacheMegabytes);
        try {
            return new EmbeddedBackend(files);
        } catch (RuntimeException unreadable) {
            files.close();
            throw unreadable;
        }
    }

    private static EmbeddedBackend anew(Path directory, int cacheMegabytes) {
        try {
            return readable(directory, cacheMegabytes);
        } catch (RocksDBException failure) {
            throw new IllegalStateException("the database in " + directory + " cannot be begun", failure);
        }
    }

    /** Neither who holds the lock nor a full disk is a reason to begin anew. */
    private static void refuseToBeginAnew(Path directory, Exception failure) {
        if (String.valueOf(failure.getMessage()).contains(LOCK_FILE)) {
            throw new IllegalStateException("the database in " + directory + " is in use by another process", failure);
        }
        boolean isDiskFull = failure instanceof RocksDBException refused && refused.getStatus() != null
                && refused.getStatus().getSubCode() == Status.SubCode.NoSpace;
        if (isDiskFull) {
            throw new IllegalStateException("there is no space for the database in " + directory, failure);
        }
    }

    private static Path setAside(Path directory) {
        Path aside = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> directory.resolveSibling(directory.getFileName() + ".unreadable-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            return Files.move(directory, aside);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
