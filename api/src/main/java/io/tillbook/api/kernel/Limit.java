package io.tillbook.api.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be allowed up to an amount of money only: what is more, a second person has to approve. Each
 * capability lists its own.
 *
 * @param id its published name: the capability and what is limited, such as {@code returns.refund}
 * @param permission what it is the limit of
 * @param meaning what is measured, in minor units
 * @param alone whoever may not do this too needs a second person for any amount, unless a limit is granted; null where
 *     there is no limit unless one is granted
 */
public record Limit(String id, Permission permission, String meaning, @Nullable Permission alone) {
    /** A limit that is none unless it is granted. */
    public Limit(String id, Permission permission, String meaning) {
        this(id, permission, meaning, null);
    }

    /** Whether some permissions allow it with a second person only, unless a limit is granted. */
    public boolean isForTwo(Set<String> permissions) {
        return alone != null && permissions.contains(permission.id()) && !permissions.contains(alone.id());
    }
}
