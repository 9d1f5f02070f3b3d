package io.tillbook.server.http;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems that are answered. Their URNs are published and never change. */
public enum ProblemType {
    /** The command or another part of the request cannot be read. */
    MALFORMED_REQUEST(400, "The request is malformed"),
    /** It is not known who asks. */
    UNAUTHENTICATED(401, "Not signed in"),
    /** Whoever asks may not do this, or a page of another site tried to use a browser. */
    FORBIDDEN(403, "Forbidden"),
    /** Nothing has this address, or no command had this id. */
    NOT_FOUND(404, "Not found"),
    /** The address does not take this method. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** Nothing that the sender accepts can be answered. */
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** The command's id was used for another command. */
    COMMAND_ID_REUSED(409, "The command id was used with another body"),
    /** A backup is being made already, or none ever are. */
    BACKUP_NOT_BEGUN(409, "No backup can be begun"),
    /** The import is over, so it cannot go on. */
    IMPORT_OVER(409, "The import is over"),
    /** A version of the views is being built already. */
    VIEWS_BEING_BUILT(409, "The views are being built already"),
    /** What is to be tried again was delivered. */
    DELIVERED_ALREADY(409, "It was delivered"),
    /** The body is larger than the server takes. */
    TOO_LARGE(413, "The request is too large"),
    /** The body is of a type that the server does not read. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** A business rule refused the command. */
    COMMAND_REFUSED(422, "The command was refused"),
    /** More commands came at once than the server decides. Unlike a 503, a 429 leaves the connection open. */
    OVERLOADED(429, "The server is overloaded"),
    /** Too many wrong passwords came for a name or from an address. */
    TOO_MANY_ATTEMPTS(429, "Too many wrong passwords"),
    /** One sender sends more than one may in a second. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** The server failed; the incident's id is in its log. */
    INTERNAL_ERROR(500, "The server failed"),
    /** The event store takes no events now. */
    STORE_UNAVAILABLE(503, "The event store is not available"),
    /** Too much is waiting to be stored. */
    STORE_OVERLOADED(503, "The event store is overloaded"),
    /** The database of the views and of sessions does not answer. */
    VIEWS_UNAVAILABLE(503, "The views are not available"),
    /** The OpenID provider does not answer, so it is not known who asks. */
    PROVIDER_UNAVAILABLE(503, "The identity provider is not available"),
    /** No process that decides commands is there. */
    NO_COMMAND_PROCESS(503, "Nobody decides commands"),
    /** The process that decides the command did not answer in time. */
    OUTCOME_UNKNOWN(503, "The outcome is not known"),
    /** Processes of another role do this. */
    ROLE_MISSING(503, "This process does not have the role"),
    /** Other commands kept writing to the same streams. */
    CONTENTION(503, "Too many commands at once on the same things");

    private final int status;
    private final String title;
    private final String outcome = name().toLowerCase(Locale.ROOT);

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem that an HTTP status stands for where nothing more is known. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    /** The problem's identity. */
    public String urn() {
        return "urn:tillbook:problem:" + outcome.replace('_', '-');
    }

    /** What metrics call it. */
    public String outcome() {
        return outcome;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The same short summary every time. */
    public String title() {
        return title;
    }

    /** Whether the same request may well succeed a little later. */
    boolean passes() {
        return status == 503 || this == OVERLOADED;
    }
}
