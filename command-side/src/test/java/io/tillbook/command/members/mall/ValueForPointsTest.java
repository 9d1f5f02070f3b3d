package io.tillbook.command.members.mall;

import static io.tillbook.command.members.mall.MallShop.JUNE;
import static io.tillbook.command.members.mall.MallShop.LAN;
import static io.tillbook.command.members.mall.MallShop.MILK;
import static io.tillbook.command.members.mall.MallShop.WEI;
import static io.tillbook.command.members.mall.MallShop.cancel;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.CardPostings;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.GiftCardRejection.CardLimitExceeded;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.MallRejection.RewardCardMissing;
import io.tillbook.api.members.mall.MallRejection.RewardCardOfOther;
import io.tillbook.api.members.mall.MallRejection.RewardTakesNoCard;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.giftcards.GiftCardDirectory.OnCard;
import io.tillbook.command.giftcards.GiftCardDirectory;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members have value on gift cards for points: 5.00 for 100. */
class ValueForPointsTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final Money VALUE = Money.of(500);
    private static final CardProof RIGHT = CardProof.of("right");

    private final MallShop shop = new MallShop().offering(
            new RewardTerms("5.00", null, null, VALUE, 100, null, null, null, null)).giving(LAN, 300, JUNE);

    @Test
    void pointsAndValueMoveInOneAppendAndComeBackInOne() {
        issue(CARD, LAN);
        List<Event> had = shop.accepted(have("D1", LAN, CARD));
        assertThat(had).filteredOn(BonusGranted.class::isInstance)
                .containsExactly(new BonusGranted(CARD, VALUE, "redemption D1", null));
        assertThat(shop.points(LAN).balance()).isEqualTo(200);
        assertThat(on(CARD)).isEqualTo(VALUE);

        List<Event> back = shop.accepted(cancel("D1"));
        assertThat(back).filteredOn(BonusTakenBack.class::isInstance)
                .containsExactly(new BonusTakenBack(CARD, VALUE, "changed their mind", true));
        assertThat(shop.points(LAN).lots()).containsExactly(new PointsLot(JUNE, null, 300));
        assertThat(on(CARD)).isEqualTo(Money.ZERO);
        assertThat(shop.taken(MILK, LAN)).isZero();
        assertThat(had).filteredOn(OfCard.class::isInstance)
                .flatMap(event -> CardPostings.of((OfCard) event))
                .isEqualTo(back.stream()
                        .filter(OfCard.class::isInstance)
                        .flatMap(event -> CardPostings.of((OfCard) event).reversed().stream())
                        .map(posting -> new Posting(posting.account(),
                                posting.debitMinor().negated()))
                        .toList());
    }

    @Test
    void theCardIsTheMembersOrOfWhoeverHasIt() {
        issue(CARD, WEI);
        issue(OTHER, null);
        assertThat(shop.refused(have("D1", LAN, CARD))).isEqualTo(new RewardCardOfOther(LAN, CARD));
        shop.accepted(have("D1", LAN, OTHER));
        shop.accepted(new MergeMembers(WEI, LAN, "the same person"));
        shop.accepted(have("D2", LAN, CARD));
        assertThat(on(CARD)).isEqualTo(VALUE);
    }

    @Test
    void whatCannotBeGivenCostsNoPoints() {
        assertThat(shop.refused(have("D1", LAN, CARD))).isEqualTo(new CardNotUsable(CARD));
        assertThat(shop.refused(have("D1", LAN, null))).isEqualTo(new RewardCardMissing(MILK));
        assertThat(shop.refused(new RedeemReward(new RedemptionId("D1"), MallShop.COUPON, LAN, Shop.STORE, CARD)))
                .isEqualTo(new RewardTakesNoCard(MallShop.COUPON));
        shop.accepted(new SetGiftCardRules(new GiftCardRules(Money.of(700), Money.of(700), null, null, null, null),
                "board", null));
        issue(CARD, LAN);
        shop.accepted(have("D1", LAN, CARD));
        assertThat(shop.refused(have("D2", LAN, CARD)))
                .isEqualTo(new CardLimitExceeded(CARD, Money.of(1_000), Money.of(700)));
        assertThat(shop.points(LAN).balance()).isEqualTo(200);
    }

    @Test
    void whatIsNoLongerOnTheCardKeepsItsPointsSpent() {
        issue(CARD, LAN);
        load(CARD, 1_500);
        shop.accepted(have("D1", LAN, CARD));
        shop.accepted(new HoldValue(CARD, new Secret("not looked at"), Shop.STORE, new SaleId("H1"),
                Money.of(1_600), Circumstances.MORNING.plusHours(1), RIGHT));
        assertThat(shop.refused(cancel("D1"))).isEqualTo(new NotEnoughValue(CARD, VALUE, Money.of(400)));
        assertThat(shop.points(LAN).balance()).isEqualTo(200);
    }

    /** The view of the card is held to the same events by its own test. */
    @Test
    void aCardFromWhichAllWasTakenBackIsNewAgain() {
        shop.accepted(new SetGiftCardRules(new GiftCardRules(null, null, 36, null, null, null), "board", null));
        issue(CARD, null);
        shop.accepted(have("D1", LAN, CARD));
        OffsetDateTime end = card(CARD).until();
        assertThat(end).isNotNull();
        shop.accepted(cancel("D1"));
        assertThat(card(CARD)).isEqualTo(new OnCard(CardState.ISSUED, Money.ZERO, Money.ZERO, null));
        shop.accepted(new BlockCard(CARD, Shop.STORE, "lost"));
        assertThat(card(CARD).state()).isEqualTo(CardState.BLOCKED);
        shop.accepted(new UnblockCard(CARD, Shop.STORE, "found"));
        assertThat(card(CARD).state()).isEqualTo(CardState.ISSUED);
        load(CARD, 1_500);
        assertThat(card(CARD)).isEqualTo(new OnCard(CardState.ACTIVE, Money.of(1_500), Money.of(1_500), end));
    }

    @Test
    void aBlockedCardStaysBlockedAndOneThatWasLoadedStaysUsed() {
        issue(CARD, LAN);
        shop.accepted(have("D1", LAN, CARD));
        shop.accepted(new BlockCard(CARD, Shop.STORE, "lost"));
        shop.accepted(cancel("D1"));
        assertThat(card(CARD).state()).isEqualTo(CardState.BLOCKED);
        shop.accepted(new UnblockCard(CARD, Shop.STORE, "found"));
        assertThat(card(CARD).state()).isEqualTo(CardState.ISSUED);
        load(CARD, 1_500);
        shop.accepted(have("D2", LAN, CARD));
        assertThat(shop.accepted(cancel("D2"))).contains(
                new BonusTakenBack(CARD, VALUE, "changed their mind", null));
        assertThat(card(CARD).state()).isEqualTo(CardState.ACTIVE);
    }

    @Test
    void itIsTakenBackFromTheCardInItsPlace() {
        issue(CARD, LAN);
        issue(OTHER, LAN);
        shop.accepted(have("D1", LAN, CARD));
        shop.accepted(new ReplaceCard(CARD, null, OTHER, Shop.STORE, "lost", null, null));
        assertThat(on(OTHER)).isEqualTo(VALUE);
        shop.accepted(cancel("D1"));
        assertThat(on(OTHER)).isEqualTo(Money.ZERO);
    }

    @Test
    void ofACardThatWasPaidOutNothingIsLeft() {
        issue(CARD, LAN);
        load(CARD, 1_500);
        shop.accepted(have("D1", LAN, CARD));
        shop.accepted(new CashOut(CARD, new Secret("not looked at"), Shop.STORE, Shop.TILL, TenderMethod.CASH,
                Money.of(1_500), "moves away", null, RIGHT));
        assertThat(shop.refused(cancel("D1"))).isEqualTo(new CardNotInState(CARD, CardState.CLOSED));
    }

    private void issue(CardNumber card, @Nullable MemberId member) {
        shop.accepted(new IssueCard(card, new Secret("not looked at"), member, null, null, RIGHT));
    }

    private void load(CardNumber card, long paid) {
        shop.accepted(new LoadValue(card, Shop.STORE, Shop.TILL, null, null,
                List.of(new Tender(TenderMethod.CASH, Money.of(paid), null)), null));
    }

    private static RedeemReward have(String id, MemberId member, @Nullable CardNumber card) {
        return new RedeemReward(new RedemptionId(id), MILK, member, Shop.STORE, card);
    }

    private Money on(CardNumber card) {
        return card(card).balanceMinor();
    }

    private OnCard card(CardNumber card) {
        return new GiftCardDirectory(shop.history()).at(card, Circumstances.MORNING);
    }
}
