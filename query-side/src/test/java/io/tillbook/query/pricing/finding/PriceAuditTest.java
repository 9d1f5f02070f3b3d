package io.tillbook.query.pricing.finding;

import static io.tillbook.query.pricing.finding.AuditedChain.COAT_AND_SCARF;
import static io.tillbook.query.pricing.finding.AuditedChain.NOON;
import static io.tillbook.query.pricing.finding.AuditedChain.OPENING;
import static io.tillbook.query.pricing.finding.AuditedChain.off;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.SalePriceRejection.BasketTooOld;
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionOutdated;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.pricing.finding.ProposedRefund;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales that tills have priced with the engine, by what they knew, audited by what held. */
class PriceAuditTest {
    @TempDir Path directory;

    private AuditedChain chain;

    private PriceAudit audit(PublishedRule... holding) {
        return audit(List.of(holding));
    }

    private PriceAudit audit(List<PublishedRule> holding) {
        return audit(TestDatabase.EMBEDDED, holding);
    }

    private PriceAudit audit(TestDatabase database, List<PublishedRule> holding) {
        chain = new AuditedChain(database, directory, history -> history.add("productset-COATS",
                new ProductSetDefined(new ProductSetId("COATS"), 1, "Coats", SetGoods.of(new Sku("coat")))));
        return chain.audit(holding);
    }

    @AfterEach
    void close() {
        chain.close();
    }

    private static SoldBasket sold(PublishedRule... known) {
        return new SoldBasket(COAT_AND_SCARF, List.of(known), null, NOON);
    }

    /** 50.00 off 220.00 are 27.27 and 22.73 off the lines. */
    @Test
    void aTillThatDidNotKnowAPromotionHasChargedTooMuch() {
        PriceFinding found = audit(off("AUTUMN", 20_000, 5_000)).of(sold().sale("T1")).orElseThrow();

        assertThat(found).isEqualTo(new PriceFinding(SoldBasket.STORE, "T1", NOON.plusMinutes(2),
                NOON.toLocalDate(), PriceFindingKind.PROMOTION_MISSED, null, Money.of(22_000), Money.of(17_000),
                Money.of(5_000), List.of(new PromotionId("AUTUMN")),
                List.of(new ProposedRefund(1, Money.of(12_000), Money.of(9_273), Money.of(2_727)),
                        new ProposedRefund(2, Money.of(10_000), Money.of(7_727), Money.of(2_273))),
                "The sale cost 22000 and should have cost 17000 (minor units) by AUTUMN."));
    }

    @Test
    void whatWasAppliedOrCouldNotBeIsNoFinding() {
        PublishedRule autumn = off("AUTUMN", 20_000, 5_000);
        PublishedRule lost = off("LOST", 20_000, 4_000);
        PublishedRule beyond = off("BEYOND", 30_000, 9_000);
        PublishedRule limited = new PublishedRule(new PromotionId("FEW"), 1,
                Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), new Benefit.Pay(5_000, null))
                        .limit(new UseLimit(null, null, null, null, 10, null, null)));

        assertThat(audit(autumn, lost, beyond, limited).of(sold(autumn).sale("T1"))).isEmpty();
    }

    @Test
    void onlyWhatHeldAtTheMomentOfThePricesCounts() {
        PriceAudit audit = audit(off("AUTUMN", 20_000, 5_000));

        assertThat(audit.of(new SoldBasket(COAT_AND_SCARF, List.of(), null, OPENING.minusMinutes(1)).sale("T1")))
                .isEmpty();
        assertThat(audit.of(new SoldBasket(COAT_AND_SCARF, List.of(), null, OPENING).sale("T2"))).isPresent();
    }

    /** It has the better one in the place of the cheaper one, so the scarf is dearer than by what it cites. */
    @Test
    void linesThatShouldBeDearerMakeTheRefundLess() {
        PublishedRule scarf = PublishedRule.of("A-SCARF", Rule.of(Layer.ORDER, Scope.skus(new Sku("scarf")),
                new Need.None(), new Benefit.Off(Money.of(1_000))));
        PublishedRule coat = PublishedRule.of("B-COAT", Rule.of(Layer.ORDER, Scope.skus(new Sku("coat")),
                new Need.None(), new Benefit.Off(Money.of(1_500))));
        PriceFinding found = audit(scarf, coat).of(sold(scarf).sale("T1")).orElseThrow();

        assertThat(found.differenceMinor()).isEqualTo(Money.of(500));
        assertThat(found.promotions()).containsExactly(new PromotionId("B-COAT"));
        assertThat(found.refunds())
                .containsExactly(new ProposedRefund(1, Money.of(12_000), Money.of(10_500), Money.of(500)));
    }

    private static PublishedRule offCoats(String promotion, String store) {
        Scope coats = new Scope(Set.of("COATS@1"), Set.of(), Set.of(), Set.of(), null, null, Set.of());
        return PublishedRule.of(promotion,
                Rule.of(Layer.ORDER, coats, new Need.None(), new Benefit.Off(Money.of(1_500)))
                        .when(new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(new LocationId(store)), Set.of(),
                                Set.of(), false, Set.of(), Set.of(), null, false, null)));
    }

    /** The store, the promotion and the product set. */
    @Test
    void whatWasReadForASaleIsNotReadForTheNext() {
        PriceAudit audit = audit(TestDatabase.OVER_THE_WIRE, List.of(offCoats("COATS", "S1")));
        chain.takeReads();

        assertThat(audit.of(sold().sale("T1"))).isPresent();
        assertThat(chain.takeReads()).isEqualTo(3);
        assertThat(audit.of(sold().sale("T2"))).isPresent();
        assertThat(chain.takeReads()).isZero();
    }

    /** The document of the store is all that is. */
    @Test
    void nothingIsReadOfWhatIsForAnotherStore() {
        PriceAudit audit = audit(TestDatabase.OVER_THE_WIRE, List.of(offCoats("COATS", "S2")));
        chain.takeReads();

        assertThat(audit.of(sold().sale("T1"))).isEmpty();
        assertThat(chain.takeReads()).isOne();
    }

    @Test
    void aSaleThatCitesWhatDidNotHoldIsFlaggedAndNotAudited() {
        PriceAudit audit = audit(off("AUTUMN", 20_000, 5_000));

        assertThat(audit.of(sold(off("OLD", 20_000, 100)).sale("T1"))).isEmpty();
    }

    @Test
    void nothingIsFoundInTwoThousandCorrectSales() {
        RandomOffers offers = new RandomOffers(5);
        Random random = new Random(6);
        List<PublishedRule> rules = offers.rules();
        PriceAudit audit = audit(rules);
        int discounted = 0;
        for (int number = 0; number < 2_000; number++) {
            SoldBasket sold = new SoldBasket(offers.basket(), rules, member(random), NOON.plusMinutes(number));
            discounted += sold.priced().applications().isEmpty() ? 0 : 1;

            assertThat(audit.of(sold.sale("T" + number))).as("basket %s", sold.basket()).isEmpty();
        }
        assertThat(discounted).isGreaterThan(1_500);
    }

    /** Each till lacks one of the promotions: what it charges too much is the difference of both prices. */
    @Test
    void theDifferenceIsFoundWherePromotionsAreUnknown() {
        RandomOffers offers = new RandomOffers(7);
        Random random = new Random(8);
        List<PublishedRule> rules = offers.rules();
        PriceAudit audit = audit(rules);
        int found = 0;
        for (int number = 0; number < 600; number++) {
            List<PublishedRule> known = new ArrayList<>(rules);
            known.remove(random.nextInt(known.size()));
            Basket basket = offers.basket();
            MemberId member = member(random);
            SoldBasket sold = new SoldBasket(basket, known, member, NOON);
            long difference = sold.priced()
                    .total()
                    .minus(new SoldBasket(basket, rules, member, NOON).priced().total())
                    .minor();
            Optional<PriceFinding> finding = audit.of(sold.sale("T" + number));

            assertThat(finding.isPresent()).as("basket %s", basket).isEqualTo(difference > 0);
            finding.ifPresent(each -> {
                assertThat(each.differenceMinor()).isEqualTo(Money.of(difference));
                assertThat(each.refunds().stream().mapToLong(refund -> refund.refundMinor().minor()).sum())
                        .isEqualTo(difference);
                assertThat(each.promotions()).isNotEmpty();
            });
            found += finding.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(50);
    }

    private static MemberId member(Random random) {
        return new MemberId("M" + random.nextInt(40));
    }

    @Test
    void flagsOfPricesAreFindingsWithTheirFigures() {
        PriceAudit audit = audit();
        PriceFinding dear = audit.of(flagged(Flag.of(FlagKind.WRONG_PRICE,
                new PriceDiffers(2, new Sku("scarf"), NOON, Money.of(9_000), Money.of(10_000)), Money.of(1_000))))
                .orElseThrow();

        assertThat(dear.kind()).isEqualTo(PriceFindingKind.WRONG_PRICE);
        assertThat(dear.lineNo()).isEqualTo(2);
        assertThat(dear.chargedMinor()).isEqualTo(Money.of(10_000));
        assertThat(dear.expectedMinor()).isEqualTo(Money.of(9_000));
        assertThat(dear.differenceMinor()).isEqualTo(Money.of(1_000));
        assertThat(audit.of(flagged(Flag.of(FlagKind.OUTDATED_RULES,
                new PromotionOutdated(new PromotionId("AUTUMN"), 1, 2, NOON), Money.of(-70)))))
                .hasValueSatisfying(cheap -> assertThat(cheap.promotions()).containsExactly(new PromotionId("AUTUMN")));
        assertThat(audit.of(flagged(Flag.of(FlagKind.STALE_PRICES, new BasketTooOld(NOON, NOON.plusDays(1), 30)))))
                .hasValueSatisfying(stale -> assertThat(stale.differenceMinor()).isNull());
        assertThat(audit.of(flagged(Flag.of(FlagKind.SHORTAGE, new BasketTooOld(NOON, NOON, 30))))).isEmpty();
    }

    private static SaleFlagged flagged(Flag flag) {
        return new SaleFlagged(new SaleId("T1"), new ReceiptNo("T1"), SoldBasket.STORE, new RegisterId("R1"), null,
                NOON, NOON.toLocalDate(), flag);
    }
}
