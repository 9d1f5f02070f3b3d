package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;

/**
 * What a device signs to be let in: twice, by the key that its one-time token is, and by the key of its journal. So the
 * token itself never leaves the device.
 */
public final class EnrolmentProof {
    private EnrolmentProof() {}

    /** The text that both keys sign. */
    public static String message(EnrolmentId enrolment, DeviceId device, int key, String publicKey, long seq,
            String head) {
        return String.join("\n", "tillbook.enrolment.v1", enrolment.value(), device.value(), Integer.toString(key),
                publicKey, Long.toString(seq), head);
    }
}
