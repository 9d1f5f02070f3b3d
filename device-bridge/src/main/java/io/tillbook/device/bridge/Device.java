package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A device that tills can use. */
interface Device extends AutoCloseable {
    /** Its settings. */
    DeviceConfig config();

    /** What was wrong with it when it was used last; nothing where it did what it should, or was not used yet. */
    @Nullable
    Trouble trouble();

    /** How many jobs wait for it. */
    int waiting();

    /**
     * Asks it how it is.
     *
     * @return what is wrong; nothing where nothing is, or it does not tell
     * @throws IOException where it is not there
     */
    @Nullable
    Trouble examine() throws IOException;

    @Override
    void close();
}
