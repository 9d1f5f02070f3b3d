package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.CardReferenceMissing;
import io.tillbook.api.giftcards.GiftCardRejection.CardRefundExceedsSpent;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales that are paid with cards, and what comes back of them. */
class PaidByCardTest {
    private static final GiftCardRules BONUS = new GiftCardRules(null, null, null, null, null,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000))));

    private final CardShop shop = new CardShop().rules(BONUS).issued(CARD, null, null).loaded(CARD, 50_000);

    private static CardValue lots(long paid, long bonus) {
        return new CardValue(Money.of(paid), Money.of(bonus));
    }

    /** The worked examples of the design, one after the other. */
    @Test
    void loadSpendReturnAndCashOutAsTheDesignSays() {
        assertThat(shop.state(CARD).value()).isEqualTo(lots(50_000, 5_000));

        assertThat(all(shop.send(sale("T1", by(CARD, 11_000))), GiftCardEvent.OfCard.class))
                .containsExactly(new ValueSpent(CARD, new SaleId("T1"), STORE, Money.of(10_000), Money.of(1_000)));

        Decision back = shop.send(back("B1", "T1", 5_500, toCard(5_500)));
        assertThat(all(back, ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(lots(event.paidMinor().minor(), event.bonusMinor().minor()))
                        .isEqualTo(lots(5_000, 500)));

        Decision paidOut = shop.send(cashOut(CARD, 45_000, CardShop.RIGHT));
        assertThat(all(paidOut, ValueCashedOut.class)).singleElement().satisfies(event -> {
            assertThat(event.paidMinor()).isEqualTo(Money.of(45_000));
            assertThat(event.forfeitedMinor()).isEqualTo(Money.of(4_500));
        });
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.CLOSED);
    }

    @Test
    void noEventOfASaleHasWhatProvesACard() {
        Decision decision = shop.send(sale("T1", by(CARD, 100), cash(20)));

        assertThat(all(decision, SaleCompleted.class)).singleElement()
                .satisfies(sold -> assertThat(sold.tenders()).containsExactly(
                        new Tender(TenderMethod.GIFT_CARD, Money.of(100), null, CARD, null, null), cash(20)));
    }

    @Test
    void noRefusalOfASaleHasItEither() {
        Decision refused = shop.send(sale("T1", by(CARD, 100, "wrong"), cash(20)));

        assertThat(refused.events()).map(NewEvent::event)
                .filteredOn(SaleRefused.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((SaleRefused) event).sale().tenders())
                        .containsExactly(by(CARD, 100, null), cash(20)));
    }

    /** As it always was: cards that are kept elsewhere, and sales without cards, touch no stream of cards. */
    @Test
    void aSaleThatNamesNoCardHasNothingToDoWithCards() {
        Decision plain = shop.send(sale("T1", cash(20)));
        Decision elsewhere = shop.send(sale("T2", new Tender(TenderMethod.GIFT_CARD, Money.of(20), null)));

        assertThat(plain.events()).map(event -> event.stream().type().kind()).doesNotContain("giftcard", "salecards");
        assertThat(elsewhere.events()).map(event -> event.stream().type().kind())
                .doesNotContain("giftcard", "salecards");
    }

    @Test
    void whereTheRulesAskForItACardHasToBeNamed() {
        shop.rules(new GiftCardRules(null, null, null, null, true, null));
        Tender unnamed = new Tender(TenderMethod.GIFT_CARD, Money.of(20), null);

        assertThat(shop.refused(sale("T1", unnamed))).isEqualTo(new CardReferenceMissing(Money.of(20)));
        assertThat(flags(shop.send(sale("T1", Origin.REPORTED, unnamed), MORNING.plusMinutes(1))))
                .containsExactly(FlagKind.CARD_NOT_USABLE);
    }

    @Test
    void noMoreIsSpentThanThereIs() {
        assertThat(shop.refused(sale("T1", by(CARD, 55_001))))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(55_001), Money.of(55_000)));
        assertThat(shop.refused(sale("T1", by(CARD, 30_000), by(CARD, 30_000))))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(30_000), Money.of(25_000)));
        shop.accepted(sale("T1", by(CARD, 55_000)));
        assertThat(shop.state(CARD).value().isZero()).isTrue();
    }

    @Test
    void whatCannotBeUsedGetsOneAnswer() {
        shop.issued(OTHER, null, null);
        assertThat(shop.refused(sale("T1", by(OTHER, 1)))).isEqualTo(new CardNotUsable(OTHER));
        assertThat(shop.refused(sale("T1", by(card(3), 1)))).isEqualTo(new CardNotUsable(card(3)));
        shop.accepted(new BlockCard(CARD, STORE, "found on the street"));
        assertThat(shop.refused(sale("T1", by(CARD, 1)))).isEqualTo(new CardNotUsable(CARD));
    }

    @Test
    void theFifthWrongSecretBlocksTheCard() {
        for (int left = 4; left > 0; left--) {
            Decision missed = shop.send(sale("T1", by(CARD, 1, "wrong")));
            assertThat(refused(missed)).isEqualTo(new WrongSecret(CARD, left));
            assertThat(missed.events()).map(NewEvent::event).contains(new CardSecretMissed(CARD));
        }
        Decision last = shop.send(sale("T1", by(CARD, 1, "wrong")));
        assertThat(refused(last)).isEqualTo(new WrongSecret(CARD, 0));
        assertThat(last.events()).map(NewEvent::event).contains(new CardBlocked(CARD, null));

        assertThat(shop.refused(sale("T1", by(CARD, 1)))).isEqualTo(new CardNotUsable(CARD));
        shop.accepted(new UnblockCard(CARD, STORE, "its holder was here"));
        shop.accepted(sale("T1", by(CARD, 1)));
    }

    @Test
    void aRightSecretStartsTheCountAnewAndAMissingOneCountsAsNothing() {
        shop.refused(sale("T1", by(CARD, 1, "wrong")));
        shop.refused(sale("T1", by(CARD, 1, "wrong")));
        shop.accepted(sale("T1", by(CARD, 1)));
        assertThat(shop.state(CARD).misses()).isZero();

        assertThat(shop.refused(sale("T2", by(CARD, 1, null)))).isEqualTo(new WrongSecret(CARD, 5));
        assertThat(shop.state(CARD).misses()).isZero();
    }

    @Test
    void aSaleThatHasHappenedOverdrawsTheCardAndIsFlagged() {
        Decision reported = shop.send(sale("T1", Origin.REPORTED, by(CARD, 60_000)));

        assertThat(all(reported, GiftCardEvent.OfCard.class)).containsExactly(
                new ValueSpent(CARD, new SaleId("T1"), STORE, Money.of(50_000), Money.of(5_000)),
                new CardOverdrawn(CARD, new SaleId("T1"), STORE, Money.of(5_000)));
        assertThat(all(reported, SaleFlagged.class)).singleElement().satisfies(flagged -> {
            assertThat(flagged.flag().kind()).isEqualTo(FlagKind.CARD_OVERDRAWN);
            assertThat(flagged.flag().amountMinor()).isEqualTo(Money.of(5_000));
        });
        // What nobody has paid for comes back first, and gives nobody value.
        Decision back = shop.send(back("B1", "T1", 6_000, toCard(6_000)));
        assertThat(all(back, ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(event.settledMinor()).isEqualTo(Money.of(5_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(1_000));
    }

    @Test
    void aSaleThatHasHappenedTakesNobodysValueWithoutTheSecret() {
        Decision reported = shop.send(sale("T1", Origin.REPORTED, by(CARD, 100, "wrong")));

        assertThat(all(reported, GiftCardEvent.OfCard.class)).containsExactly(new CardSecretMissed(CARD),
                new CardOverdrawn(CARD, new SaleId("T1"), STORE, Money.of(100)));
        assertThat(flags(reported)).containsExactly(FlagKind.CARD_NOT_USABLE);
        Decision unknown = shop.send(sale("T2", Origin.REPORTED, by(card(9), 100)));
        assertThat(flags(unknown)).containsExactly(FlagKind.CARD_NOT_USABLE);
        assertThat(shop.state(CARD).value()).isEqualTo(lots(50_000, 5_000));
    }

    /** Whoever guesses could report what they may not ask for: also before the block, by their own clock. */
    @Test
    void aCardThatWrongSecretsHaveBlockedPaysForNothingThatIsReported() {
        for (int guess = 0; guess < 5; guess++) {
            accepted(shop.send(sale("G" + guess, Origin.REPORTED, by(CARD, 1, "wrong"))));
        }
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.BLOCKED);

        Decision reported = shop.send(sale("T1", Origin.REPORTED, by(CARD, 100)), MORNING.minusHours(1));

        assertThat(all(reported, GiftCardEvent.OfCard.class))
                .containsExactly(new CardOverdrawn(CARD, new SaleId("T1"), STORE, Money.of(100)));
        assertThat(flags(reported)).containsExactly(FlagKind.CARD_NOT_USABLE);
        assertThat(shop.state(CARD).misses()).as("nobody learns whether it was right").isEqualTo(5);
        assertThat(shop.state(CARD).value()).isEqualTo(lots(50_000, 5_000));

        shop.accepted(new UnblockCard(CARD, STORE, "its holder was here"));
        accepted(shop.send(sale("T2", Origin.REPORTED, by(CARD, 11_000))));
        assertThat(shop.state(CARD).value()).isEqualTo(lots(40_000, 4_000));
    }

    @Test
    void aCardThatSomebodyHasBlockedPaysForWhatHasHappened() {
        shop.accepted(new BlockCard(CARD, STORE, "lost"));

        Decision reported = shop.send(sale("T1", Origin.REPORTED, by(CARD, 11_000)));

        assertThat(flags(reported)).containsExactly(FlagKind.CARD_NOT_USABLE);
        assertThat(shop.state(CARD).value()).isEqualTo(lots(40_000, 4_000));
    }

    @Test
    void aSaleThatIsReportedTwiceIsBookedOnce() {
        shop.accepted(sale("T1", Origin.REPORTED, by(CARD, 100)));
        assertThat(shop.accepted(sale("T1", Origin.REPORTED, by(CARD, 100)))).isEmpty();
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(54_900));
    }

    @Test
    void partsOfASaleComeBackToTheLotsTheyCameFromWhateverIsLoadedSince() {
        shop.accepted(sale("T1", by(CARD, 11_000)));
        shop.loaded(CARD, 10_000);
        shop.accepted(back("B1", "T1", 1, toCard(1)));
        shop.accepted(back("B2", "T1", 10_998, toCard(10_998)));
        shop.accepted(back("B3", "T1", 1, toCard(1)));
        assertThat(shop.state(CARD).value()).isEqualTo(lots(60_000, 5_000));
    }

    @Test
    void aCardThatIsNamedGetsItsRefundAndTheOthersTheRest() {
        shop.issued(OTHER, null, null).loaded(OTHER, 3_000);
        shop.accepted(sale("T1", by(CARD, 2_000), by(OTHER, 3_000), cash(1_000)));

        shop.accepted(back("B1", "T1", 500, new Refund(TenderMethod.GIFT_CARD, Money.of(500), OTHER)));
        assertThat(shop.state(OTHER).value().total()).isEqualTo(Money.of(500));
        assertThat(shop.refused(back("B2", "T1", 3_000, new Refund(TenderMethod.GIFT_CARD, Money.of(3_000), OTHER))))
                .isEqualTo(new CardRefundExceedsSpent(OTHER, Money.of(3_000), Money.of(2_500)));
        shop.accepted(back("B3", "T1", 4_500, toCard(4_500)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(55_000));
        assertThat(shop.state(OTHER).value().total()).isEqualTo(Money.of(3_000));
    }

    @Test
    void severalRefundsToOneCardAreNoMoreThanItPaidTogether() {
        shop.accepted(sale("T1", by(CARD, 2_000), cash(1_000)));
        Refund half = new Refund(TenderMethod.GIFT_CARD, Money.of(1_500), CARD);
        AcceptReturn twice = back("B1", "T1", 3_000, half, half);
        Decision reported = shop.send(new AcceptReturn(twice.returnId(), twice.saleId(), twice.location(),
                twice.register(), twice.lines(), twice.refunds(), twice.reason(), Origin.REPORTED));
        assertThat(all(reported, ReturnFlagged.class)).map(event -> event.flag().reason())
                .contains(new CardRefundExceedsSpent(CARD, Money.of(3_000), Money.of(2_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(55_000));
    }

    @Test
    void moneyComesBackToABlockedCardAndAReplacedOne() {
        shop.accepted(sale("T1", by(CARD, 11_000)));
        shop.accepted(new BlockCard(CARD, STORE, "lost"));
        Decision blocked = shop.send(back("B1", "T1", 1_100, toCard(1_100)));
        assertThat(all(blocked, ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(event.replacementDue()).isTrue());

        shop.issued(OTHER, null, null);
        shop.accepted(replace(CARD, OTHER, CardShop.RIGHT));
        Decision replaced = shop.send(back("B2", "T1", 1_100, toCard(1_100)));
        assertThat(all(replaced, ValueRefunded.class)).singleElement().satisfies(event -> {
            assertThat(event.card()).isEqualTo(OTHER);
            assertThat(event.replacementDue()).isNull();
        });
        assertThat(shop.state(OTHER).value()).isEqualTo(lots(42_000, 4_200));
        assertThat(shop.state(CARD).value().isZero()).isTrue();
    }

    private static List<FlagKind> flags(Decision decision) {
        return all(decision, SaleFlagged.class).stream().map(flagged -> flagged.flag().kind()).toList();
    }
}
