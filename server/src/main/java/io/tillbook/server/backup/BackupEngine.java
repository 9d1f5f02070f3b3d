package io.tillbook.server.backup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The engines of which there are backups; each has files of its own. */
public enum BackupEngine {
    /** Files of the event store in a data directory, as RocksDB has them. */
    EMBEDDED,
    /** Events in segments, by their positions. */
    AXON_SERVER;

    /** The one that a manifest names. */
    static Optional<BackupEngine> named(String name) {
        return Arrays.stream(values()).filter(engine -> engine.toString().equals(name)).findFirst();
    }

    /** As in settings and manifests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
