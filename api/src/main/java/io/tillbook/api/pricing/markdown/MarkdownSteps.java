package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is suggested as batches come nearer to their last day.
 *
 * @param steps the steps, the nearest to the last day first; nothing is proposed where there are none
 * @param belowCost whether goods may be sold for less than they have cost
 */
public record MarkdownSteps(List<MarkdownStep> steps, boolean belowCost) {
    /** Nothing is proposed. */
    public static final MarkdownSteps NONE = new MarkdownSteps(List.of(), false);
    /** 70 % three days before the last one, 50 % on the day before it. */
    public static final MarkdownSteps USUAL =
            new MarkdownSteps(List.of(new MarkdownStep(1, 5_000), new MarkdownStep(3, 7_000)), false);
    /** Most steps. */
    public static final int MOST = 20;

    /** Puts the steps in their order. */
    public MarkdownSteps {
        steps = Require.list("steps", steps);
        if (steps.size() > MOST) {
            throw new InvalidField("steps", "must be " + MOST + " at most");
        }
        Set<Integer> seen = new HashSet<>();
        for (int place = 0; place < steps.size(); place++) {
            if (!seen.add(steps.get(place).daysLeftAtMost())) {
                throw new InvalidField("steps/" + place + "/daysLeftAtMost", "is that of an earlier step");
            }
        }
        steps = steps.stream().sorted(Comparator.comparing(MarkdownStep::daysLeftAtMost)).toList();
    }

    /** The step of a batch that has so many days left; empty where it is not that near. */
    public Optional<MarkdownStep> of(int daysLeft) {
        return steps.stream().filter(step -> daysLeft <= step.daysLeftAtMost()).findFirst();
    }

    /** How many days before its last one a batch comes near it; below zero where none does. */
    public int mostDays() {
        return steps.isEmpty() ? -1 : steps.getLast().daysLeftAtMost();
    }
}
