package io.tillbook.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a data directory that another engine keeps its ledger. Without that, a server whose setting of the
 * engine is lost would go on with what the directory had before, or begin a new ledger, and nobody would notice.
 *
 * @param mark the file that says so
 */
public record HistoryElsewhere(Path mark) {
    private static final String NAME = "events-are-elsewhere";

    /** What is remembered in a data directory. */
    public static HistoryElsewhere in(Path dataDirectory) {
        return new HistoryElsewhere(dataDirectory.resolve(NAME));
    }

    /**
     * Remembers where the ledger is kept.
     *
     * @throws StoreNotOpened when the directory cannot be written
     */
    public void set(String where) {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, where + "\n");
        } catch (IOException failed) {
            throw notUsable(failed);
        }
    }

    /** Forgets it, once the ledger is kept in the directory again. */
    public void clear() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failed) {
            throw notUsable(failed);
        }
    }

    /**
     * Refuses to go on with the embedded engine where another one keeps the ledger.
     *
     * @throws StoreNotOpened with all the ways to go on
     */
    public void refuseEmbedded() {
        String where = where();
        if (where != null) {
            throw new StoreNotOpened(("The ledger of this data directory is kept in %s. Set tillbook.store.engine="
                    + "axon-server again, or copy it back with the command migrate. To go on without what happened "
                    + "there, delete the file %s.").formatted(where, mark), null);
        }
    }

    private StoreNotOpened notUsable(IOException failed) {
        return new StoreNotOpened("The data directory cannot be used: " + failed, failed);
    }

    private @Nullable String where() {
        try {
            return Files.exists(mark) ? Files.readString(mark).strip() : null;
        } catch (IOException failed) {
            throw notUsable(failed);
        }
    }
}
