package io.tillbook.api.pricing.markdown;

import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the chain and of categories, each from a day on. What is over is dropped once something else holds
 * everywhere.
 *
 * @param said what was said: of the chain first, then of categories by their names, each in the order of the days
 */
public record MarkdownPlan(List<Said> said) {
    /** Nobody has said anything: nothing is proposed. */
    public static final MarkdownPlan NONE = new MarkdownPlan(List.of());
    /** Most entries: every proposal looks at them. */
    public static final int MOST = 1_000;
    /** A day begins everywhere, and is over everywhere, within two. */
    private static final int DAYS_AROUND_THE_WORLD = 2;
    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::category, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Said::from);

    /** Takes a copy. */
    public MarkdownPlan {
        said = List.copyOf(said);
    }

    /**
     * What was said from a day on.
     *
     * @param category for whose goods; those of the chain where it is null
     * @param from the first day, by the clock of each location
     * @param steps the steps; null for those of the wider category, or of the chain
     */
    public record Said(@Nullable String category, LocalDate from, @Nullable MarkdownSteps steps) {
        private boolean isOf(@Nullable String other) {
            return Objects.equals(category, other);
        }
    }

    /** The plan after something was said. */
    public MarkdownPlan after(MarkdownStepsSet set) {
        LocalDate oldest = LocalDate.ofInstant(set.publishedAt(), ZoneOffset.UTC).minusDays(DAYS_AROUND_THE_WORLD);
        List<Said> kept = new ArrayList<>(said);
        kept.removeIf(each -> each.isOf(set.category()) && each.from().equals(set.from()));
        kept.add(new Said(set.category(), set.from(), set.steps()));
        LocalDate holding = latest(kept, set.category(), oldest).map(Said::from).orElse(LocalDate.MIN);
        kept.removeIf(each -> each.isOf(set.category()) && each.from().isBefore(holding));
        kept.sort(ORDER);
        return new MarkdownPlan(kept);
    }

    /** Whether there is no room for more. */
    public boolean isFull() {
        return said.size() >= MOST;
    }

    /** What holds for goods of a category on a day: what was said of it, else of the category above it, else of all. */
    public MarkdownSteps of(@Nullable String category, LocalDate day) {
        for (String each = category; each != null; each = above(each)) {
            Optional<MarkdownSteps> steps = steps(each, day);
            if (steps.isPresent()) {
                return steps.get();
            }
        }
        return steps(null, day).orElse(MarkdownSteps.NONE);
    }

    /** How many days before its last one any batch comes near it, now or some day; below zero where none does. */
    public int mostDays() {
        return said.stream()
                .map(Said::steps)
                .filter(Objects::nonNull)
                .mapToInt(MarkdownSteps::mostDays)
                .max()
                .orElse(-1);
    }

    private Optional<MarkdownSteps> steps(@Nullable String category, LocalDate day) {
        return latest(said, category, day).flatMap(each -> Optional.ofNullable(each.steps()));
    }

    private static Optional<Said> latest(List<Said> all, @Nullable String category, LocalDate day) {
        return all.stream()
                .filter(each -> each.isOf(category) && !each.from().isAfter(day))
                .max(Comparator.comparing(Said::from));
    }

    private static @Nullable String above(String category) {
        int last = category.lastIndexOf('/');
        return last < 0 ? null : category.substring(0, last);
    }
}
