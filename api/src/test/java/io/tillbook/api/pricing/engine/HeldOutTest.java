package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.GOLD;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.Holdout;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members from whom promotions are kept to see what they do. */
class HeldOutTest {
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final PromotionId AUTUMN = new PromotionId("AUTUMN");
    private static final PublishedRule GOLD_ONLY = new PublishedRule(SPRING, 1,
            Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), off(100)).when(When.tiers("GOLD")).holdout(5_000));

    private static List<MemberId> members() {
        return IntStream.range(0, 20_000).mapToObj(each -> new MemberId("M-" + each)).toList();
    }

    @Test
    void asManyAsWereAskedFor() {
        assertThat(members().stream().filter(member -> Holdout.includes(member, SPRING, 1_000)).count())
                .isBetween(1_850L, 2_150L);
        assertThat(members()).noneMatch(member -> Holdout.includes(member, SPRING, 0))
                .allMatch(member -> Holdout.includes(member, SPRING, 10_000));
    }

    @Test
    void otherOnesForEachPromotion() {
        assertThat(members().stream()
                .filter(member -> Holdout.includes(member, SPRING, 1_000) && Holdout.includes(member, AUTUMN, 1_000))
                .count()).isBetween(130L, 270L);
    }

    @Test
    void theSameForEver() {
        assertThat(members().subList(0, 40).stream().filter(member -> Holdout.includes(member, SPRING, 1_000)))
                .extracting(MemberId::value)
                .containsExactly("M-7", "M-12");
    }

    @Test
    void whoIsHeldOutPaysAllOfIt() {
        assertThat(paidBy(someone(true))).isEqualTo(1_000);
        assertThat(paidBy(someone(false))).isEqualTo(900);
    }

    private static MemberId someone(boolean isHeldOut) {
        return members().stream()
                .filter(each -> Holdout.includes(each, SPRING, 5_000) == isHeldOut)
                .findFirst()
                .orElseThrow();
    }

    private static long paidBy(MemberId member) {
        Set<PromotionId> heldOut = Holdout.of(member, List.of(GOLD_ONLY));
        MemberFacts facts = new MemberFacts("GOLD", Set.of(), null, true, heldOut);
        return total(Shop.price(basket(1_000), RuleBook.of(GOLD_ONLY), GOLD.member(facts)));
    }

    @Test
    void nothingIsKeptFromPeopleWhomNobodyKnows() {
        Rule forAll = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), off(100));
        assertThatThrownBy(() -> forAll.holdout(1)).isInstanceOfSatisfying(InvalidField.class,
                refused -> assertThat(refused.field()).isEqualTo("holdoutBp"));
    }
}
