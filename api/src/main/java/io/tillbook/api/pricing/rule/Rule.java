package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.List;
import java.util.stream.Stream;

/**
 * One promotion as data.
 *
 * @param layer when it is applied
 * @param when who gets it, where and at what times
 * @param scope the goods it is about
 * @param steps what is needed and given; the last step that is reached counts
 * @param stacking how it gets along with other rules
 * @param limit how often it applies
 * @param onReturn what becomes of it when goods come back
 * @param floor whether lowest prices hold for it
 * @param holdoutBp share of the members from whom it is kept to see what it does, in basis points
 */
public record Rule(Layer layer, When when, Scope scope, List<Step> steps, Stacking stacking, UseLimit limit,
        OnReturn onReturn, FloorPolicy floor, int holdoutBp) {
    /** Most steps of a rule. */
    public static final int MAX_STEPS = 20;

    /** Checks that the layer can do what the steps say. */
    public Rule {
        Require.present("layer", layer);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw new InvalidField("steps", "must be 1 to " + MAX_STEPS);
        }
        if (steps.stream().map(step -> step.give().isPromise()).distinct().count() > 1) {
            throw new InvalidField("steps", "must all take something off, or all promise something");
        }
        if (layer == Layer.PRICE && onReturn == OnReturn.RECALC) {
            throw new InvalidField("onReturn", "must be KEEP: a price belongs to each piece");
        }
        if (holdoutBp < 0 || holdoutBp > Benefit.WHOLE_BP) {
            throw new InvalidField("holdoutBp", "must be between 0 and " + Benefit.WHOLE_BP);
        }
        if (holdoutBp > 0 && !when.asksForMember()) {
            throw new InvalidField("holdoutBp", "can be kept from members only: when has to ask for one");
        }
        for (int place = 0; place < steps.size(); place++) {
            if (!Capacity.of(layer, stacking.consumes()).takes(steps.get(place))) {
                throw new InvalidField("steps/" + place, "is nothing that the layer " + layer + " can give");
            }
        }
    }

    /** All goods that it names: those that it is about, needs and gives. */
    public Stream<Scope> scopes() {
        return Stream.concat(Stream.of(scope), steps.stream().flatMap(Step::scopes));
    }

    /** The product sets that it names, each with its version, those that it leaves out too. */
    public Stream<String> sets() {
        return scopes()
                .flatMap(named -> named.except() == null ? Stream.of(named) : Stream.of(named, named.except()))
                .flatMap(named -> named.sets().stream())
                .distinct();
    }

    /** Whether only members have it: it says so, counts their uses, or gives coupons, which nobody else is issued. */
    public boolean isForMembersOnly() {
        return when.asksForMember() || limit.countsMembers()
                || steps.stream().anyMatch(step -> step.give() instanceof Benefit.CouponGift);
    }

    /** A rule with one step, for everybody at all times, with the usual fate when goods come back. */
    public static Rule of(Layer layer, Scope scope, Need need, Benefit give) {
        return new Rule(layer, When.ALWAYS, scope, List.of(new Step(need, give)), Stacking.NONE, UseLimit.NONE,
                OnReturn.usual(layer), FloorPolicy.RESPECT, 0);
    }

    /** The same with conditions. */
    public Rule when(When conditions) {
        return new Rule(layer, conditions, scope, steps, stacking, limit, onReturn, floor, holdoutBp);
    }

    /** The same with other steps. */
    public Rule withSteps(Step... all) {
        return new Rule(layer, when, scope, List.of(all), stacking, limit, onReturn, floor, holdoutBp);
    }

    /** The same with other stacking. */
    public Rule stacking(Stacking with) {
        return new Rule(layer, when, scope, steps, with, limit, onReturn, floor, holdoutBp);
    }

    /** The same with limits. */
    public Rule limit(UseLimit atMost) {
        return new Rule(layer, when, scope, steps, stacking, atMost, onReturn, floor, holdoutBp);
    }

    /** The same with another fate when goods come back. */
    public Rule onReturn(OnReturn fate) {
        return new Rule(layer, when, scope, steps, stacking, limit, fate, floor, holdoutBp);
    }

    /** The same with other handling of lowest prices. */
    public Rule floor(FloorPolicy policy) {
        return new Rule(layer, when, scope, steps, stacking, limit, onReturn, policy, holdoutBp);
    }

    /** The same, kept from a share of the members. */
    public Rule holdout(int basisPoints) {
        return new Rule(layer, when, scope, steps, stacking, limit, onReturn, floor, basisPoints);
    }
}
