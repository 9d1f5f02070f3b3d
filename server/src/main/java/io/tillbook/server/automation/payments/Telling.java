package io.tillbook.server.automation.payments;

import java.time.Instant;

/** Tells people what they have to look at; each thing once. */
@FunctionalInterface
interface Telling {
    /**
     * Takes on to tell something, unless it was taken on before.
     *
     * @param at since when it is so
     */
    void tell(Told told, Instant at);
}
