package io.tillbook.server.transfer.imports;

/** What the command endpoint answers to one command. */
sealed interface CommandResult {
    /** Taken. */
    record Accepted() implements CommandResult {}

    /** Taken when it was sent earlier. */
    record Repeated() implements CommandResult {}

    /**
     * Not taken, and never will be as it is.
     *
     * @param kind what it is counted under, such as {@code catalog.UnknownProduct}
     * @param reason why
     */
    record Refused(String kind, String reason) implements CommandResult {}

    /** Not now: it may be taken when it is sent again. */
    record NotNow(String reason) implements CommandResult {}
}
