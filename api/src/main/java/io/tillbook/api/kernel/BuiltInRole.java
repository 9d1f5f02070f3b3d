package io.tillbook.api.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles that every chain has. What each may do is told by the permissions. */
public enum BuiltInRole {
    /** Owns the chain: may do everything. */
    OWNER,
    /** Runs the chain from its headquarters. */
    HQ_MANAGER,
    /** Runs a store. */
    STORE_MANAGER,
    /** Sells and takes back at a till. */
    CASHIER,
    /** Looks after members. */
    MEMBER_SERVICE,
    /** Receives, moves and counts goods. */
    WAREHOUSE,
    /** Orders goods and plans what is kept where. */
    BUYER,
    /** Keeps the books. */
    ACCOUNTANT,
    /** Plans promotions. */
    MARKETING,
    /** Reads figures. */
    ANALYST,
    /** Reads everything that was recorded, and changes nothing. */
    AUDITOR,
    /** Keeps the server running. */
    OPERATOR,
    /** A till, scanner or scale. */
    DEVICE,
    /** Another system: a shop back end, an importer. */
    INTEGRATION;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name by which it is granted, such as {@code store-manager}. */
    public String id() {
        return id;
    }

    /** The role of a name, if it is one of these. */
    public static Optional<BuiltInRole> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
