package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.Require;
import java.util.stream.Stream;

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

    /** The goods that it names: those that it needs besides the rule's own, and those that it gives. */
    public Stream<Scope> scopes() {
        Stream<Scope> needed = need instanceof Need.Slots slots
                ? slots.slots().stream().map(Slot::scope)
                : Stream.empty();
        return give instanceof Benefit.Get get ? Stream.concat(needed, Stream.of(get.scope())) : needed;
    }
}
