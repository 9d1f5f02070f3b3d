package io.tillbook.server.transfer;

import java.io.Serial;

/** The server took nothing for so long that it was given up. */
public final class ServerUnreachable extends TransferFailure {
    /** What the process ends with. */
    public static final int EXIT_CODE = 4;

    @Serial private static final long serialVersionUID = 1L;

    /** @param last the last failure */
    public ServerUnreachable(Exception last) {
        super(EXIT_CODE, "the server was given up: " + Failures.reason(last), last);
    }
}
