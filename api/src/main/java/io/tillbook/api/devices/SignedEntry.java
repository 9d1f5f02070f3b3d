package io.tillbook.api.devices;

import io.tillbook.api.kernel.Require;

/**
 * An entry of a journal as it is shown to the server: without its body.
 *
 * @param entry the entry
 * @param sig the journal's signature of it, in hexadecimal digits
 */
public record SignedEntry(JournalEntry entry, String sig) {
    /** Checks the fields. */
    public SignedEntry {
        Require.present("entry", entry);
        JournalEntry.hexadecimal("sig", sig, JournalEntry.SIGNATURE_DIGITS);
    }

    /** Whether a key has signed it; where another key begins, that one has to have proven itself, too. */
    public boolean isSignedBy(String publicKey) {
        return JournalProof.verifiesEntry(publicKey, entry.hash(), sig)
                && (entry.kind() != EntryKind.KEY || entry.provesItsKey());
    }
}
