package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.Require;

/**
 * What is given for what.
 *
 * @param need what has to be bought
 * @param give what is given for it
 */
public record Step(Need need, Benefit give) {
    /** Checks the fields. */
    public Step {
        Require.present("need", need);
        Require.present("give", give);
    }
}
