package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.markdown.MarkdownCommand.SetMarkdownSteps;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownPlan;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownDayInPast;
import io.tillbook.api.pricing.markdown.MarkdownRejection.TooManyMarkdownSteps;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Sets what is suggested for batches near their last day, for days that are not over everywhere. */
final class SetMarkdownStepsDecider implements Decider<SetMarkdownSteps> {
    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    @Override
    public Footprint footprint(SetMarkdownSteps command, States known) {
        return Footprint.none().writing(ChainMarkdownPlan.STREAM);
    }

    @Override
    public Decision decide(SetMarkdownSteps command, Occurrence occurrence, States states) {
        LocalDate today = LocalDate.ofInstant(occurrence.receivedAt(), LAST_ZONE);
        LocalDate from = Objects.requireNonNullElse(command.from(), today);
        return Rules.firstBroken(() -> past(from, today), () -> full(states))
                .orElseGet(() -> new Draft(states)
                        .add(ChainMarkdownPlan.STREAM, new MarkdownStepsSet(command.category(), command.said(), from,
                                occurrence.receivedAt(), command.reason()))
                        .accepted());
    }

    private static Optional<MarkdownDayInPast> past(LocalDate from, LocalDate today) {
        return Rules.when(from.isBefore(today), () -> new MarkdownDayInPast(from, today));
    }

    private static Optional<TooManyMarkdownSteps> full(States states) {
        return Rules.when(states.of(ChainMarkdownPlan.STREAM).isFull(),
                () -> new TooManyMarkdownSteps(MarkdownPlan.MOST));
    }
}
