package io.tillbook.server.transfer;

import io.tillbook.command.store.LedgerJson;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The server does not know the token, or whoever has it may not do this. */
public final class NotPermitted extends TransferFailure {
    /** What the process ends with. */
    public static final int EXIT_CODE = 6;

    @Serial private static final long serialVersionUID = 1L;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final transient @Nullable String permission;

    private NotPermitted(String message, @Nullable String permission) {
        super(EXIT_CODE, message);
        this.permission = permission;
    }

    /** What is lacking; nothing where it is not even known who asks. */
    public Optional<String> permission() {
        return Optional.ofNullable(permission);
    }

    /**
     * Goes on unless an answer says so.
     *
     * @param body the problem document that came with the status
     * @throws NotPermitted when it does
     */
    public static void check(int status, String body) {
        if (status == UNAUTHENTICATED || status == FORBIDDEN) {
            check(status, problem(body));
        }
    }

    /** The same where the document has been read. */
    public static void check(int status, JsonNode problem) {
        String detail = problem.path("detail").asString("").strip();
        if (status == UNAUTHENTICATED) {
            throw new NotPermitted(("the server does not know who asks (401). " + detail).strip()
                    + " Name a file that has the token with --token-file, or set " + TokenOptions.VARIABLE + ".", null);
        }
        if (status == FORBIDDEN) {
            throw new NotPermitted(("the token does not permit this (403). " + detail).strip(),
                    problem.path("permission").asString(""));
        }
    }

    private static JsonNode problem(String body) {
        try {
            return LedgerJson.commands().readTree(body);
        } catch (JacksonException other) {
            return LedgerJson.commands().nullNode();
        }
    }
}
