package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.expire;
import static io.tillbook.command.giftcards.CardShop.load;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardRejection.BonusDiffers;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadySpent;
import io.tillbook.api.giftcards.GiftCardRejection.CardLimitExceeded;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotOver;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.CashOutDiffers;
import io.tillbook.api.giftcards.GiftCardRejection.PurchaseRefundsDiffer;
import io.tillbook.api.giftcards.GiftCardRejection.ReplacementNotFit;
import io.tillbook.api.giftcards.GiftCardRejection.RulesInPast;
import io.tillbook.api.giftcards.GiftCardRejection.TooManyRules;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.members.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What becomes of cards between their issue and their end. */
class LifeOfACardTest {
    /** Bearer 1,000.00 for three years, member 5,000.00; 500.00 gives 50.00; income a year after. */
    private static final GiftCardRules RULES = new GiftCardRules(Money.of(100_000), Money.of(500_000), 36, 365, null,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000))));

    private final CardShop shop = new CardShop().rules(RULES).issued(CARD, null, null);

    @Test
    void aNumberIsIssuedOnce() {
        assertThat(shop.refused(new IssueCard(CARD, new Secret("123456"), null, null, null, CardProof.of("other"))))
                .isEqualTo(new CardAlreadyIssued(CARD));
        assertThat(shop.state(CARD).policy()).isEqualTo(SpendPolicy.PROPORTIONAL);
    }

    @Test
    void aCardIsOfAMemberOrOfWhoeverHasIt() {
        MemberId nobody = new MemberId("anybody");
        assertThat(shop.refused(new IssueCard(OTHER, new Secret("123456"), nobody, null, null, CardProof.of("x"))))
                .isEqualTo(new UnknownMember(nobody));
    }

    @Test
    void aMemberWhoWasMergedIntoAnotherHasTheirCardReplaced() {
        MemberId two = new MemberId("M2");
        shop.given(CardShop.member(two)).issued(OTHER, "M2", null).loaded(OTHER, 100).issued(card(3), "M1", null);
        assertThat(shop.refused(replace(OTHER, card(3), null))).isEqualTo(new ReplacementNotFit(OTHER, card(3)));
        shop.given(new NewEvent(Member.at(two), new MemberMergedInto(two, CardShop.MEMBER, Instant.EPOCH)),
                new NewEvent(Member.at(CardShop.MEMBER), new MembersMerged(CardShop.MEMBER, two, null)));
        shop.accepted(replace(OTHER, card(3), null));
    }

    @Test
    void theFirstLoadMakesItUsableAndStartsItsTime() {
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.ISSUED);
        shop.loaded(CARD, 50_000);
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.ACTIVE);
        OffsetDateTime until = shop.state(CARD).until();
        assertThat(until).isEqualTo(OffsetDateTime.parse("2029-11-22T01:31:09Z"));

        accepted(shop.send(load(CARD, 100), MORNING.plusDays(30)));
        assertThat(shop.state(CARD).until()).isEqualTo(until);
        assertThat(shop.state(CARD).value()).isEqualTo(new CardValue(Money.of(50_100), Money.of(5_000)));
    }

    @Test
    void noCardHoldsMoreThanTheRulesOfItsKindAllow() {
        assertThat(shop.refused(load(CARD, 95_001)))
                .isEqualTo(new CardLimitExceeded(CARD, Money.of(100_001), Money.of(100_000)));
        shop.loaded(CARD, 95_000);
        assertThat(shop.refused(new GrantBonus(CARD, Money.of(1), "a prize", null)))
                .isInstanceOf(CardLimitExceeded.class);

        shop.issued(OTHER, "M1", null).loaded(OTHER, 400_000);
        assertThat(shop.state(OTHER).until()).isNull();
        // What comes back is never refused for a limit.
        shop.accepted(sale("T1", by(CARD, 50_000)));
        shop.loaded(CARD, 40_000);
        shop.accepted(back("B1", "T1", 50_000, toCard(50_000)));
    }

    @Test
    void whatTheTillHasPromisedIsWhatTheRulesGive() {
        LoadValue promised = new LoadValue(CARD, STORE, TILL, null, null, List.of(cash(50_000)), Money.of(6_000));
        assertThat(shop.refused(promised)).isEqualTo(new BonusDiffers(CARD, Money.of(6_000), Money.of(5_000)));
    }

    @Test
    void aCardIsNotPaidForWithACardNorWithChangeFromIt() {
        for (Tender wrong : List.of(by(OTHER, 5), new Tender(TenderMethod.ALIPAY, Money.of(5), Money.of(1)),
                new Tender(TenderMethod.CASH, Money.of(5), Money.of(5)))) {
            Assertions.assertThatThrownBy(() -> new LoadValue(CARD, STORE, TILL, null, null, List.of(wrong), null))
                    .isInstanceOf(InvalidField.class);
        }
    }

    @Test
    void aPurchaseComesBackOnlyWhileNothingIsSpent() {
        shop.accepted(new LoadValue(CARD, STORE, TILL, null, null,
                List.of(cash(20_000), new Tender(TenderMethod.ALIPAY, Money.of(30_000), null)), null));
        Refund inCash = new Refund(TenderMethod.CASH, Money.of(20_000));
        Refund byAlipay = new Refund(TenderMethod.ALIPAY, Money.of(30_000));
        assertThat(shop.refused(bought(new Refund(TenderMethod.CASH, Money.of(50_000)))))
                .isEqualTo(new PurchaseRefundsDiffer(CARD, Money.of(50_000), Money.of(50_000)));

        assertThat(shop.refused(bought("wrong", inCash, byAlipay))).isEqualTo(new WrongSecret(CARD, 4));
        assertThat(shop.state(CARD).misses()).isEqualTo(1);

        shop.accepted(sale("T1", by(CARD, 1)));
        assertThat(shop.refused(bought(inCash, byAlipay)))
                .isEqualTo(new CardAlreadySpent(CARD, Money.of(55_000), Money.of(54_999)));
        shop.accepted(back("B1", "T1", 1, toCard(1)));

        assertThat(shop.accepted(bought(inCash, byAlipay))).singleElement()
                .isInstanceOfSatisfying(PurchaseReturned.class, event -> {
                    assertThat(event.paidMinor()).isEqualTo(Money.of(50_000));
                    assertThat(event.bonusMinor()).isEqualTo(Money.of(5_000));
                });
        assertThat(shop.refused(sale("T2", by(CARD, 1)))).isEqualTo(new CardNotUsable(CARD));
        assertThat(shop.refused(load(CARD, 1))).isEqualTo(new CardNotInState(CARD, CardState.CLOSED));
    }

    private static ReturnPurchase bought(Refund... refunds) {
        return bought(RIGHT, refunds);
    }

    private static ReturnPurchase bought(String told, Refund... refunds) {
        return new ReturnPurchase(CARD, new Secret("not looked at"), STORE, TILL, List.of(refunds), "not wanted", null,
                CardProof.of(told));
    }

    @Test
    void whatIsPaidOutIsAllThatWasPaidFor() {
        shop.loaded(CARD, 50_000);
        assertThat(shop.refused(cashOut(CARD, 40_000, RIGHT)))
                .isEqualTo(new CashOutDiffers(CARD, Money.of(40_000), Money.of(50_000)));
        assertThat(shop.refused(cashOut(CARD, 50_000, "wrong"))).isEqualTo(new WrongSecret(CARD, 4));
        shop.accepted(cashOut(CARD, 50_000, RIGHT));
        assertThat(shop.refused(cashOut(CARD, 50_000, RIGHT))).isEqualTo(new CardNotUsable(CARD));
    }

    @Test
    void aLostCardOfAMemberIsReplacedWithoutItsSecretAndAnyOtherIsNot() {
        shop.issued(OTHER, "M1", null).loaded(OTHER, 50_000).issued(card(3), "M1", null).issued(card(4), null, null);
        assertThat(shop.refused(replace(OTHER, card(4), null))).isEqualTo(new ReplacementNotFit(OTHER, card(4)));
        assertThat(shop.refused(replace(OTHER, card(5), null))).isEqualTo(new ReplacementNotFit(OTHER, card(5)));
        shop.accepted(new BlockCard(OTHER, STORE, "lost"));
        shop.accepted(replace(OTHER, card(3), null));
        assertThat(shop.state(card(3)).value()).isEqualTo(new CardValue(Money.of(50_000), Money.of(5_000)));
        assertThat(shop.refused(replace(OTHER, card(3), null)))
                .isEqualTo(new CardNotInState(OTHER, CardState.CLOSED));

        shop.loaded(CARD, 100);
        assertThat(shop.refused(replace(CARD, card(4), null))).isEqualTo(new WrongSecret(CARD, 5));
        shop.accepted(replace(CARD, card(4), RIGHT));
        assertThat(shop.refused(sale("T1", by(CARD, 1)))).isEqualTo(new CardNotUsable(CARD));
        shop.accepted(sale("T1", by(card(4), 100)));
        assertThat(shop.state(card(4)).until()).isEqualTo(OffsetDateTime.parse("2029-11-22T01:31:09Z"));
    }

    @Test
    void valueOfACardWhoseTimeIsOverIsExchangedAndIncomeOnlyMuchLater() {
        shop.loaded(CARD, 50_000);
        OffsetDateTime over = OffsetDateTime.parse("2029-11-22T01:31:09Z");
        accepted(shop.send(sale("T1", by(CARD, 1_100)), over.minusSeconds(1)));
        assertThat(refused(shop.send(sale("T2", by(CARD, 1_100)), over))).isEqualTo(new CardNotUsable(CARD));

        assertThat(accepted(shop.send(expire(CARD), over)))
                .containsExactly(new CardExpired(CARD, over.plusDays(365)));
        assertThat(refused(shop.send(expire(CARD), over.plusDays(364)))).isEqualTo(new CardNotOver(CARD));

        CardShop late = new CardShop().rules(RULES).issued(CARD, null, null).loaded(CARD, 50_000);
        accepted(late.send(expire(CARD), over));
        assertThat(accepted(late.send(expire(CARD), over.plusDays(365))))
                .containsExactly(new ValueExpired(CARD, Money.of(50_000), Money.of(5_000)));

        shop.issued(OTHER, null, null);
        accepted(shop.send(replace(CARD, OTHER, RIGHT), over.plusDays(2)));
        assertThat(accepted(shop.send(expire(CARD), over.plusDays(2)))).as("closed for good").isEmpty();
        assertThat(shop.state(OTHER).until()).isEqualTo(over.plusDays(2).plusMonths(36));
        accepted(shop.send(sale("T3", by(OTHER, 53_900)), over.plusDays(3)));
    }

    @Test
    void whatComesBackAfterTheEndOfACardIsNeverIncome() {
        OffsetDateTime over = OffsetDateTime.parse("2029-11-22T01:31:09Z");
        shop.loaded(CARD, 10_000).accepted(sale("T1", by(CARD, 1_000)));
        accepted(shop.send(expire(CARD), over));
        accepted(shop.send(expire(CARD), over.plusDays(365)));
        assertThat(shop.state(CARD).value().isZero()).isTrue();

        accepted(shop.send(back("B1", "T1", 1_000, toCard(1_000)), over.plusDays(400)));
        assertThat(accepted(shop.send(expire(CARD), over.plusDays(430)))).containsExactly(new CardExpired(CARD, null));
        assertThat(refused(shop.send(expire(CARD), over.plusYears(9)))).isEqualTo(new CardNotOver(CARD));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(1_000));
        shop.issued(OTHER, null, null);
        accepted(shop.send(replace(CARD, OTHER, RIGHT), over.plusDays(431)));
        assertThat(shop.state(OTHER).value().total()).isEqualTo(Money.of(1_000));
    }

    @Test
    void blockingIsOfCardsThatCouldBeUsedAndUnblockingOfThoseThatAreBlocked() {
        assertThat(shop.refused(new UnblockCard(CARD, STORE, "found")))
                .isEqualTo(new CardNotInState(CARD, CardState.ISSUED));
        shop.accepted(new BlockCard(CARD, null, "stolen from the rack"));
        assertThat(shop.refused(load(CARD, 1))).isEqualTo(new CardNotInState(CARD, CardState.BLOCKED));
        shop.accepted(new UnblockCard(CARD, STORE, "found"));
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.ISSUED);
        assertThat(shop.refused(new BlockCard(OTHER, STORE, "lost"))).isEqualTo(new CardNotUsable(OTHER));
    }

    @Test
    void rulesHoldFromTheirMomentOnAndNoneBegunIsChanged() {
        OffsetDateTime newYear = OffsetDateTime.parse("2027-01-01T00:00:00+08:00");
        assertThat(shop.refused(new SetGiftCardRules(GiftCardRules.NONE, "board", MORNING.minusDays(1))))
                .isInstanceOf(RulesInPast.class);
        shop.accepted(new SetGiftCardRules(GiftCardRules.NONE, "board", newYear));
        shop.refused(load(CARD, 200_000));
        accepted(shop.send(load(CARD, 200_000), newYear));

        for (int more = 1; more < CardRules.MOST_TO_COME; more++) {
            shop.accepted(new SetGiftCardRules(RULES, "board", newYear.plusDays(more)));
        }
        assertThat(shop.refused(new SetGiftCardRules(RULES, "board", newYear.plusYears(1))))
                .isEqualTo(new TooManyRules(CardRules.MOST_TO_COME));
        shop.accepted(new SetGiftCardRules(RULES, "board", newYear));
    }
}
