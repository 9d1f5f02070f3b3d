package io.tillbook.api.members.birthday;

import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of birthdays. */
public final class BirthdayPermissions {
    /** To see how they are celebrated. */
    public static final Permission READ =
            Permission.of("members.read-birthdays", "see how birthdays are celebrated", HQ_MANAGER, MARKETING, AUDITOR);
    /** To set how they are celebrated. */
    public static final Permission SET =
            Permission.of("members.set-birthdays", "set how birthdays are celebrated", HQ_MANAGER, MARKETING);
    /** To greet members. */
    public static final Permission GREET =
            Permission.of("members.greet", "greet members for their birthdays", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, SET, GREET);

    private BirthdayPermissions() {}
}
