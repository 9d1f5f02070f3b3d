package io.tillbook.server.transfer.imports;

/** What the command door answers to one command. */
sealed interface Verdict {
    /** Taken. */
    record Accepted() implements Verdict {}

    /** Taken when it was sent earlier. */
    record Repeated() implements Verdict {}

    /**
     * Not taken, and never will be as it is.
     *
     * @param kind what it is counted under, such as {@code catalog.UnknownProduct}
     * @param reason why
     */
    record Refused(String kind, String reason) implements Verdict {}

    /** Not now: it may be taken when it is sent again. */
    record NotNow(String reason) implements Verdict {}
}
