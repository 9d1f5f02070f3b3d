package io.tillbook.server.keys;

import java.util.ServiceConfigurationError;

/**
 * Where the master key comes from, where that is not a file: a key management service, a hardware module. Found by
 * {@link java.util.ServiceLoader} on the class path, and used where {@code tillbook.keys.source} has its name.
 */
public interface MasterKeySource {
    /** By which the setting names it. */
    String name();

    /**
     * The key, the same each time: 32 bytes.
     *
     * @param isNew whether nothing was sealed yet, so that a key may be made; otherwise another key than before would
     *     open nothing
     * @throws ServiceConfigurationError where it cannot be had; the server does not start then
     */
    byte[] key(boolean isNew);
}
