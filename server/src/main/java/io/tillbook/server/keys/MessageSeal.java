package io.tillbook.server.keys;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Seals messages between processes that have the same master key: nobody on the way can read or forge them. */
public final class MessageSeal {
    private final SecretKey key;

    /** With a key that follows from the master key, such as {@link MasterKey#derived} gives. */
    public MessageSeal(SecretKey key) {
        this.key = key;
    }

    /**
     * Seals a message.
     *
     * @param about what it is: it is opened as the same only
     */
    public byte[] seal(byte[] message, String about) {
        return AesGcm.encrypt(key, message, about);
    }

    /** Opens a message; empty where another key or kind has sealed it, or it was changed. */
    public Optional<byte[]> open(byte[] sealed, String about) {
        try {
            return Optional.of(AesGcm.decrypt(key, sealed, about));
        } catch (IllegalStateException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
