package io.tillbook.api.giftcards;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of gift cards. */
public final class GiftCardPermissions {
    /** To see what is on a card, and what has become of it. */
    public static final Permission READ =
            Permission.of("giftcards.read", "see what is on a gift card, and what has become of it", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, ACCOUNTANT, AUDITOR, DEVICE);
    /** To see figures of all cards. */
    public static final Permission REPORT =
            Permission.of("giftcards.report", "see what is owed to holders of gift cards, and what was taken for them",
                    HQ_MANAGER, ACCOUNTANT, AUDITOR);
    /** To issue cards. */
    public static final Permission ISSUE =
            Permission.of("giftcards.issue", "issue gift cards", HQ_MANAGER, STORE_MANAGER, INTEGRATION);
    /** To load cards with what is paid for them, and take unspent purchases back. */
    public static final Permission LOAD =
            Permission.of("giftcards.load", "load gift cards with what is paid for them, and take unspent ones back",
                    HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To give value for which nobody has paid. */
    public static final Permission GRANT =
            Permission.of("giftcards.grant", "give value on gift cards for which nobody has paid", HQ_MANAGER,
                    MARKETING);
    /** To put right what is on cards. */
    public static final Permission ADJUST =
            Permission.of("giftcards.adjust", "put right what is on gift cards", HQ_MANAGER);
    /** To bring cards of a former system in. */
    public static final Permission IMPORT =
            Permission.of("giftcards.import", "bring gift cards of a former system in with what is on them",
                    HQ_MANAGER);
    /** To hold value for orders. */
    public static final Permission HOLD =
            Permission.of("giftcards.hold", "hold value of gift cards for sales, capture it, and let go of it",
                    HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To ask what is on a card by its secret. */
    public static final Permission CHECK =
            Permission.of("giftcards.check", "ask what is on a gift card by its secret, ten times a minute", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To block cards. */
    public static final Permission BLOCK =
            Permission.of("giftcards.block", "block gift cards", HQ_MANAGER, STORE_MANAGER, CASHIER, INTEGRATION);
    /** To unblock cards, replace them, and record that they have expired. */
    public static final Permission MANAGE =
            Permission.of("giftcards.manage", "unblock gift cards, replace them, and record that they have expired",
                    HQ_MANAGER, STORE_MANAGER);
    /** To pay cards out. */
    public static final Permission CASH_OUT =
            Permission.of("giftcards.cash-out", "pay out what is left of gift cards", HQ_MANAGER, STORE_MANAGER);
    /** To lay down rules. */
    public static final Permission SET_RULES =
            Permission.of("giftcards.set-rules", "lay down limits, validity and bonuses of gift cards", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(READ, REPORT, ISSUE, LOAD, GRANT, ADJUST, IMPORT, HOLD, CHECK, BLOCK, MANAGE, CASH_OUT, SET_RULES);

    private GiftCardPermissions() {}
}
