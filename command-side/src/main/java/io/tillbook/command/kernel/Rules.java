package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Rejection;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rules of a decision, in the order in which they are asked. */
public final class Rules {
    private Rules() {}

    /** A named function that says why the command is refused, or nothing. */
    @FunctionalInterface
    public interface Rule extends Supplier<Optional<? extends Rejection>> {}

    /** Refuses by the first rule that is broken; empty when all hold. */
    public static Optional<Decision> firstBroken(Rule... rules) {
        for (Rule rule : rules) {
            Optional<? extends Rejection> rejection = rule.get();
            if (rejection.isPresent()) {
                return Optional.of(Decision.refused(rejection.get()));
            }
        }
        return Optional.empty();
    }

    /** Asks the same rule of each element and answers with the first rejection. */
    public static <T, R extends Rejection> Optional<R> firstOf(Collection<T> elements, Function<T, Optional<R>> rule) {
        for (T element : elements) {
            Optional<R> rejection = rule.apply(element);
            if (rejection.isPresent()) {
                return rejection;
            }
        }
        return Optional.empty();
    }

    /** The rejection where the condition is true. */
    public static <R extends Rejection> Optional<R> when(boolean broken, Supplier<? extends R> rejection) {
        return broken ? Optional.of(rejection.get()) : Optional.empty();
    }
}
