package io.tillbook.api.pricing.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.pricing.markdown.MarkdownCommand.SetMarkdownSteps;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkdownPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final MarkdownSteps HALF = new MarkdownSteps(List.of(new MarkdownStep(2, 5_000)), true);

    @Test
    void theUsualStepsAreSevenTenthsInThreeDaysAndHalfInOne() {
        assertThat(MarkdownSteps.USUAL.of(4)).isEmpty();
        assertThat(MarkdownSteps.USUAL.of(3)).contains(new MarkdownStep(3, 7_000));
        assertThat(MarkdownSteps.USUAL.of(2)).contains(new MarkdownStep(3, 7_000));
        assertThat(MarkdownSteps.USUAL.of(1)).contains(new MarkdownStep(1, 5_000));
        assertThat(MarkdownSteps.USUAL.of(0)).contains(new MarkdownStep(1, 5_000));
        assertThat(new SetMarkdownSteps(null, null, null, null, null, null).said()).isEqualTo(MarkdownSteps.USUAL);
    }

    @Test
    void theNarrowestCategoryThatHoldsTellsThem() {
        MarkdownPlan plan = MarkdownPlan.NONE.after(set(null, MarkdownSteps.USUAL, DAY))
                .after(set("food/dairy", HALF, DAY))
                .after(set("food", MarkdownSteps.NONE, DAY.plusDays(1)))
                .after(set("food/dairy", null, DAY.plusDays(2)));

        assertThat(plan.of(null, DAY)).isEqualTo(MarkdownSteps.USUAL);
        assertThat(plan.of("tea", DAY)).isEqualTo(MarkdownSteps.USUAL);
        assertThat(plan.of("food/dairy/milk", DAY)).isEqualTo(HALF);
        assertThat(plan.of("food/dairyfree", DAY)).isEqualTo(MarkdownSteps.USUAL);
        assertThat(plan.of("food/dairyfree", DAY.plusDays(1))).isEqualTo(MarkdownSteps.NONE);
        assertThat(plan.of("food/dairy", DAY.plusDays(1))).isEqualTo(HALF);
        assertThat(plan.of("food/dairy", DAY.plusDays(2))).isEqualTo(MarkdownSteps.NONE);
        assertThat(plan.of(null, DAY.minusDays(1))).isEqualTo(MarkdownSteps.NONE);
        assertThat(plan.mostDays()).isEqualTo(3);
        assertThat(MarkdownPlan.NONE.mostDays()).isNegative();
    }

    @Test
    void whatIsOverEverywhereIsDropped() {
        MarkdownPlan plan = MarkdownPlan.NONE;
        for (int day = 0; day < 400; day++) {
            plan = plan.after(new MarkdownStepsSet("tea", HALF, DAY.plusDays(day), NOON.plusSeconds(day * 86_400L),
                    null));
        }
        assertThat(plan.said()).hasSize(3);
        assertThat(plan.of("tea", DAY.plusDays(398))).isEqualTo(HALF);
        assertThat(plan.after(set("tea", null, DAY.plusDays(399))).said()).as("the same day anew").hasSize(3);
    }

    @Test
    void stepsDifferAndTheChainHasNothingWider() {
        MarkdownStep step = new MarkdownStep(3, 7_000);
        assertThatThrownBy(() -> new SetMarkdownSteps(null, List.of(step, step), null, null, null, null))
                .hasMessage("steps/1/daysLeftAtMost is that of an earlier step");
        assertThatThrownBy(() -> new SetMarkdownSteps(null, null, true, null, null, null))
                .hasMessage("asWider must not be given for the chain: there is nothing wider");
        assertThatThrownBy(() -> new SetMarkdownSteps("tea", List.of(step), true, null, null, null))
                .hasMessage("steps must not be given together with asWider");
        assertThatThrownBy(() -> new MarkdownStep(3, 10_000)).hasMessage("payBasisPoints must be between 0 and 9999");
        assertThatThrownBy(() -> new MarkdownStep(367, 1)).hasMessage("daysLeftAtMost must be between 0 and 366");
    }

    private static MarkdownStepsSet set(@Nullable String category, @Nullable MarkdownSteps steps, LocalDate from) {
        return new MarkdownStepsSet(category, steps, from, NOON, null);
    }
}
