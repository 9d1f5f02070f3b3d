package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Stake;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of gift cards one person should not do alone. */
class LimitedCardsTest {
    private final CardShop shop = new CardShop().issued(CARD, null, null).loaded(CARD, 10_000);

    @Test
    void whatIsGivenAndWhatIsPaidOut() {
        assertThat(shop.stake(new GrantBonus(CARD, Money.of(700), "a prize", null)))
                .contains(Stake.of(CARD.value(), GiftCardLimits.GRANT, Money.of(700)));
        assertThat(shop.stake(new AdjustValue(CARD, Money.of(-700), Money.of(300), "a typing error", null)))
                .as("both count, up or down")
                .contains(Stake.of(CARD.value(), GiftCardLimits.ADJUST, Money.of(1_000)));
        assertThat(shop.stake(cashOut(CARD, 10_000, RIGHT)))
                .contains(Stake.of(CARD.value(), GiftCardLimits.CASH_OUT, Money.of(10_000)));
        ReturnPurchase bought = new ReturnPurchase(CARD, new Secret("not looked at"), STORE, TILL,
                List.of(new Refund(TenderMethod.CASH, Money.of(10_000))), "not wanted", null, CardProof.of(RIGHT));
        assertThat(shop.stake(bought))
                .contains(Stake.of(CARD.value(), GiftCardLimits.RETURN_PURCHASE, Money.of(10_000)));
    }

    @Test
    void whatIsMovedWithoutTheSecret() {
        shop.issued(OTHER, "M1", null).loaded(OTHER, 2_000).issued(card(3), "M1", null).issued(card(4), null, null);
        assertThat(shop.stake(replace(OTHER, card(3), null)))
                .contains(Stake.of(OTHER.value(), GiftCardLimits.REPLACE, Money.of(2_000)));
        assertThat(shop.stake(replace(OTHER, card(3), RIGHT))).isEmpty();
        assertThat(shop.stake(replace(CARD, card(4), RIGHT))).isEmpty();
    }

    @Test
    void secretsOfCardsThatAreOutOfUseCannotBeTriedWithoutEnd() {
        shop.issued(OTHER, null, null).accepted(new BlockCard(CARD, STORE, "lost"));
        for (int left = 4; left >= 0; left--) {
            assertThat(shop.refused(replace(CARD, OTHER, "wrong"))).isEqualTo(new WrongSecret(CARD, left));
        }
        assertThat(shop.refused(replace(CARD, OTHER, "wrong"))).isEqualTo(new CardNotUsable(CARD));
        assertThat(shop.refused(replace(CARD, OTHER, RIGHT))).isEqualTo(new CardNotUsable(CARD));
        shop.accepted(new UnblockCard(CARD, STORE, "its holder was here"));
        shop.accepted(replace(CARD, OTHER, RIGHT));
    }

    @Test
    void aCardWhoseTimeIsOverStaysSoWhenItsSecretMayBeToldAgain() {
        OffsetDateTime over = MORNING.plusMonths(2);
        shop.rules(new GiftCardRules(null, null, 1, null, null, null))
                .issued(OTHER, null, null)
                .loaded(OTHER, 100)
                .issued(card(3), null, null);
        accepted(shop.send(new ExpireCard(OTHER), over));
        for (int tries = 0; tries < GiftCard.MOST_MISSES; tries++) {
            refused(shop.send(replace(OTHER, card(3), "wrong"), over));
        }
        assertThat(shop.state(OTHER).state()).isEqualTo(CardState.EXPIRED);
        assertThat(refused(shop.send(replace(OTHER, card(3), RIGHT), over))).isEqualTo(new CardNotUsable(OTHER));
        accepted(shop.send(new UnblockCard(OTHER, STORE, "its holder was here"), over));
        assertThat(shop.state(OTHER).state()).isEqualTo(CardState.EXPIRED);
        accepted(shop.send(replace(OTHER, card(3), RIGHT), over));
    }

    /** Else whoever may replace cards could try secrets of members' cards. */
    @Test
    void aWrongSecretOfAMembersCardCountsToo() {
        shop.issued(OTHER, "M1", null).loaded(OTHER, 2_000).issued(card(3), "M1", null);
        assertThat(shop.refused(replace(OTHER, card(3), "wrong"))).isEqualTo(new WrongSecret(OTHER, 4));
        assertThat(shop.state(OTHER).misses()).isEqualTo(1);
    }
}
