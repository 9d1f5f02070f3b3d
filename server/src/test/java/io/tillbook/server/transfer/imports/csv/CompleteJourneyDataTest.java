package io.tillbook.server.transfer.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the whole data set, where it is there, and compares with the totals it is published with. */
class CompleteJourneyDataTest {
    private static final Path DATA = Path.of("../../shared/data/complete-journey");

    @BeforeEach
    void findData() {
        assumeTrue(Files.isDirectory(DATA), "the data set is not in " + DATA.toAbsolutePath().normalize());
    }

    @Test
    void losesAndInventsNothing() {
        List<ImportStage> stages = new CompleteJourney(DATA, StandardCharsets.UTF_8, JourneyFiles::codes).stages();
        assertThat(new CollectingSink().feed(stages.get(0)).sent).hasSize(293);
        assertThat(new CollectingSink().feed(stages.get(1)).sent).hasSize(20_902);
        assertThat(new CollectingSink().feed(stages.get(2)).sent).hasSize(2_377);
        new CollectingSink().feed(stages.get(3));
        CollectingSink sink = new CollectingSink().feed(stages.get(4));
        List<CompleteSale> sales = sink.commands().stream().map(sale -> (CompleteSale) sale.payload()).toList();
        List<SaleLine> lines = sales.stream().flatMap(sale -> sale.lines().stream()).toList();
        assertThat(sales).hasSize(47_034);
        assertThat(lines).hasSize(74_584);
        assertThat(lines.stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of(23_393_524));
        assertThat(lines.stream().map(SaleLine::quantity).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(Quantity.of(7_784_694));
        assertThat(sink.rejects).hasSize(416).allMatch(reason -> reason.endsWith(": quantity must be greater than 0"));
    }

    @Test
    void takesEveryRedemptionOrTellsWhyNot() {
        List<ImportStage> stages = new CompleteJourney(DATA, StandardCharsets.UTF_8, JourneyFiles::codes).stages();
        new CollectingSink().feed(stages.get(0));
        CollectingSink campaigns = new CollectingSink().feed(stages.get(3));
        List<Command> opened = campaigns.commands().stream().map(OutgoingCommand::payload).toList();
        assertThat(opened.stream().filter(OpenCampaign.class::isInstance)).hasSize(27);
        assertThat(opened.stream().filter(DraftPromotion.class::isInstance)).hasSize(28);
        assertThat(opened.stream().filter(IssueCoupon.class::isInstance)).hasSize(7_899);
        assertThat(campaigns.rejects).hasSize(862);
        CollectingSink sink = new CollectingSink().feed(stages.get(4));
        List<CompleteSale> redeeming = sink.commands()
                .stream()
                .map(sale -> (CompleteSale) sale.payload())
                .filter(sale -> sale.coupons() != null)
                .toList();
        assertThat(redeeming).hasSize(668);
        assertThat(redeeming.stream().mapToInt(sale -> sale.applied().size()).sum()).isPositive();
        assertThat(redeeming.stream().mapToInt(sale -> Objects.requireNonNull(sale.coupons()).size()).sum()
                + campaigns.rejects.size()).as("each redemption").isEqualTo(2_102);
    }

    @Test
    void givesEveryCommandAnIdOfItsOwn() {
        Set<Object> ids = new HashSet<>();
        new CompleteJourney(DATA, StandardCharsets.UTF_8, JourneyFiles::codes).stages()
                .forEach(stage -> new CollectingSink().feed(stage)
                        .commands()
                        .forEach(command -> assertThat(ids.add(command.commandId())).isTrue()));
    }
}
