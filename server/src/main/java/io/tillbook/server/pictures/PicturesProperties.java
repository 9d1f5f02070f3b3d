package io.tillbook.server.pictures;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Pictures of products.
 *
 * @param directory folder that they are kept in; {@code pictures} in the data directory where it is not set. Several
 *     processes of one ledger have to be given the same, on a disk that all of them reach
 */
@ConfigurationProperties(prefix = "tillbook.pictures", ignoreUnknownFields = false)
public record PicturesProperties(@Nullable Path directory) {
    /** Name of the folder in a data directory. */
    public static final String FOLDER = "pictures";

    /** The folder, in a data directory where none is set. */
    public Path directoryOr(Path dataDirectory) {
        return directory == null ? dataDirectory.resolve(FOLDER) : directory;
    }
}
