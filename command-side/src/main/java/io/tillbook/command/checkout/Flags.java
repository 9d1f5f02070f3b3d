package io.tillbook.command.checkout;

import io.tillbook.api.checkout.Flag;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What rules have against a ticket. */
public final class Flags {
    private Flags() {}

    /** A named function that tells what is broken, each time it is. */
    @FunctionalInterface
    public interface Rule extends Supplier<Stream<Flag>> {}

    /** All that is broken, in the order of the rules; one that is not looked at is not asked for. */
    public static Stream<Flag> of(Rule... rules) {
        return Stream.of(rules).flatMap(Supplier::get);
    }

    static List<Flag> joined(List<Flag> some, List<Flag> more) {
        return more.isEmpty() ? some : Stream.concat(some.stream(), more.stream()).toList();
    }
}
