package io.tillbook.api.held;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of held facts may be released without a second person. */
public final class HeldLimits {
    /** On what is released. */
    public static final Limit RELEASE =
            new Limit("held.release", HeldPermissions.SETTLE, "what a held sale was paid, or a held return refunds");
    /** All of them. */
    public static final List<Limit> ALL = List.of(RELEASE);

    private HeldLimits() {}
}
