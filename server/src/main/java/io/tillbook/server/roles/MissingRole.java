package io.tillbook.server.roles;

/** This process was asked for what processes of another role do. */
public final class MissingRole extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Role role;

    /** @param role the role that it lacks */
    public MissingRole(Role role) {
        super("This process has not the role " + role.word() + " (" + Roles.SETTING + "); ask one that has it.");
        this.role = role;
    }

    /** The role that it lacks. */
    public Role role() {
        return role;
    }
}
