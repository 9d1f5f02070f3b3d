package io.tillbook.query.members;

import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;

/** Tells what the ledger keeps of a number by which members are found. Only the server has the key. */
@FunctionalInterface
public interface NumberHash {
    /** That of a server without keys, which finds nobody. */
    NumberHash OF_NOTHING = (_, _) -> new KeyHash("none");

    /** The hash of a number, however it is written. */
    KeyHash of(KeyKind kind, String written);
}
