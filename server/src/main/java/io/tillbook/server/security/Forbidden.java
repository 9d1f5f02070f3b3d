package io.tillbook.server.security;

import io.tillbook.api.kernel.Permission;

/** Whoever asks may not do this. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String permission;
    private final boolean isLacking;

    /** @param permission what they lack */
    public Forbidden(Permission permission) {
        this(permission, "This needs the permission " + permission.id() + ": to " + permission.meaning() + ".", true);
    }

    /**
     * @param permission what they have too little of
     * @param detail why, in one sentence
     */
    public Forbidden(Permission permission, String detail) {
        this(permission, detail, false);
    }

    private Forbidden(Permission permission, String detail, boolean isLacking) {
        super(detail);
        this.permission = permission.id();
        this.isLacking = isLacking;
    }

    /** Whether they lack the permission altogether. */
    public boolean isLacking() {
        return isLacking;
    }

    /** Id of what they lack or have too little of. */
    public String permission() {
        return permission;
    }
}
