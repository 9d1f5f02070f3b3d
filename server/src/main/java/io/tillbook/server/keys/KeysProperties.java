package io.tillbook.server.keys;

import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys that are not in the ledger.
 *
 * @param master file of the master key; {@code keys/master} in the data directory where it is not set
 * @param source name of what else has the master key, see {@link MasterKeySource}; the file where it is not set
 * @param store what keeps the keys of persons; where it is not set, files, unless others share events and views
 * @param database the database of the keys in a MongoDB; that of the views with {@code -keys} behind it where not set
 */
@ConfigurationProperties(prefix = "tillbook.keys", ignoreUnknownFields = false)
public record KeysProperties(@Nullable Path master, @Nullable String source, @Nullable Store store,
        @Nullable String database) {
    private static final String STORE = "tillbook.keys.store";

    /** What can keep the keys of persons. */
    public enum Store {
        /** The data directory of this process. */
        FILES,
        /** The MongoDB that has the views. */
        MONGODB
    }

    /**
     * What keeps them.
     *
     * @param areEventsShared whether other processes can have the events
     * @throws WrongSetting when other processes could not read what this one seals, or there is no MongoDB
     */
    Store chosen(ViewsProperties views, boolean areEventsShared) {
        boolean hasMongo = views.uri() != null;
        boolean isShared = hasMongo && areEventsShared;
        if (store == Store.MONGODB && !hasMongo) {
            throw new WrongSetting(STORE, "is mongodb, and there is none: set tillbook.views.uri");
        }
        if (store == Store.FILES && isShared) {
            throw new WrongSetting(STORE, "is files, which no other process can have that shares the events and views:"
                    + " set mongodb. The keys that are in files are moved there");
        }
        return store == null ? isShared ? Store.MONGODB : Store.FILES : store;
    }

    /** The database of the keys. */
    String database(ViewsProperties views) {
        if (views.database().equals(database)) {
            throw new WrongSetting("tillbook.keys.database",
                    "must not be that of the views: whoever copies the views is to have no keys");
        }
        return database == null ? views.database() + "-keys" : database;
    }
}
