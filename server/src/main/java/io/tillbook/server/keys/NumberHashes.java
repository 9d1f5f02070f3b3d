package io.tillbook.server.keys;

import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import java.util.HexFormat;

/**
 * Tells which numbers of members are equal. Whoever has the ledger and not the key can try out no number.
 */
public final class NumberHashes {
    private final Hmac key;

    NumberHashes(Hmac key) {
        this.key = key;
    }

    /** What the ledger keeps of a number, however it is written. */
    public KeyHash of(KeyKind kind, String written) {
        return new KeyHash(HexFormat.of().formatHex(key.of(kind + " " + kind.plain(written))));
    }
}
