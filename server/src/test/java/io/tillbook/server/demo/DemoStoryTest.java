package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.server.demo.DemoCommand.Act;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
    private static final List<DemoCommand> STORY = DemoStory.until(LAST_DAY);

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoStory.until(LAST_DAY)).isEqualTo(STORY);
    }

    @Test
    void isAsLargeAsADemoShouldBe() {
        assertThat(all(RegisterProduct.class)).hasSize(60);
        assertThat(all(OpenLocation.class)).filteredOn(location -> location.kind() == LocationKind.STORE).hasSize(3);
        assertThat(all(OpenLocation.class)).filteredOn(location -> location.kind() == LocationKind.WAREHOUSE)
                .hasSize(1);
        assertThat(all(CompleteSale.class)).hasSizeBetween(2_500, 4_000);
        assertThat(all(AcceptReturn.class)).hasSizeBetween(30, 200);
        assertThat(STORY).hasSizeLessThan(4_600);
    }

    /** What devices that stand alone have taken is kept by hand, and the bank's bill has a row that nobody knows. */
    @Test
    void cardsOfTheLastDaysAreKeptByHandAndBilled() {
        List<StartPayment> taken = all(StartPayment.class).toList();
        Map<PaymentId, Tender> named = sales().flatMap(sale -> sale.tenders().stream())
                .filter(tender -> tender.paymentId() != null)
                .collect(Collectors.toMap(tender -> Objects.requireNonNull(tender.paymentId()), tender -> tender));
        assertThat(taken).hasSizeBetween(6, 40).allSatisfy(payment -> {
            assertThat(payment.reference()).isNotBlank();
            assertThat(named.get(payment.paymentId())).isNotNull()
                    .satisfies(tender -> assertThat(tender.amountMinor()).isEqualTo(payment.amountMinor()));
        });
        assertThat(named).hasSameSizeAs(taken);

        List<BillRow> rows = all(AddBillRows.class).flatMap(part -> part.rows().stream()).toList();
        assertThat(all(OpenBill.class).map(OpenBill::totals)).containsExactly(BillTotals.of(rows));
        List<String> known = taken.stream().map(each -> ProviderNumber.of(each.paymentId()).value()).toList();
        assertThat(rows).hasSizeGreaterThan(1).filteredOn(row -> !known.contains(row.number())).hasSize(1);
        assertThat(all(ResolveDifference.class).map(ResolveDifference::difference))
                .containsExactlyElementsOf(all(ReportDifference.class).map(ReportDifference::difference).toList());
    }

    @Test
    void goodsComeFromWhomTheyAreOrderedFrom() {
        Map<Sku, SupplierId> from = all(SetSupply.class).collect(Collectors.toMap(SetSupply::sku, SetSupply::supplier));
        assertThat(from.keySet())
                .containsExactlyInAnyOrderElementsOf(all(RegisterProduct.class).map(RegisterProduct::sku).toList());
        assertThat(all(DescribeSupplier.class).map(DescribeSupplier::supplier))
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(from.values()));
        assertThat(all(ReceiveGoods.class)).allSatisfy(receipt -> assertThat(receipt.lines())
                .allSatisfy(line -> assertThat(from).containsEntry(line.sku(), receipt.supplier())));
    }

    @Test
    void goodsNearTheirLastDayAreMarkedDownOnTheLastEvening() {
        List<ProposeMarkdown> proposed = all(ProposeMarkdown.class).toList();

        assertThat(proposed).hasSize(2).allMatch(markdown -> markdown.daysLeftAtMost() <= 3);
        assertThat(all(ApproveMarkdown.class).map(ApproveMarkdown::markdown))
                .containsExactly(proposed.getFirst().markdown());
        assertThat(all(RejectMarkdown.class).map(RejectMarkdown::markdown))
                .containsExactly(proposed.getLast().markdown());
    }

    @Test
    void ofThreeGroupsOneIsFormedOneHasFailedAndOneWaits() {
        assertThat(all(OpenGroup.class).map(group -> group.groupBuy().value()))
                .containsExactly("demo-G1", "demo-G2", "demo-G3");
        assertThat(all(JoinGroup.class).collect(
                Collectors.groupingBy(joined -> joined.groupBuy().value(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("demo-G1", 2L, "demo-G2", 3L, "demo-G3", 2L));
        assertThat(all(ExpireGroup.class).map(group -> group.groupBuy().value())).containsExactly("demo-G1");
    }

    @Test
    void hasPromotionsOfDifferentKinds() {
        List<PromotionId> published = all(PublishPromotion.class).map(PublishPromotion::promotion).toList();

        assertThat(published).hasSize(15).doesNotHaveDuplicates();
        assertThat(all(DraftPromotion.class).map(DraftPromotion::promotion)).containsExactlyElementsOf(published);
        assertThat(all(DraftPromotion.class).map(draft -> draft.rule().layer()).distinct())
                .containsExactlyInAnyOrder(Layer.PRICE, Layer.ITEM, Layer.ORDER, Layer.COUPON);
    }

    @Test
    void hasACampaignForEachCouponThatARuleNeeds() {
        List<String> needed = all(DraftPromotion.class)
                .flatMap(draft -> Stream.ofNullable(draft.rule().rule().when().coupon()))
                .toList();

        assertThat(needed).isNotEmpty()
                .containsExactlyElementsOf(
                        all(OpenCampaign.class).map(campaign -> campaign.campaign().value()).toList());
    }

    @Test
    void everySaleTellsHowItWasPriced() {
        assertThat(sales()).allSatisfy(sale -> {
            assertThat(sale.basis()).isNotNull();
            assertThat(sale.lines().stream().map(SaleLine::discount).reduce(Money.ZERO, Money::plus)).isEqualTo(
                    sale.applied().stream().map(AppliedRule::benefitMinor).reduce(Money.ZERO, Money::plus));
        });
        List<PromotionId> published = all(DraftPromotion.class)
                .filter(draft -> draft.rule().rule().when().tiers().isEmpty())
                .filter(draft -> !draft.promotion().value().equals("demo-group"))
                .map(DraftPromotion::promotion)
                .toList();
        assertThat(published).hasSize(12);
        assertThat(sales().flatMap(sale -> sale.applied().stream()).map(AppliedRule::promotion).distinct())
                .as("each promotion is given to somebody")
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(sales().flatMap(sale -> sale.presented().stream())).hasSizeBetween(10, 100)
                .containsOnly(PresentedCoupon.of("WELCOME"));
    }

    @Test
    void pricesDependOnPlaceChannelAndTime() {
        assertThat(pricesOf("P09", "SH-01")).containsExactly(385L);
        assertThat(pricesOf("P09", "SH-02")).containsExactly(350L);
        assertThat(pricesOf("G01", "SH-03")).containsExactlyInAnyOrder(1_242L, 1_325L);
        assertThat(pricesOf("P22", "SH-02")).containsExactlyInAnyOrder(3_290L, 3_126L);
        assertThat(all(SetPrices.class).flatMap(set -> set.lines().stream()).map(PriceLine::from))
                .contains(LAST_DAY.plusDays(14).atStartOfDay());
    }

    private static Stream<Long> pricesOf(String sku, String store) {
        return sales().filter(sale -> sale.location().value().equals(store))
                .flatMap(sale -> sale.lines().stream())
                .filter(line -> line.sku().value().equals(sku))
                .map(line -> Objects.requireNonNull(line.unitPriceMinor()).minor())
                .distinct();
    }

    /** Those included that are a part of an exchange. */
    private static Stream<CompleteSale> sales() {
        return Stream.concat(all(CompleteSale.class), all(ExchangeGoods.class).map(ExchangeGoods::completeSale));
    }

    @Test
    void hasTaxClassesOfChina() {
        assertThat(all(SetTaxRate.class).map(SetTaxRate::rateBp)).containsExactlyInAnyOrder(1_300, 900, 600, 0);
        assertThat(all(ClassifyProducts.class).flatMap(classified -> classified.skus().stream())).hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void goodsAreExchanged() {
        assertThat(all(ExchangeGoods.class)).isNotEmpty()
                .anySatisfy(exchange -> assertThat(exchange.completeSale().tenders()).isNotEmpty())
                .anySatisfy(exchange -> assertThat(exchange.acceptReturn().refunds()).isNotEmpty());
    }

    @Test
    void hasEverythingWorthLookingAt() {
        assertThat(all(CompleteSale.class).flatMap(sale -> sale.tenders().stream()).map(Tender::method))
                .contains(TenderMethod.CASH, TenderMethod.ALIPAY, TenderMethod.WECHAT, TenderMethod.CARD,
                        TenderMethod.GIFT_CARD);
        assertThat(all(CompleteSale.class).flatMap(sale -> sale.tenders().stream()))
                .anyMatch(tender -> !tender.change().isZero());
        assertThat(all(CompleteSale.class).flatMap(sale -> sale.lines().stream()))
                .anyMatch(line -> !line.discount().isZero())
                .anyMatch(line -> line.batch() != null)
                .anyMatch(line -> !line.quantity().isWhole());
        assertThat(all(CompleteSale.class)).anyMatch(sale -> sale.member() != null)
                .anyMatch(sale -> sale.member() == null)
                .allMatch(sale -> sale.cashier() != null);
        assertThat(all(AcceptReturn.class).map(back -> back.lines().getFirst().restocked())).contains(true, false);
        assertThat(all(ReceiveGoods.class).flatMap(receipt -> receipt.lines().stream())
                .map(GoodsReceiptLine::expiresOn)).anyMatch(day -> day != null);
        assertThat(all(ReceiveTransfer.class)).anyMatch(ReceiveTransfer::writesOffTheRest);
        assertThat(all(AdjustStock.class).map(AdjustStock::reason)).contains("过期 · Expired", "损耗 · Spoilage");
    }

    @Test
    void itsLastWeekHasShiftsThatAreClosedAndSomeThatAreOpen() {
        assertThat(all(OpenRegister.class)).hasSize(6);
        assertThat(all(OpenShift.class)).hasSize(3 * 7 * 3);
        assertThat(all(CloseShift.class)).hasSize(3 * 7 * 3 - 3)
                .anySatisfy(closed -> assertThat(closed.reasons()).isNotEmpty())
                .anySatisfy(closed -> assertThat(closed.bag()).isNotNull());
        assertThat(all(SettleDay.class)).hasSize(3 * 6);
        assertThat(all(MoveCash.class)).isNotEmpty();
        assertThat(all(ConfirmDeposit.class)).isNotEmpty();
    }

    @Test
    void fillsEightWeeksUpToTheLastDay() {
        Map<LocalDate, Integer> sales = new HashMap<>();
        STORY.stream()
                .filter(command -> command.command() instanceof CompleteSale)
                .forEach(sale -> sales.merge(sale.occurredAt().toLocalDate(), 1, Integer::sum));
        assertThat(sales).hasSize(DemoStory.DAYS).containsKeys(LAST_DAY, DemoStory.firstDay(LAST_DAY));
        assertThat(sales.values()).allMatch(perDay -> perDay >= 30 && perDay <= 120);
    }

    @Test
    void givesEveryCommandAnIdOfItsOwn() {
        assertThat(STORY).extracting(command -> command.id()).doesNotHaveDuplicates();
    }

    @Test
    void tellsEachLaneInTheOrderOfTime() {
        Map<String, OffsetDateTime> last = new HashMap<>();
        STORY.forEach(command -> {
            OffsetDateTime at = command.occurredAt();
            OffsetDateTime before = last.put(command.lane(), at);
            assertThat(at).isAfterOrEqualTo(before == null ? at : before);
        });
    }

    @Test
    void endsWithOneCommand() {
        assertThat(STORY.stream().filter(command -> command.act() == Act.END)).hasSize(1);
        assertThat(STORY.getLast().act()).isEqualTo(Act.END);
    }

    private static <C extends Command> Stream<C> all(Class<C> type) {
        return STORY.stream().map(command -> command.command()).filter(type::isInstance).map(type::cast);
    }
}
