package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Need.Slots;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All goods that a rule has to do with: those that it needs and those that it gives.
 *
 * @param scopes where they are
 * @param match what the scopes mean
 */
record Concern(List<Scope> scopes, ScopeMatch match) {
    static Concern of(Rule rule, ScopeMatch match) {
        return new Concern(Stream.concat(Stream.of(rule.scope()), rule.steps().stream().flatMap(Concern::scopes))
                .distinct()
                .toList(), match);
    }

    private static Stream<Scope> scopes(Step step) {
        Stream<Scope> needed = step.need() instanceof Slots slots
                ? slots.slots().stream().map(Slot::scope)
                : Stream.empty();
        return step.give() instanceof Get get ? Stream.concat(needed, Stream.of(get.scope())) : needed;
    }

    boolean any(List<Part> parts) {
        return parts.stream().anyMatch(this::includes);
    }

    boolean includes(Part part) {
        return scopes.stream().anyMatch(scope -> match.includes(scope, part));
    }

    IntStream of(List<Part> parts) {
        return IntStream.range(0, parts.size()).filter(place -> includes(parts.get(place)));
    }
}
