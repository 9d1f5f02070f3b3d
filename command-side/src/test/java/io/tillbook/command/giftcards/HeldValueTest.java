package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.capture;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.expire;
import static io.tillbook.command.giftcards.CardShop.hold;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.release;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotOver;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.HoldInPast;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection.NotHeld;
import io.tillbook.api.giftcards.GiftCardRejection.SaleAlreadyPaid;
import io.tillbook.api.giftcards.GiftCardRejection.TooManyHolds;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Value that is held for orders. */
class HeldValueTest {
    private static final OffsetDateTime NOON = MORNING.plusHours(2);

    private final CardShop shop = new CardShop().issued(CARD, null, null).loaded(CARD, 10_000);

    @Test
    void whatIsHeldIsForItsSaleOnly() {
        assertThat(shop.accepted(hold(CARD, "O1", 6_000, NOON)))
                .containsExactly(new ValueHeld(CARD, new SaleId("O1"), STORE, Money.of(6_000), NOON));

        assertThat(shop.refused(sale("T1", by(CARD, 6_000))))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(6_000), Money.of(4_000)));
        assertThat(shop.refused(hold(CARD, "O2", 6_000, NOON))).isInstanceOf(NotEnoughValue.class);
        assertThat(shop.refused(cashOut(CARD, 10_000, CardShop.RIGHT))).isInstanceOf(NotEnoughValue.class);
        shop.accepted(sale("T1", by(CARD, 4_000)));
    }

    @Test
    void theSaleItIsHeldForNeedsNoSecretForAsMuch() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));

        Decision sold = shop.send(sale("O1", by(CARD, 5_000, null)));
        assertThat(all(sold, HoldEnded.class)).containsExactly(new HoldEnded(CARD, new SaleId("O1"), HoldEnd.SOLD));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(5_000));
        assertThat(shop.refused(sale("O2", by(CARD, 1, null)))).isEqualTo(new WrongSecret(CARD, 5));
    }

    @Test
    void forMoreThanIsHeldTheSecretIsNeeded() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        assertThat(shop.refused(sale("O1", by(CARD, 6_001, null)))).isInstanceOf(WrongSecret.class);
        shop.accepted(sale("O1", by(CARD, 10_000)));
    }

    @Test
    void heldAgainItIsAnotherAmountUntilAnotherMoment() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        shop.accepted(hold(CARD, "O1", 9_000, NOON.plusHours(1)));
        assertThat(shop.state(CARD).holds()).hasSize(1);
        assertThat(shop.state(CARD).heldFor(new SaleId("O1"), NOON)).isEqualTo(Money.of(9_000));
    }

    @Test
    void aHoldPastItsTimeBlocksNobodyThoughNobodyHasEndedIt() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        assertThat(refused(shop.send(sale("T1", by(CARD, 10_000)), NOON.minusSeconds(1))))
                .isInstanceOf(NotEnoughValue.class);
        accepted(shop.send(sale("T1", by(CARD, 10_000)), NOON));
    }

    @Test
    void theServerEndsWhatIsOverOnce() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        assertThat(shop.refused(expire(CARD))).isEqualTo(new CardNotOver(CARD));
        assertThat(accepted(shop.send(expire(CARD), NOON)))
                .containsExactly(new HoldEnded(CARD, new SaleId("O1"), HoldEnd.EXPIRED));
        assertThat(refused(shop.send(expire(CARD), NOON))).isEqualTo(new CardNotOver(CARD));
    }

    @Test
    void whatIsCapturedPaysForItsSale() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        assertThat(shop.refused(capture(CARD, "O1", 6_001)))
                .isEqualTo(new NotHeld(CARD, new SaleId("O1"), Money.of(6_001), Money.of(6_000)));
        assertThat(shop.accepted(capture(CARD, "O1", 5_000)))
                .contains(new HoldEnded(CARD, new SaleId("O1"), HoldEnd.CAPTURED));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(5_000));

        // The sale comes days later, and spends nothing a second time.
        Decision sold = shop.send(sale("O1", by(CARD, 5_000, null)), NOON.plusDays(3));
        assertThat(all(sold, ValueSpent.class)).isEmpty();
        assertThat(shop.refused(release(CARD, "O1"))).isInstanceOf(NotHeld.class);
        shop.accepted(back("B1", "O1", 5_000, toCard(5_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
    }

    @Test
    void whatTheSaleDoesNotTakeOfItGoesBack() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        shop.accepted(capture(CARD, "O1", 6_000));
        Decision sold = shop.send(sale("O1", by(CARD, 2_000, null)));
        assertThat(all(sold, ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(event.paidMinor()).isEqualTo(Money.of(4_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(8_000));
    }

    @Test
    void whatTheSaleTakesBeyondItNeedsTheSecret() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        shop.accepted(capture(CARD, "O1", 6_000));
        assertThat(shop.refused(sale("O1", by(CARD, 7_000, null)))).isInstanceOf(WrongSecret.class);
        shop.accepted(sale("O1", by(CARD, 7_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(3_000));
    }

    /** What a sale has spent comes back by a return only. */
    @Test
    void nothingIsHeldOrCapturedForASaleThatWasPaid() {
        SaleAlreadyPaid paid = new SaleAlreadyPaid(CARD, new SaleId("O1"));
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        shop.accepted(sale("O1", by(CARD, 5_000)));
        assertThat(shop.refused(hold(CARD, "O1", 1, NOON))).isEqualTo(paid);
        assertThat(shop.refused(capture(CARD, "O1", 1))).isEqualTo(paid);
        assertThat(shop.refused(release(CARD, "O1"))).isInstanceOf(NotHeld.class);
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(5_000));
    }

    @Test
    void whatIsCapturedInPartsComesBackInAll() {
        for (long part : List.of(2_000L, 3_000L)) {
            shop.accepted(hold(CARD, "O1", part, NOON));
            shop.accepted(capture(CARD, "O1", part));
        }
        assertThat(shop.state(CardsOfSale.at(new SaleId("O1"))).of(CARD).orElseThrow().capturedMinor())
                .isEqualTo(Money.of(5_000));
        shop.accepted(release(CARD, "O1"));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
        shop.accepted(hold(CARD, "O1", 10_000, NOON));
        shop.accepted(capture(CARD, "O1", 10_000));
        shop.accepted(sale("O1", by(CARD, 10_000, null)));
        shop.accepted(back("B1", "O1", 10_000, toCard(10_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
    }

    @Test
    void anOrderThatIsCancelledGivesItBackHeldOrCaptured() {
        shop.accepted(hold(CARD, "O1", 6_000, NOON));
        shop.accepted(release(CARD, "O1"));
        shop.accepted(hold(CARD, "O2", 10_000, NOON));
        shop.accepted(capture(CARD, "O2", 10_000));
        shop.accepted(release(CARD, "O2"));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
        assertThat(shop.refused(release(CARD, "O2"))).isInstanceOf(NotHeld.class);
        assertThat(shop.refused(release(OTHER, "O2"))).isInstanceOf(NotHeld.class);
    }

    @Test
    void aCardIsReplacedOnceNothingOfItIsHeld() {
        shop.issued(OTHER, null, null).accepted(hold(CARD, "O1", 6_000, NOON));
        assertThat(shop.refused(replace(CARD, OTHER, CardShop.RIGHT)))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(10_000), Money.of(4_000)));
        shop.accepted(release(CARD, "O1"));
        shop.accepted(replace(CARD, OTHER, CardShop.RIGHT));
    }

    @Test
    void whatCannotBeHeld() {
        assertThat(shop.refused(hold(CARD, "O1", 1, MORNING))).isInstanceOf(HoldInPast.class);
        assertThat(shop.refused(hold(OTHER, "O1", 1, NOON))).isEqualTo(new CardNotUsable(OTHER));
        HoldValue guessed = new HoldValue(CARD, new Secret("not looked at"), STORE, new SaleId("O1"), Money.of(1),
                NOON, CardProof.of("wrong"));
        assertThat(shop.refused(guessed)).isEqualTo(new WrongSecret(CARD, 4));
        assertThat(shop.state(CARD).misses()).isEqualTo(1);
    }

    @Test
    void oneCardKeepsSoManyHoldsAndNoMore() {
        for (int order = 0; order < GiftCard.MOST_HOLDS; order++) {
            shop.accepted(hold(CARD, "O" + order, 1, NOON));
        }
        assertThat(shop.refused(hold(CARD, "another", 1, NOON)))
                .isEqualTo(new TooManyHolds(CARD, GiftCard.MOST_HOLDS));
        shop.accepted(hold(CARD, "O0", 2, NOON));
    }
}
