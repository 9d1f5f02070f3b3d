package io.tillbook.command.checkout;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Set;

/** Tells which ids mean the same member, since members are merged. */
public interface MemberIds {
    /** A footprint that reads who a member is by now, and who else was merged into them. */
    Footprint reading(Footprint footprint, MemberId member, States known);

    /** Who a member is by now. */
    MemberId current(MemberId member, States states);

    /** All ids of who a member is by now, the one that is named among them. */
    Set<MemberId> all(MemberId member, States states);
}
