package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Money that goes back the way it came: a UUID in lower case. Providers know it by the digits of it alone. */
public record RefundId(String value) implements Id {
    /** The name space of refunds of returns; never changed, as their ids follow from it. */
    private static final UUID RETURNS = UUID.fromString("5d1c4f8e-2f4b-4c7e-9d5a-3b0f6a7c8e21");
    private static final int UUID_BYTES = 16;
    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;
    private static final int VERSION = 0x50;
    private static final int VARIANT = 0x80;
    private static final int LOW_NIBBLE = 0x0f;
    private static final int LOW_SIX_BITS = 0x3f;

    /** Checks the form of the id. */
    public RefundId {
        PaymentId.check(value);
    }

    /**
     * The refund that a return leads to: the same whenever it is worked out again, so that nothing is given back twice
     * (RFC 9562, version 5).
     *
     * @param ofReturn id of the return
     * @param payment what it goes back to
     */
    public static RefundId of(Id ofReturn, PaymentId payment) {
        byte[] name = (ofReturn.value() + "/" + payment.value()).getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha1(ByteBuffer.allocate(UUID_BYTES + name.length)
                .putLong(RETURNS.getMostSignificantBits())
                .putLong(RETURNS.getLeastSignificantBits())
                .put(name)
                .array());
        hash[VERSION_BYTE] = (byte) (hash[VERSION_BYTE] & LOW_NIBBLE | VERSION);
        hash[VARIANT_BYTE] = (byte) (hash[VARIANT_BYTE] & LOW_SIX_BITS | VARIANT);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new RefundId(new UUID(bits.getLong(), bits.getLong()).toString());
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
