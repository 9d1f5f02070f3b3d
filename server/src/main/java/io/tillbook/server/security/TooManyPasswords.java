package io.tillbook.server.security;

/** More passwords came at once than are hashed; the same one may be sent again. */
public final class TooManyPasswords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one. */
    public TooManyPasswords() {
        super("more passwords came at once than are hashed");
    }
}
