package io.tillbook.query.graphql.rights;

import static java.util.Objects.requireNonNull;

/** A field, or a value of an argument, that whoever asks may not ask for. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permission;

    /**
     * @param asked what was asked for
     * @param permission what it needs
     */
    Forbidden(String asked, String permission) {
        super(asked + " needs the permission " + permission + ".");
        this.permission = permission;
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** Id of the permission. */
    public String permission() {
        return permission;
    }
}
