package io.tillbook.query.checkout;

import io.tillbook.api.kernel.MemberId;

/** A member as they are shown, to whom other capabilities add what they know of them. */
public interface ShownMember {
    /** Who. */
    MemberId id();
}
