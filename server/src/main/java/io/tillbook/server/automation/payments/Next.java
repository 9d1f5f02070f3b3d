package io.tillbook.server.automation.payments;

import java.time.Instant;

/**
 * When something is looked at again, unless it gets further before.
 *
 * @param tries how often something was tried that is tried again
 */
record Next(Instant at, int tries) {
    /** Where nothing was tried. */
    static Next at(Instant at) {
        return new Next(at, 0);
    }
}
