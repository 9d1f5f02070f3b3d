package io.tillbook.server.keys;

import io.tillbook.query.store.KeyDocuments;
import io.tillbook.server.settings.WrongSetting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Keys of persons that all processes of a ledger have.
 *
 * @param documents null where this process has them in files
 */
record SharedKeys(@Nullable KeyDocuments documents) {
    private static final String PLACE = "the MongoDB of tillbook.views.uri";

    /**
     * Whether there are none and never were.
     *
     * @throws WrongSetting when that cannot be found out
     */
    boolean isEmpty() {
        try {
            return documents == null || documents.isEmpty();
        } catch (DataAccessException unreachable) {
            throw new WrongSetting("tillbook.keys.store",
                    "keeps the keys of persons in " + PLACE + ", which does not answer");
        }
    }

    /**
     * Opens them, and moves there what is in files.
     *
     * @throws WrongSetting when they are wrapped by another master key
     */
    Optional<SubjectKeys> open(MasterKey master, LocalKeys local) {
        return Optional.ofNullable(documents).map(there -> {
            MongoSubjectKeys keys = new MongoSubjectKeys(there, master.wrapping());
            local.check(master);
            MasterKeyMark.check(keys, master, PLACE);
            local.moveTo(keys, master);
            return keys;
        });
    }
}
