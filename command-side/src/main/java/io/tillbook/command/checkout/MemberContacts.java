package io.tillbook.command.checkout;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;

/** Tells how members may be written to; whoever keeps members answers. */
public interface MemberContacts {
    /** A footprint that reads who a member is by now, and what they have said. */
    Footprint reading(Footprint footprint, MemberId member, States known);

    /** Who a member is by now. */
    MemberId current(MemberId member, States states);

    /**
     * How somebody may be written to for advertising: they have agreed to it, and it is known where. None of who is not
     * known, or erased.
     */
    List<ContactWay> ways(MemberId member, States states);
}
