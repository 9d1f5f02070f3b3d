package io.tillbook.query.checkout;

import io.tillbook.api.kernel.MemberId;
import java.util.Optional;

/** Tells who shows a card. Only the server has the keys. */
@FunctionalInterface
public interface MemberCardReader {
    /** That of a server without keys. */
    MemberCardReader OF_NOTHING = _ -> Optional.empty();

    /** The member; empty where the card is not genuine, or its time is over. */
    Optional<MemberId> read(String scanned);
}
