package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide tells the truth: its rules are read as the command door reads them, and give what it says. */
class PricingGuideTest {
    private static final int KINDS = 22;

    static Stream<RuleExample> examples() {
        return RuleExample.all();
    }

    @Test
    void everyKindHasAnExample() {
        assertThat(examples()).hasSize(KINDS).allSatisfy(example -> assertThat(example.rows()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesWhatItSays(RuleExample example) {
        PublishedRule rule = new PublishedRule(new PromotionId("P"), 1, RuleExample.read(example.json()).rule());
        RuleBook rules = new RuleBook(List.of(rule), Map.of("ALL@1", Scope.ALL, "YOG@3", Scope.ALL),
                PricingPolicy.USUAL, Search.AS_NEEDED);
        PricedBasket priced = PricingEngine.price(example.basket(), rules, example.facts());
        List<Long> paid = example.basket()
                .lines()
                .stream()
                .map(BasketLine::lineNo)
                .map(number -> priced.lines()
                        .stream()
                        .filter(line -> line.line().lineNo() == number)
                        .mapToLong(line -> line.paid().minor())
                        .sum())
                .toList();
        assertThat(paid).isEqualTo(example.paid());
        assertThat(priced.applications()).as("it applies").isNotEmpty();
    }

    /** What is written again as it is stored says the same, and is the one text of all spellings. */
    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAsItIsRead(RuleExample example) {
        PromotionRule written = RuleExample.read(example.json());
        PromotionRule canonical = written.canonical();
        assertThat(canonical.rule()).isEqualTo(written.rule());
        assertThat(RuleExample.read(canonical.text())).isEqualTo(canonical);
        assertThat(RuleExample.read(canonical.text()).text()).isEqualTo(written.text());
    }
}
