package io.tillbook.api.members;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.MEMBER_SERVICE;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of members. */
public final class MemberPermissions {
    /** To find a member by what they tell. */
    public static final Permission READ = Permission.of("members.read",
            "find a member by id, phone, card or openid; their personal data are masked", HQ_MANAGER, STORE_MANAGER,
            CASHIER, MEMBER_SERVICE, MARKETING, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To go through members. */
    public static final Permission LIST = Permission.of("members.list",
            "list members, by the beginning of their names or by tags", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE,
            MARKETING);
    /** To see personal data. */
    public static final Permission READ_PERSONAL = Permission.of("members.read-personal",
            "see personal data of members unmasked", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE);
    /** To register members. */
    public static final Permission REGISTER = Permission.of("members.register",
            "register members, and record what they agree to", HQ_MANAGER, STORE_MANAGER, CASHIER, MEMBER_SERVICE,
            DEVICE, INTEGRATION);
    /** To change what is known of members. */
    public static final Permission CHANGE = Permission.of("members.change",
            "change what is known of members, and tag them", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE, INTEGRATION);
    /** To have cards made that members show. */
    public static final Permission ISSUE_CARDS = Permission.of("members.issue-cards",
            "have cards made that members show at tills for some minutes", HQ_MANAGER, MEMBER_SERVICE, INTEGRATION);
    /** To have all that is known of a member. */
    public static final Permission EXPORT = Permission.of("members.export",
            "have all that is known of a member written out", HQ_MANAGER, MEMBER_SERVICE);
    /** To erase members. */
    public static final Permission ERASE =
            Permission.of("members.erase", "erase the personal data of a member", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(READ, LIST, READ_PERSONAL, REGISTER, CHANGE, ISSUE_CARDS, EXPORT, ERASE);

    private MemberPermissions() {}
}
