package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales that rules have priced come back: what is kept is priced again, or each piece refunded as it was paid. */
class RepricedReturnsTest {
    static final PublishedRule FROM_200_LESS_50 = order("mj", 20_000, new Benefit.Off(Money.of(5_000)));

    /** Takes goods of one sale back, one return after the other; each is live and so refused unless it is right. */
    static final class Desk {
        private final DeciderSpec<AcceptReturn> spec = DeciderSpec.of(CheckoutOrder.returns().booking())
                .given(Shop.store(NegativeStock.BLOCK));
        private int returns;

        Desk(PricedSale sale) {
            spec.given(sale.events());
        }

        ReturnAccepted refunds(long amount, ReturnLine... lines) {
            returns++;
            return spec.when(Bought.back("B" + returns, List.of(lines), refunds(amount))).only(ReturnAccepted.class);
        }

        private static Refund[] refunds(long amount) {
            return amount == 0 ? new Refund[0] : new Refund[] {Bought.refund(CASH, amount)};
        }
    }

    private static Desk desk(Basket basket, PublishedRule... rules) {
        return new Desk(PricedSale.of(basket, rules));
    }

    static PublishedRule order(String id, long from, Benefit give) {
        return PublishedRule.of(id, Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(from), give));
    }

    static PublishedRule kept(PublishedRule rule) {
        return new PublishedRule(rule.promotion(), 1, rule.rule().onReturn(OnReturn.KEEP));
    }

    static Basket basket(long... prices) {
        BasketLine[] lines = new BasketLine[prices.length];
        for (int place = 0; place < prices.length; place++) {
            lines[place] = line(place + 1, "P" + (place + 1), null, 1, prices[place]);
        }
        return Basket.of(lines);
    }

    static BasketLine line(int lineNo, String sku, String category, long pieces, long price) {
        Goods goods = new Goods(new Sku(sku), Goods.of(new Sku(sku)).kind(), category, null, null);
        return BasketLine.pieces(lineNo, goods, pieces, price);
    }

    static ReturnLine[] one(int... lineNos) {
        return Arrays.stream(lineNos).mapToObj(lineNo -> Bought.pieces(lineNo, 1)).toArray(ReturnLine[]::new);
    }

    private static ReturnLine faulty(int lineNo) {
        return new ReturnLine(lineNo, Quantity.of(1), true, null, null, ReturnFault.STORE);
    }

    @Test
    void aThresholdThatIsLostIsPaidForByWhatIsKept() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        ReturnAccepted first = desk.refunds(5_000, one(2));
        assertThat(first.lines()).extracting(ReturnedLine::refundMinor).containsExactly(Money.of(7_727));
        assertThat(first.restated())
                .containsExactly(new RestatedLine(1, new Sku("P1"), null, Money.of(2_727)));
        assertThat(first.waivedMinor()).isNull();
        desk.refunds(12_000, one(1));
    }

    @Test
    void theSaleRemembersTheSame() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        SaleLinesReturned remembered = desk.spec.when(Bought.back("B1", List.of(one(2)), Bought.refund(CASH, 5_000)))
                .only(SaleLinesReturned.class);
        assertThat(remembered.restated())
                .containsExactly(new RestatedLine(1, new Sku("P1"), null, Money.of(2_727)));
    }

    @Test
    void aThresholdThatIsPromisedIsKept() {
        Desk desk = desk(basket(12_000, 10_000), kept(FROM_200_LESS_50));
        assertThat(desk.refunds(7_727, one(2)).restated()).isNull();
        desk.refunds(9_273, one(1));
    }

    @Test
    void otherRefundsAreRefusedWithWhatIsDue() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        desk.spec.when(Bought.back("B1", List.of(one(2)), Bought.refund(CASH, 7_727)))
                .thenRefused(new RefundsDoNotMatch(Money.of(5_000), Money.of(7_727)));
    }

    @Test
    void otherRefundsThatAreReportedAreFlaggedAndChangeNothingOfWhatIsDueLater() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        ReturnFlagged flagged = desk.spec.when(reported("B9", 7_727, one(2))).only(ReturnFlagged.class);
        assertThat(flagged.flag().kind()).isEqualTo(FlagKind.REFUNDS_DO_NOT_MATCH);
        assertThat(flagged.flag().amountMinor()).isEqualTo(Money.of(-2_727));
        ReturnFlagged more = desk.spec.when(reported("B8", 12_000, one(1))).only(ReturnFlagged.class);
        assertThat(more.flag().kind()).isEqualTo(FlagKind.REFUND_EXCEEDS_TENDER);
    }

    @Test
    void moreThanWasSoldIsWorthWhatItWasSoldFor() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        ReturnAccepted accepted = desk.spec.when(reported("B9", 0, Bought.pieces(2, 3))).only(ReturnAccepted.class);
        assertThat(accepted.lines()).extracting(ReturnedLine::refundMinor)
                .containsExactly(Money.of(7_727 + 2 * 7_727));
        desk.refunds(12_000, one(1));
    }

    private static AcceptReturn reported(String id, long amount, ReturnLine... lines) {
        return new AcceptReturn(new ReturnId(id), Bought.SALE, Shop.STORE, Shop.TILL, List.of(lines),
                List.of(Desk.refunds(amount)), "too many", Origin.REPORTED);
    }

    @Test
    void aThresholdThatIsStillReached() {
        PublishedRule each = PublishedRule.of("each", Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(10_000), true, 5), new Benefit.Off(Money.of(1_000))));
        desk(basket(10_000, 5_000), each).refunds(5_000, one(2));
        desk(basket(10_000, 5_000), kept(each)).refunds(4_667, one(2));
    }

    @Test
    void oneStepDown() {
        PublishedRule steps = PublishedRule.of("steps", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(1)))
                .withSteps(step(10_000, 800), step(20_000, 2_000), step(30_000, 4_000)));
        Desk desk = desk(basket(15_000, 9_000, 7_000), steps);
        desk.refunds(5_000, one(3));
        desk.refunds(7_800, one(2));
        desk.refunds(14_200, one(1));
    }

    private static Step step(long from, long off) {
        return new Step(Need.Amount.from(from), new Benefit.Off(Money.of(off)));
    }

    @Test
    void fewerPieces() {
        PublishedRule more = PublishedRule.of("more", Rule.of(Layer.ITEM, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(1)))
                .withSteps(new Step(Need.Pieces.from(2), new Benefit.Pay(9_000, null)),
                        new Step(Need.Pieces.from(3), new Benefit.Pay(8_000, null))));
        Desk desk = desk(basket(10_000, 6_000, 4_000), more);
        desk.refunds(1_600, one(3));
        desk.refunds(4_400, one(2));
        desk.refunds(10_000, one(1));
        desk(basket(10_000, 6_000, 4_000), kept(more)).refunds(3_200, one(3));
    }

    @Test
    void oneOfTwo() {
        PublishedRule bogo = PublishedRule.of("bogo", Rule.of(Layer.ITEM, Scope.ALL, Need.Pieces.each(2),
                new Cheapest(1, 0)));
        Desk dearFirst = desk(basket(3_000, 2_000), bogo);
        dearFirst.refunds(1_000, one(1));
        dearFirst.refunds(2_000, one(2));
        Desk cheapFirst = desk(basket(3_000, 2_000), bogo);
        cheapFirst.refunds(0, one(2));
        cheapFirst.refunds(3_000, one(1));
        Desk keep = desk(basket(3_000, 2_000), kept(bogo));
        keep.refunds(1_800, one(1));
        keep.refunds(1_200, one(2));
    }

    @Test
    void onePieceOfThree() {
        PublishedRule third = PublishedRule.of("third", Rule.of(Layer.ITEM, Scope.ALL, Need.Pieces.each(3),
                new Cheapest(1, 0)));
        desk(Basket.of(line(1, "A", null, 2, 5_000), line(2, "B", null, 2, 4_000), line(3, "C", null, 3, 3_000)),
                third).refunds(5_000, one(1));
    }

    @Test
    void anotherTakesThePlaceOfWhatWasFree() {
        PublishedRule cap = PublishedRule.of("cap", Rule.of(Layer.ITEM, Scope.categories("shirt"),
                Need.Pieces.each(2),
                new Get(Scope.categories("cap"), 1, new Get.Price.Share(0), Pick.DEAREST)));
        Basket basket = Basket.of(line(1, "S", "shirt", 2, 10_000), line(2, "C1", "cap", 1, 2_000),
                line(3, "C2", "cap", 1, 3_000));
        desk(basket, cap).refunds(7_000, one(1));
        desk(basket, cap).refunds(2_000, one(3));
    }

    @Test
    void aGift() {
        PublishedRule gift = PublishedRule.of("gift", Rule.of(Layer.ORDER, Scope.categories("food/snack"),
                Need.Amount.from(10_000),
                new Get(Scope.skus(new Sku("BAR")), 1, new Get.Price.Share(0), Pick.DEAREST)));
        Basket basket = Basket.of(line(1, "A", "food/snack", 1, 5_200), line(2, "B", "food/snack", 1, 4_900),
                line(3, "BAR", "food/snack", 1, 600));
        desk(basket, gift).refunds(4_300, one(2));
        desk(basket, gift).refunds(4_900, one(2, 3));
        desk(basket, gift).refunds(0, one(3));
    }

    @Test
    void whatWasAdded() {
        PublishedRule addOn = PublishedRule.of("umbrella", Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(9_900),
                new Get(Scope.skus(new Sku("UMB")), 1, new Get.Price.Fixed(Money.of(990)), Pick.DEAREST)));
        Desk desk = desk(Basket.of(line(1, "A", null, 1, 9_900), line(2, "UMB", null, 1, 3_900)), addOn);
        desk.refunds(6_990, one(1));
        desk.refunds(3_900, one(2));
    }

    @Test
    void whatTheStoreIsToBlameForCostsTheCustomerNothing() {
        Desk desk = desk(basket(12_000, 10_000), FROM_200_LESS_50);
        ReturnAccepted broken = desk.refunds(9_273, faulty(1));
        assertThat(broken.restated()).isNull();
        assertThat(broken.lines()).extracting(ReturnedLine::fault).containsExactly(ReturnFault.STORE);
        desk.refunds(7_727, one(2));
    }

    @Test
    void whatTheStoreIsToBlameForStillCountsForThresholds() {
        Desk desk = desk(basket(12_000, 10_000, 1_000), FROM_200_LESS_50);
        desk.refunds(12_000 - 2_609, faulty(1));
        assertThat(desk.refunds(882, one(3)).restated())
                .containsExactly(new RestatedLine(2, new Sku("P2"), null, Money.of(7_727 - 7_826),
                        new LineTax(900, Money.of(-8))));
    }
}
