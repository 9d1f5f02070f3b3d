package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of gift cards may be paid out without a second person. */
public final class GiftCardLimits {
    /** On what is paid out. */
    public static final Limit CASH_OUT =
            new Limit("giftcards.cash-out", GiftCardPermissions.CASH_OUT, "what is paid out of a gift card");
    /** All of them. */
    public static final List<Limit> ALL = List.of(CASH_OUT);

    private GiftCardLimits() {}
}
