package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;

/**
 * The last entry of a journal that somebody knows of.
 *
 * @param device whose journal
 * @param seq the entry's number, from 0 on
 * @param hash the entry's hash in lower-case hexadecimal digits
 */
public record JournalHead(DeviceId device, long seq, String hash) {
    /** Checks the fields. */
    public JournalHead {
        Require.present("device", device);
        if (seq < 0) {
            throw new InvalidField("seq", "must not be negative");
        }
        JournalEntry.hexadecimal("hash", hash, JournalEntry.HASH_DIGITS);
    }
}
