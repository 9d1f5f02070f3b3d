package io.tillbook.command.pricing.finding;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.finding.FindingSettlement;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.SettlePriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.pricing.finding.PriceFindingRejection.PriceFindingAlreadySettled;
import io.tillbook.api.pricing.finding.PriceFindingRejection.PriceFindingKnown;
import io.tillbook.api.pricing.finding.PriceFindingRejection.UnknownPriceFinding;
import io.tillbook.api.pricing.finding.ProposedRefund;
import io.tillbook.command.testing.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlePriceFindingTest {
    private static final PriceFindingId ID = new PriceFindingId("F1");
    private static final PriceFinding FOUND = new PriceFinding(STORE, "T1", MORNING, MORNING.toLocalDate(),
            PriceFindingKind.PROMOTION_MISSED, null, Money.of(22_000), Money.of(17_000), Money.of(5_000), List.of(),
            List.of(new ProposedRefund(1, Money.of(12_000), Money.of(7_000), Money.of(5_000))), "too dear");
    private static final PriceFindingReported REPORTED = new PriceFindingReported(ID, FOUND);
    private static final SettlePriceFinding CORRECT =
            new SettlePriceFinding(ID, FindingSettlement.CORRECTED, "refunded by return B1");

    private final DeciderSpec<SettlePriceFinding> settling =
            DeciderSpec.of(new SettlePriceFindingDecider()).given(Finding.at(ID), REPORTED);
    private final DeciderSpec<ReportPriceFinding> reporting = DeciderSpec.of(new ReportPriceFindingDecider());

    @Test
    void aFindingIsRecordedOnce() {
        reporting.when(new ReportPriceFinding(ID, FOUND)).thenOn(Finding.at(ID), REPORTED);
        reporting.given(Finding.at(ID), REPORTED)
                .when(new ReportPriceFinding(ID, FOUND))
                .thenRefused(new PriceFindingKnown(ID));
    }

    @Test
    void itIsSettledAndSaysHow() {
        settling.when(CORRECT)
                .thenOn(Finding.at(ID), new PriceFindingSettled(ID, STORE, FindingSettlement.CORRECTED,
                        "refunded by return B1"));
    }

    @Test
    void itIsSettledOnce() {
        settling.givenAccepted(CORRECT)
                .when(new SettlePriceFinding(ID, FindingSettlement.DISMISSED, "a test"))
                .thenRefused(new PriceFindingAlreadySettled(ID, FindingSettlement.CORRECTED));
    }

    @Test
    void whatNobodyHasFoundCannotBeSettled() {
        DeciderSpec.of(new SettlePriceFindingDecider()).when(CORRECT).thenRefused(new UnknownPriceFinding(ID));
    }

    @Test
    void itSaysWhy() {
        assertThatThrownBy(() -> new SettlePriceFinding(ID, FindingSettlement.DISMISSED, " "))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("reason");
    }
}
