package io.tillbook.server.transfer.imports.run;

import tools.jackson.databind.JsonNode;

/** What the command endpoint answers to one command. */
public sealed interface CommandResult {
    /** Taken. */
    record Accepted() implements CommandResult {}

    /** Taken when it was sent earlier. */
    record Repeated() implements CommandResult {}

    /**
     * Not taken, and never will be as it is.
     *
     * @param kind what it is counted under, such as {@code catalog.UnknownProduct}
     * @param reason why
     * @param rejection what the rule tells, as it is published; missing where no rule has refused it
     */
    record Refused(String kind, String reason, JsonNode rejection) implements CommandResult {}

    /** Not now: it may be taken when it is sent again. */
    record NotNow(String reason) implements CommandResult {}
}
