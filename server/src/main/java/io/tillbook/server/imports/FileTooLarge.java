package io.tillbook.server.imports;

import java.io.Serial;

/** A file has more bytes than the server takes. */
public final class FileTooLarge extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    FileTooLarge(long mostBytes) {
        super("A file may have at most " + mostBytes + " bytes; import a larger one in parts, or by the command line.");
    }
}
