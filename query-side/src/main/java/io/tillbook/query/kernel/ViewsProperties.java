package io.tillbook.query.kernel;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the views are kept and how they are folded.
 *
 * @param uri a MongoDB to keep them in; null keeps them in this process
 * @param database name of the database
 * @param directory the directory of the embedded database
 * @param cacheMegabytes memory for the embedded database
 * @param batchSize most events that are folded before the views are written
 * @param minPositionTimeout how long a request may wait for the position it names
 * @param folds whether this process folds them; otherwise it reads what others fold, in a MongoDB
 */
public record ViewsProperties(@Nullable String uri, String database, Path directory, int cacheMegabytes, int batchSize,
        Duration minPositionTimeout, boolean folds) {

    private static final String DATABASE = "tillbook";
    private static final String DIRECTORY = "views";
    private static final int CACHE_MEGABYTES = 256;
    private static final int BATCH_SIZE = 4_000;
    private static final Duration MIN_POSITION_TIMEOUT = Duration.ofSeconds(5);

    /** For a process that folds them. */
    public ViewsProperties(@Nullable String uri, String database, Path directory, int cacheMegabytes, int batchSize,
            Duration minPositionTimeout) {
        this(uri, database, directory, cacheMegabytes, batchSize, minPositionTimeout, true);
    }

    /** The usual: an embedded database beneath a data directory. */
    public static ViewsProperties in(Path dataDirectory) {
        return new ViewsProperties(null, DATABASE, dataDirectory.resolve(DIRECTORY), CACHE_MEGABYTES, BATCH_SIZE,
                MIN_POSITION_TIMEOUT);
    }

    /** The same in a MongoDB. */
    public ViewsProperties at(@Nullable String mongoUri) {
        return new ViewsProperties(mongoUri, database, directory, cacheMegabytes, batchSize, minPositionTimeout, folds);
    }
}
