package io.tillbook.server.keys;

import java.nio.file.Path;

/** The files of the keys of persons, each of which is wrapped by the master key. */
public interface KeyFiles {
    /**
     * Copies them as they are at this moment.
     *
     * @param folder is made
     * @throws IllegalStateException when they cannot be copied
     */
    void copyTo(Path folder);
}
