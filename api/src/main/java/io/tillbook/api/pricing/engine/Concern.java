package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All goods that a rule has to do with: those that it needs and those that it gives.
 *
 * @param scopes where they are
 * @param match what the scopes mean
 */
record Concern(List<Scope> scopes, ScopeMatch match) {
    static Concern of(Rule rule, ScopeMatch match) {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(rule.scope());
        for (Step step : rule.steps()) {
            step.scopes().forEach(scopes::add);
        }
        return new Concern(scopes, match);
    }

    /** Whether there is any of it in the basket. */
    boolean isInBasket() {
        for (Scope scope : scopes) {
            if (match.namesAny(scope)) {
                return true;
            }
        }
        return false;
    }

    boolean includes(Part part) {
        for (Scope scope : scopes) {
            if (match.includes(scope, part)) {
                return true;
            }
        }
        return false;
    }

    IntStream of(List<Part> parts) {
        return IntStream.range(0, parts.size()).filter(place -> includes(parts.get(place)));
    }
}
