package io.tillbook.server.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Keys of persons in the files of one process.
 *
 * @param folder where they are, or would be
 */
record LocalKeys(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(LocalKeys.class);

    boolean isThere() {
        return Files.exists(folder);
    }

    SubjectKeys open(MasterKey master) {
        RocksSubjectKeys keys = new RocksSubjectKeys(folder, master.wrapping());
        try {
            MasterKeyMark.check(keys, master, folder.toString());
            return keys;
        } catch (RuntimeException refused) {
            keys.close();
            throw refused;
        }
    }

    /** Checks that the master key opens them, where there are any. */
    void check(MasterKey master) {
        if (isThere()) {
            open(master).close();
        }
    }

    /**
     * Moves them to where all processes have them. None is left behind: a key that is destroyed there later would live
     * on in the files. What broke off in the middle is repeated and changes nothing.
     */
    void moveTo(SubjectKeys shared, MasterKey master) {
        if (!isThere()) {
            return;
        }
        try (SubjectKeys local = open(master)) {
            shared.takeAll(local);
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException("the keys in " + folder + " are moved; remove what is left there", left);
        }
        LOG.info("The keys of persons in {} are in the shared database now.", folder);
    }
}
