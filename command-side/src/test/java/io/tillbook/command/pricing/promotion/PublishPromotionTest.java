package io.tillbook.command.pricing.promotion;

import static io.tillbook.command.pricing.promotion.Drafts.FIFTY_OFF;
import static io.tillbook.command.pricing.promotion.Drafts.SPRING;
import static io.tillbook.command.pricing.promotion.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.pricing.promotion.PromotionRejection.NotDrafted;
import io.tillbook.api.pricing.promotion.PromotionRejection.NotPublished;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionInPast;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionIsStopped;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownPromotion;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownVersion;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.History;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishPromotionTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final OffsetDateTime RECEIVED = Circumstances.of(publish(1, null, null))
            .receivedAt()
            .atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime TOMORROW = RECEIVED.plusDays(1);

    private final DeciderSpec<PublishPromotion> spec = DeciderSpec.of(new PublishPromotionDecider());
    private final DeciderSpec<StopPromotion> stopping = DeciderSpec.of(new StopPromotionDecider());

    private static PublishPromotion publish(int version, @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until) {
        return new PublishPromotion(SPRING, version, from, until, null);
    }

    private static PromotionDrafted drafted(int version, PromotionRule rule) {
        return new PromotionDrafted(SPRING, version, "Spring sale", rule, LI);
    }

    private DeciderSpec<PublishPromotion> twoDrafts() {
        return spec.given(Promotion.at(SPRING), drafted(1, FIFTY_OFF), drafted(2, rule(6_000)));
    }

    @Test
    void aVersionHoldsFromItsMomentOnOrAtOnce() {
        twoDrafts().when(publish(2, TOMORROW, TOMORROW.plusDays(7)))
                .then(new PromotionPublished(SPRING, 2, TOMORROW, TOMORROW.plusDays(7)));
        spec.when(publish(1, null, null)).then(new PromotionPublished(SPRING, 1, RECEIVED, null));
    }

    @Test
    void aPublishedVersionIsNeverPublishedAgain() {
        twoDrafts().givenAccepted(publish(1, TOMORROW, null))
                .when(publish(1, TOMORROW.plusDays(1), null))
                .thenRefused(new NotDrafted(SPRING, 1, TOMORROW));
        spec.when(publish(2, TOMORROW, null)).thenAccepted();
    }

    @Test
    void onlyWhatIsThereIsPublished() {
        spec.when(publish(1, null, null)).thenRefused(new UnknownPromotion(SPRING));
        twoDrafts().when(publish(3, null, null)).thenRefused(new UnknownVersion(SPRING, 3, 2));
    }

    @Test
    void nothingChangesThePast() {
        OffsetDateTime before = RECEIVED.minusNanos(1);
        twoDrafts().when(publish(1, before, null)).thenRefused(new PromotionInPast("from", before, RECEIVED));
        spec.when(publish(1, null, before)).thenRefused(new PromotionInPast("until", before, RECEIVED));
        spec.when(publish(1, RECEIVED, null)).thenAccepted();
        assertThatThrownBy(() -> publish(1, TOMORROW, TOMORROW)).isInstanceOfSatisfying(InvalidField.class,
                refused -> assertThat(refused.field()).isEqualTo("until"));
    }

    @Test
    void aRuleWhoseTimeIsOverEverywhereIsNotPublished() {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 22, 12, 0);
        PromotionRule until = PromotionRule.of(Drafts.plain(100).when(When.in(new Period.StoreLocal(null, noon))));
        OffsetDateTime end = noon.atOffset(ZoneOffset.ofHours(-12));
        spec.given(Promotion.at(SPRING), drafted(1, until));
        spec.when(publish(1, end, null)).thenRefused(new PromotionInPast("rule/when/until", end, RECEIVED));
        spec.when(publish(1, end.minusSeconds(1), null)).thenAccepted();
    }

    @Test
    void whatIsStoppedIsStoppedForGood() {
        stopping.given(Promotion.at(SPRING), drafted(1, FIFTY_OFF));
        stopping.when(new StopPromotion(SPRING, null, "sold out")).thenRefused(new NotPublished(SPRING));
        stopping.given(Promotion.at(SPRING), new PromotionPublished(SPRING, 1, RECEIVED, null));
        OffsetDateTime before = RECEIVED.minusSeconds(1);
        stopping.when(new StopPromotion(SPRING, before, "sold out"))
                .thenRefused(new PromotionInPast("at", before, RECEIVED));
        stopping.when(new StopPromotion(SPRING, TOMORROW, "sold out"))
                .then(new PromotionStopped(SPRING, TOMORROW, "sold out"));
        stopping.when(new StopPromotion(SPRING, null, "again")).thenRefused(new PromotionIsStopped(SPRING, TOMORROW));
        spec.given(Promotion.at(SPRING), drafted(1, FIFTY_OFF), new PromotionStopped(SPRING, TOMORROW, "sold out"))
                .when(publish(1, null, null))
                .thenRefused(new PromotionIsStopped(SPRING, TOMORROW));
    }

    @Test
    void whatOneSaleGetsIsAtStakeAndTheAuthorIsKnown() {
        History history = twoDrafts().when(publish(2, null, null)).after();
        assertThat(PublishPromotionDecider.stake(publish(2, null, null), history)).contains(new Stake("SPRING@2",
                PromotionPermissions.BENEFIT, Money.of(6_000), null, Set.of(LI)));
    }
}
