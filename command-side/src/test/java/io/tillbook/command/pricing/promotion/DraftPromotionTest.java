package io.tillbook.command.pricing.promotion;

import static io.tillbook.command.pricing.promotion.Drafts.FIFTY_OFF;
import static io.tillbook.command.pricing.promotion.Drafts.SPRING;
import static io.tillbook.command.pricing.promotion.Drafts.draft;
import static io.tillbook.command.pricing.promotion.Drafts.revise;
import static io.tillbook.command.pricing.promotion.Drafts.rule;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionAlreadyDrafted;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionIsStopped;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownProductSet;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownPromotion;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownStackGroup;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.pricing.productset.ProductSets;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftPromotionTest {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final ProductSetId YOG = new ProductSetId("YOG");
    private static final StreamRef<String> POLICIES =
            new StreamRef<>(StreamType.of("pricingpolicies", ""), new StreamId("pricingpolicies"));

    private final DeciderSpec<DraftPromotion> spec = DeciderSpec.of(new DraftPromotionDecider());
    private final DeciderSpec<RevisePromotion> revising = DeciderSpec.of(new RevisePromotionDecider());

    @Test
    void aDraftIsTheFirstVersionAndKnowsItsAuthor() {
        spec.when(draft(FIFTY_OFF)).then(new PromotionDrafted(SPRING, 1, "Spring sale", FIFTY_OFF, WANG));
    }

    @Test
    void aPromotionIsDraftedOnceAndRevisedThen() {
        spec.givenAccepted(draft(FIFTY_OFF))
                .when(draft(FIFTY_OFF))
                .thenRefused(new PromotionAlreadyDrafted(SPRING, 1));
        revising.given(Promotion.at(SPRING), drafted())
                .when(revise(rule(6_000)))
                .then(new PromotionDrafted(SPRING, 2, "Spring sale", rule(6_000), WANG));
    }

    private static PromotionDrafted drafted() {
        return new PromotionDrafted(SPRING, 1, "Spring sale", FIFTY_OFF, null);
    }

    @Test
    void whatNobodyHasDraftedOrSomebodyHasStoppedIsNotRevised() {
        revising.when(revise(FIFTY_OFF)).thenRefused(new UnknownPromotion(SPRING));
        revising.given(Promotion.at(SPRING), drafted(),
                new PromotionStopped(SPRING, Circumstances.MORNING, "sold out"))
                .when(revise(FIFTY_OFF))
                .thenRefused(new PromotionIsStopped(SPRING, Circumstances.MORNING));
    }

    @Test
    void productSetsAreThereInTheVersionThatIsNamedThoseThatAreLeftOutToo() {
        spec.given(ProductSets.at(YOG), new ProductSetDefined(YOG, 1, "Yoghurt", SetGoods.everything()));
        spec.when(draft(Drafts.about("YOG@1", "YOG@2")))
                .thenRefused(new UnknownProductSet("/payload/rule", YOG, 2));
        spec.when(draft(Drafts.about("TEA@1", "YOG@1")))
                .thenRefused(new UnknownProductSet("/payload/rule", new ProductSetId("TEA"), 1));
        spec.when(draft(Drafts.about("YOG@1", "YOG@1"))).thenAccepted();
    }

    @Test
    void storesAreOpen() {
        LocationId ghost = new LocationId("ghost");
        When there = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(ghost), Set.of(), Set.of(), false, Set.of(),
                Set.of(), null, false, null);
        spec.when(draft(PromotionRule.of(Drafts.plain(100).when(there)))).thenRefused(new UnknownLocation(ghost));
    }

    @Test
    void aGroupIsAmongThoseThatTheChainOrders() {
        spec.when(draft(FIFTY_OFF)).thenAccepted();
        DeciderSpec<DraftPromotion> ordered = DeciderSpec.of(new DraftPromotionDecider());
        ordered.given(POLICIES, groups("zk"))
                .when(draft(FIFTY_OFF))
                .thenRefused(new UnknownStackGroup("/payload/rule/stack/group", "mj"));
        ordered.given(POLICIES, groups("zk", "mj")).when(draft(FIFTY_OFF)).thenAccepted();
    }

    @Test
    void whatALaterVersionNamesIsThereToo() {
        revising.given(Promotion.at(SPRING), drafted());
        revising.when(revise(Drafts.about("YOG@1", "TEA@1")))
                .thenRefused(new UnknownProductSet("/payload/rule", new ProductSetId("TEA"), 1));
        revising.given(POLICIES, groups("zk"))
                .when(revise(FIFTY_OFF))
                .thenRefused(new UnknownStackGroup("/payload/rule/stack/group", "mj"));
    }

    @Test
    void aGroupThatTheChainOrdersNoMoreIsNotPublished() {
        DeciderSpec<PublishPromotion> publishing = DeciderSpec.of(new PublishPromotionDecider());
        PublishPromotion publish = new PublishPromotion(SPRING, 1, null, null, null);
        publishing.given(Promotion.at(SPRING), drafted())
                .given(POLICIES, groups("zk"))
                .when(publish)
                .thenRefused(new UnknownStackGroup("/payload/rule/stack/group", "mj"));
        publishing.given(POLICIES, groups("mj")).when(publish).thenAccepted();
    }

    private static PricingPolicySet groups(String... inOrder) {
        return new PricingPolicySet(null, null,
                new PolicySettings(List.of(inOrder), null, null, null, null, null, null, null, null));
    }
}
