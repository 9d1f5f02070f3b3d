package io.tillbook.api.pricing.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.rule.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What says the same has one text, however it is spelled. */
class CanonicalRulesTest {
    private static final String ALWAYS = "{\"give\":{\"off\":100},\"layer\":\"ORDER\"}";

    private static PromotionRule rule(RuleWhen when, @Nullable RuleStack stack) {
        RuleGive give = new RuleGive(null, null, null, Money.of(100), null, null, null, null, null);
        return new PromotionRule(Layer.ORDER, when, null, null, give, null, stack, null, null, null, null);
    }

    private static RuleWhen hours(RuleHours... hours) {
        return new RuleWhen(null, null, null, List.of(hours), null, null, null, null, null, null, null, null, null);
    }

    @Test
    void aClockIsNothingWithoutATimeOfIt() {
        for (RuleClock clock : RuleClock.values()) {
            RuleWhen when = new RuleWhen(null, null, clock, null, null, null, null, null, null, null, null, null, null);
            assertThat(rule(when, null).text()).isEqualTo(ALWAYS);
        }
    }

    @Test
    void theSameHoursCountOnceAndInOneOrder() {
        RuleHours late = new RuleHours("FRI,MON,TUE", "22:00", "02:00");
        RuleHours early = new RuleHours("FRI,MON,TUE", "07:00", "08:00");
        String text = rule(hours(early, late), null).text();
        assertThat(rule(hours(late, new RuleHours("MON-TUE,FRI", "22:00:00", "02:00"), early), null).text())
                .isEqualTo(text)
                .contains("\"weekly\":[{\"days\":\"MON,TUE,FRI\",\"from\":\"07:00\",\"until\":\"08:00\"},"
                        + "{\"days\":\"MON,TUE,FRI\",\"from\":\"22:00\",\"until\":\"02:00\"}]");
    }

    @Test
    void whatOnlyMembersHaveAsksForOneByItself() {
        List<String> gold = List.of("GOLD");
        RuleWhen told = new RuleWhen(null, null, null, null, null, null, null, RuleMember.REQUIRED, gold, null, null,
                null, null);
        RuleWhen implied = new RuleWhen(null, null, null, null, null, null, null, null, gold, null, null, null, null);
        assertThat(rule(told, null).text()).isEqualTo(rule(implied, null).text());
    }

    @Test
    void textsAreEscapedAsRfc8785HasThem() {
        String tag = "\"\\\b\f\n\r\t\u0001/折";
        assertThat(rule(RuleWhen.NONE, new RuleStack(null, null, null, tag, null)).text())
                .contains("\"tag\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001/折\"");
    }
}
