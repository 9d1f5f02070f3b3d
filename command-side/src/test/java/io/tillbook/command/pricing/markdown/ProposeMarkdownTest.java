package io.tillbook.command.pricing.markdown;

import static io.tillbook.command.pricing.markdown.Dairy.LOT;
import static io.tillbook.command.pricing.markdown.Dairy.MARKDOWN;
import static io.tillbook.command.pricing.markdown.Dairy.PROPOSE;
import static io.tillbook.command.pricing.markdown.Dairy.TODAY;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownRejection.BatchNotNearExpiry;
import io.tillbook.api.pricing.markdown.MarkdownRejection.BatchWithoutDaysLeft;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownAlreadyProposed;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowCost;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NoMarkdownSuggested;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NoPriceToMarkDown;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NothingToMarkDown;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.api.pricing.markdown.MarkdownStep;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeMarkdownTest {
    private static final MarkdownSteps DEEP = new MarkdownSteps(List.of(new MarkdownStep(3, 2_000)), false);

    @Test
    void aBatchNearItsLastDayIsProposedWithAllThatADecisionNeeds() {
        open().given(Dairy.usual())
                .when(PROPOSE)
                .then(new MarkdownProposed(MARKDOWN, STORE, MILK, LOT.id(), 3, 3, TODAY.plusDays(3),
                        OffsetDateTime.parse("2026-11-26T00:00:00+08:00"), Quantity.of(10), Money.of(300),
                        Money.of(1_000), 7_000, new EmployeeId("wang")));
    }

    @Test
    void thereIsOneProposalForEachBatchAndStep() {
        open().given(Dairy.usual())
                .givenAccepted(PROPOSE)
                .when(PROPOSE)
                .thenRefused(new MarkdownAlreadyProposed(MARKDOWN, MarkdownState.PROPOSED));
        open().given(Dairy.usual())
                .givenAccepted(PROPOSE)
                .when(new ProposeMarkdown(STORE, MILK, LOT.id(), 4, null))
                .thenRefused(new NoMarkdownSuggested(MILK, 4));
        open().given(Dairy.usual())
                .givenAccepted(PROPOSE)
                .when(new ProposeMarkdown(STORE, MILK, LOT.id(), 4, 9_000))
                .thenAccepted();
    }

    @Test
    void whatIsSuggestedIsRaisedToTheCostUnlessTheStepsAllowLess() {
        assertThat(proposed(DEEP)).isEqualTo(3_000);
        assertThat(proposed(new MarkdownSteps(DEEP.steps(), true))).isEqualTo(2_000);
    }

    private static int proposed(MarkdownSteps steps) {
        return open().given(Dairy.steps("food", steps, TODAY))
                .when(PROPOSE)
                .only(MarkdownProposed.class)
                .payBasisPoints();
    }

    @Test
    void whatSomebodyNamesIsNotRaised() {
        open().given(Dairy.usual())
                .when(new ProposeMarkdown(STORE, MILK, LOT.id(), 3, 2_900))
                .thenRefused(new MarkdownBelowCost(STORE, MILK, Money.of(290), Money.of(300)));
    }

    @Test
    void theNarrowestCategoryTellsTheStepsFromItsDayOn() {
        MarkdownSteps mild = new MarkdownSteps(List.of(new MarkdownStep(3, 8_000)), false);
        NewEvent[] said = {Dairy.usual(), Dairy.steps("food", DEEP, TODAY.plusDays(1)),
                Dairy.steps("food/dairy", mild, TODAY)};
        assertThat(open().given(said).when(PROPOSE).only(MarkdownProposed.class).payBasisPoints()).isEqualTo(8_000);
        assertThat(open().given(said)
                .given(Dairy.steps("food/dairy", null, TODAY))
                .when(PROPOSE)
                .only(MarkdownProposed.class)
                .payBasisPoints()).as("as food, which has none of its own before tomorrow").isEqualTo(7_000);
    }

    @Test
    void nothingIsProposedWhereNothingCanBeSold() {
        NothingToMarkDown nothing = new NothingToMarkDown(STORE, MILK, LOT.id());
        with(LOT, 0, 0, false).when(PROPOSE).thenRefused(nothing);
        with(LOT, 10, 10, false).when(PROPOSE).thenRefused(nothing);
        with(LOT, 10, 0, true).when(PROPOSE).thenRefused(nothing);
        open().when(new ProposeMarkdown(STORE, MILK, new BatchId("L9"), 3, null))
                .thenRefused(new NothingToMarkDown(STORE, MILK, new BatchId("L9")));
    }

    @Test
    void aBatchHasALastDayThatIsNearAndNotOver() {
        expiring(TODAY.plusDays(4)).when(PROPOSE)
                .thenRefused(new BatchNotNearExpiry(STORE, MILK, LOT.id(), TODAY.plusDays(4), 4, 3));
        expiring(TODAY).given(Dairy.usual()).when(PROPOSE).thenAccepted();
        expiring(TODAY.minusDays(1)).when(PROPOSE).thenRefused(new BatchWithoutDaysLeft(STORE, MILK, LOT.id()));
        expiring(null).when(PROPOSE).thenRefused(new BatchWithoutDaysLeft(STORE, MILK, LOT.id()));
    }

    @Test
    void goodsWithoutAPriceHaveNoLowerOne() {
        open().given(Dairy.milk(null)).when(PROPOSE).thenRefused(new NoPriceToMarkDown(STORE, MILK));
    }

    @Test
    void withoutStepsAShareHasToBeNamed() {
        open().when(PROPOSE).thenRefused(new NoMarkdownSuggested(MILK, 3));
        open().when(new ProposeMarkdown(STORE, MILK, LOT.id(), 3, 6_000)).thenAccepted();
    }

    @Test
    void placeAndProductAreKnown() {
        open().when(new ProposeMarkdown(OTHER_STORE, MILK, LOT.id(), 3, null))
                .thenRefused(new UnknownLocation(OTHER_STORE));
        open().when(new ProposeMarkdown(STORE, new Sku("ghost"), LOT.id(), 3, null))
                .thenRefused(new UnknownProduct(new Sku("ghost")));
    }

    private static DeciderSpec<ProposeMarkdown> open() {
        return Dairy.open(new ProposeMarkdownDecider());
    }

    private static DeciderSpec<ProposeMarkdown> expiring(@Nullable LocalDate last) {
        return with(new Batch(LOT.id(), null, last), 10, 0, false);
    }

    private static DeciderSpec<ProposeMarkdown> with(Batch batch, int onHand, int quarantined, boolean held) {
        return Dairy.open(new ProposeMarkdownDecider(),
                new BatchBalance(batch, MORNING, Quantity.of(onHand), Quantity.of(quarantined), held));
    }
}
