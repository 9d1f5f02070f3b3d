package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much may be given, put right, moved and paid out by gift cards without a second person. */
public final class GiftCardLimits {
    /** On what is paid out. */
    public static final Limit CASH_OUT =
            new Limit("giftcards.cash-out", GiftCardPermissions.CASH_OUT, "what is paid out of a gift card");
    /** On what is given, and nobody has paid for. */
    public static final Limit GRANT =
            new Limit("giftcards.grant", GiftCardPermissions.GRANT, "what is given on a gift card");
    /** On what is put right, up or down. */
    public static final Limit ADJUST =
            new Limit("giftcards.adjust", GiftCardPermissions.ADJUST, "what is put right on a gift card");
    /** On what is paid back for purchases. */
    public static final Limit RETURN_PURCHASE = new Limit("giftcards.return-purchase", GiftCardPermissions.LOAD,
            "what is paid back for a gift card");
    /** On what is moved to another card without the secret. */
    public static final Limit REPLACE = new Limit("giftcards.replace", GiftCardPermissions.MANAGE,
            "what is moved off a gift card whose secret is not told");
    /** All of them. */
    public static final List<Limit> ALL = List.of(CASH_OUT, GRANT, ADJUST, RETURN_PURCHASE, REPLACE);

    private GiftCardLimits() {}
}
