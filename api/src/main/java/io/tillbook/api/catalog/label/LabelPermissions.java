package io.tillbook.api.catalog.label;

import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of labels; whoever sees products sees their layouts. */
public final class LabelPermissions {
    /** To set the layouts. */
    public static final Permission SET =
            Permission.of("catalog.set-label-layouts", "set how the labels of scales are read", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(SET);

    private LabelPermissions() {}
}
