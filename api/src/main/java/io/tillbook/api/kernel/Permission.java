package io.tillbook.api.kernel;

import java.util.Set;

/**
 * Something that not everybody may do. Each capability lists its own.
 *
 * @param id its published name: the capability and what it allows, such as {@code sales.sell}
 * @param meaning what it allows, readable after "may"
 * @param roles the built-in roles that have it, besides {@link BuiltInRole#OWNER}, who has all
 */
public record Permission(String id, String meaning, Set<BuiltInRole> roles) {
    /** A permission of some roles. */
    public static Permission of(String id, String meaning, BuiltInRole... roles) {
        return new Permission(id, meaning, Set.of(roles));
    }

    /** Whether a built-in role has it. */
    public boolean isOf(BuiltInRole role) {
        return role == BuiltInRole.OWNER || roles.contains(role);
    }
}
