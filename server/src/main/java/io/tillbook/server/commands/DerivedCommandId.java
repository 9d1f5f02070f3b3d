package io.tillbook.server.commands;

import io.tillbook.api.kernel.CommandId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derives a command id from what the command is about (UUID version 5). The same command has the same id whenever it is
 * sent.
 */
public final class DerivedCommandId {
    private static final UUID NAMESPACE = UUID.fromString("5d0e8c1e-6f3b-4a57-9f0c-7b8a5a1f2c64");
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedCommandId() {}

    /**
     * The id of a name.
     *
     * @param parts joined by slashes, which none of the ids among them can contain
     */
    public static CommandId of(String... parts) {
        return new CommandId(version5(NAMESPACE, String.join("/", parts)));
    }

    /** A name-based UUID after RFC 9562, section 5.5. */
    static UUID version5(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        ByteBuffer digest = ByteBuffer.wrap(sha1(input.array()));
        long high = (digest.getLong() & ~0xF000L) | VERSION_5;
        long low = (digest.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
