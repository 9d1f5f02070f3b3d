package io.tillbook.server.transfer;

import java.net.URI;

/** Addresses below a server's base address. */
public final class Addresses {
    private static final String SLASH = "/";

    private Addresses() {}

    /** A path below the server's address, which may have a path of its own. */
    public static URI of(URI server, String path) {
        String base = server.toString();
        return URI.create((base.endsWith(SLASH) ? base.substring(0, base.length() - 1) : base) + path);
    }
}
