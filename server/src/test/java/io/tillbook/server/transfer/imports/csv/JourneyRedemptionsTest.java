package io.tillbook.server.transfer.imports.csv;

import static io.tillbook.server.transfer.imports.csv.JourneyFiles.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which receipts redeemed coupons, of files that tell household and day only. */
class JourneyRedemptionsTest {
    private static final String CAMPAIGN = "26,Type B,2016-12-28,2017-02-19\n";
    private static final String TWO_HOUSEHOLDS = "26,906\n26,907\n";
    private static final String RECEIPT = line("319", "54", "7", "0", "0.00", "0.00")
            + line("319", "55", "7", "3", "1.00", "0.29") + line("319", "55", "8", "1", "0.10", "0.00");

    @TempDir private Path directory;

    private static String redemption(int household, int day) {
        return household + ",5138,26,2017-01-0" + day + "\n";
    }

    /** The campaigns, then the sales. */
    private List<CollectingSink> feed(String redemptions, String sales) throws IOException {
        JourneyFiles.writeCampaigns(directory, CAMPAIGN, TWO_HOUSEHOLDS, redemptions);
        List<ImportStage> stages = JourneyFiles.write(directory, "", sales).stages();
        assertThat(stages).extracting(ImportStage::name)
                .containsExactly("locations", "products", "members", "campaigns",
                        "sales");
        List<CollectingSink> fed = stages.stream().map(stage -> new CollectingSink().feed(stage)).toList();
        return List.of(fed.get(3), fed.get(4));
    }

    private static <T extends Command> List<T> payloads(CollectingSink sink, Class<T> type) {
        return sink.commands()
                .stream()
                .map(OutgoingCommand::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void issuesOneCouponForEachRedemptionAndOneToWhoeverRedeemedNone() throws IOException {
        CollectingSink sink = feed(redemption(906, 1) + redemption(906, 1), RECEIPT).getFirst();
        CampaignId campaign = new CampaignId("CJ-26");
        assertThat(payloads(sink, OpenCampaign.class)).singleElement().satisfies(opened -> {
            assertThat(opened.campaign()).isEqualTo(campaign);
            assertThat(opened.name()).isEqualTo("Campaign 26, Type B");
            assertThat(opened.from()).isEqualTo(OffsetDateTime.parse("2016-12-28T00:00:00Z"));
            assertThat(opened.until()).as("after its last day").isEqualTo(OffsetDateTime.parse("2017-02-20T00:00:00Z"));
        });
        assertThat(payloads(sink, GenerateCodes.class)).containsExactly(new GenerateCodes(campaign, 3));
        assertThat(payloads(sink, IssueCoupon.class)).containsExactly(
                new IssueCoupon(campaign, 1, new MemberId("906")), new IssueCoupon(campaign, 2, new MemberId("906")),
                new IssueCoupon(campaign, 3, new MemberId("907")));
        assertThat(payloads(sink, StopPromotion.class)).as("nothing goes on by these rules")
                .extracting(stopped -> stopped.promotion().value())
                .containsExactly("cj-discounts", "cj-26");
        assertThat(sink.rejects).isEmpty();
    }

    @Test
    void theReceiptOfTheDayTellsItsCouponsAndCostsWhatItCost() throws IOException {
        CompleteSale sale = payloads(feed(redemption(906, 1) + redemption(906, 1), RECEIPT).getLast(),
                CompleteSale.class).getFirst();
        assertThat(sale.receiptNo().value()).as("of the other nothing can be sold").isEqualTo("55");
        assertThat(sale.coupons()).containsExactly(new Secret("CJ-26/1"), new Secret("CJ-26/2"));
        AppliedRule coupon = new AppliedRule(Layer.COUPON, new PromotionId("cj-26"), 1, null, null, Money.ZERO);
        assertThat(sale.applied()).containsExactly(
                new AppliedRule(Layer.ITEM, new PromotionId("cj-discounts"), 1, null, null, Money.of(29)), coupon,
                coupon);
        assertThat(sale.lines()).extracting(SaleLine::paid).containsExactly(Money.of(100), Money.of(10));
        assertThat(sale.lines()).extracting(SaleLine::gross).containsExactly(Money.of(129), Money.of(10));
    }

    @Test
    void ofSeveralReceiptsItIsTheFirstWithADiscountOfACoupon() throws IOException {
        String plain = line("319", "55", "7", "1", "1.00", "0.00").replace(",0.50,", ",0.00,");
        String sales =
                plain + line("319", "56", "7", "1", "1.00", "0.00") + line("319", "57", "7", "1", "1.00", "0.00");
        List<CompleteSale> sold = payloads(feed(redemption(906, 1), sales).getLast(), CompleteSale.class);
        assertThat(sold.stream().filter(sale -> sale.coupons() != null)).extracting(sale -> sale.receiptNo().value())
                .containsExactly("56");
        assertThat(payloads(feed(redemption(906, 1), plain).getLast(), CompleteSale.class)).singleElement()
                .satisfies(sale -> assertThat(sale.coupons()).hasSize(1));
    }

    @Test
    void tellsWhatItCannotTake() throws IOException {
        String redemptions = Stream.generate(() -> redemption(906, 1)).limit(5).reduce("", String::concat)
                + redemption(907, 1) + redemption(906, 2);
        assertThat(feed(redemptions, RECEIPT).getFirst().rejects).containsExactly("6: a sale takes 4 coupons",
                "8: the household has no receipt of that day", "7: the household has no receipt of that day");
    }

    @Test
    void namesTheCampaignThatIsMissing() throws IOException {
        JourneyFiles.writeCampaigns(directory, CAMPAIGN, "27,906\n", "906,5138,26,yesterday\n");
        List<ImportStage> stages = JourneyFiles.write(directory, "", RECEIPT).stages();
        assertThat(new CollectingSink().feed(stages.getFirst()).rejects).containsExactly(
                "2: campaign_id is in no line of campaign_descriptions.csv",
                "2: redemption_date must be a day such as 2017-01-01");
    }

    @Test
    void saysWhichFileOfTheCampaignsIsMissing() throws IOException {
        JourneyFiles.writeCampaigns(directory, CAMPAIGN, TWO_HOUSEHOLDS, "");
        Files.delete(directory.resolve("campaigns.csv"));
        assertThatThrownBy(() -> JourneyFiles.write(directory, "", RECEIPT)).isInstanceOf(InputFailure.class)
                .hasMessageEndingWith(" has neither campaigns.csv.gz nor campaigns.csv");
    }

    @Test
    void doesNotTakeCodesOfOthers() throws IOException {
        JourneyFiles.writeCampaigns(directory, CAMPAIGN, TWO_HOUSEHOLDS, redemption(906, 1));
        JourneyFiles.write(directory, "", RECEIPT);
        List<ImportStage> stages =
                new CompleteJourney(directory, StandardCharsets.UTF_8, _ -> List.of()).stages();
        stages.subList(0, 4).forEach(stage -> new CollectingSink().feed(stage));
        assertThatThrownBy(() -> new CollectingSink().feed(stages.getLast())).isInstanceOf(UnexpectedResponse.class)
                .hasMessageContaining("campaign CJ-26 has 0 codes");
    }
}
