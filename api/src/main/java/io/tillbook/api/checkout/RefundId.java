package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import java.util.UUID;

/** Money that goes back the way it came: a UUID in lower case. Providers know it by the digits of it alone. */
public record RefundId(String value) implements Id {
    /** Checks the form of the id. */
    public RefundId {
        PaymentId.check(value);
    }

    /**
     * The refund that a return leads to: the same whenever it is worked out again, so that nothing is given back twice.
     *
     * @param ofReturn id of the return
     * @param payment what it goes back to
     */
    public static RefundId of(Id ofReturn, PaymentId payment) {
        return new RefundId(UUID.nameUUIDFromBytes(bytes("REFUND " + ofReturn.value() + " " + payment.value()))
                .toString());
    }

    /** Ids are plain characters. */
    private static byte[] bytes(String name) {
        byte[] bytes = new byte[name.length()];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) name.charAt(place);
        }
        return bytes;
    }
}
