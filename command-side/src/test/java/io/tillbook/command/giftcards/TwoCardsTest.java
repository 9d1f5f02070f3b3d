package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.expire;
import static io.tillbook.command.giftcards.CardShop.hold;
import static io.tillbook.command.giftcards.CardShop.release;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHolds;
import io.tillbook.api.giftcards.CardHoldCommand.HeldPart;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardRejection.CardRefundExceedsSpent;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection.NotHeld;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.giftcards.CardsOfSale.PaidByCard;
import io.tillbook.command.kernel.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** 30.00 are on one card and 100.00 on another; something costs 50.00 (design F8). */
class TwoCardsTest {
    private final CardShop shop = new CardShop().issued(CARD, null, null)
            .loaded(CARD, 3_000)
            .issued(OTHER, null, null)
            .loaded(OTHER, 10_000);

    private static CaptureHolds captured(String sale, long first, long second) {
        return new CaptureHolds(STORE, new SaleId(sale),
                List.of(new HeldPart(CARD, Money.of(first)), new HeldPart(OTHER, Money.of(second))));
    }

    private void isLeft(long first, long second) {
        assertThat(List.of(shop.state(CARD).value().total().minor(), shop.state(OTHER).value().total().minor()))
                .containsExactly(first, second);
    }

    @Test
    void aSaleTakesBothOrNone() {
        assertThat(shop.refused(sale("T1", by(CARD, 3_000), by(OTHER, 10_001)))).isInstanceOf(NotEnoughValue.class);
        assertThat(shop.refused(sale("T1", by(OTHER, 2_000), by(CARD, 3_001)))).isInstanceOf(NotEnoughValue.class);
        isLeft(3_000, 10_000);
        shop.accepted(sale("T1", by(CARD, 3_000), by(OTHER, 2_000)));
        isLeft(0, 8_000);
    }

    @Test
    void ofWhatComesBackEachCardGetsItsShare() {
        shop.accepted(sale("T1", by(CARD, 3_000), by(OTHER, 2_000)));
        Decision half = shop.send(back("B1", "T1", 2_500, toCard(2_500)));
        assertThat(all(half, ValueRefunded.class)).extracting(ValueRefunded::card, ValueRefunded::paidMinor)
                .containsExactly(tuple(CARD, Money.of(1_500)),
                        tuple(OTHER, Money.of(1_000)));
        isLeft(1_500, 9_000);
        for (int piece = 0; piece < 5; piece++) {
            shop.accepted(back("C" + piece, "T1", 1, toCard(1)));
        }
        isLeft(1_503, 9_002);
        shop.accepted(back("B2", "T1", 2_495, toCard(2_495)));
        isLeft(3_000, 10_000);
    }

    /** What one was given already is made up for by the others. */
    @Test
    void aCardThatWasNamedWaitsForTheOther() {
        shop.accepted(sale("T1", by(CARD, 3_000), by(OTHER, 2_000)));
        shop.accepted(back("B1", "T1", 2_000, new Refund(TenderMethod.GIFT_CARD, Money.of(2_000), OTHER)));
        isLeft(0, 10_000);
        assertThat(shop.refused(back("B2", "T1", 1, new Refund(TenderMethod.GIFT_CARD, Money.of(1), OTHER))))
                .isEqualTo(new CardRefundExceedsSpent(OTHER, Money.of(1), Money.ZERO));
        shop.accepted(back("B2", "T1", 1_000, toCard(1_000)));
        isLeft(1_000, 10_000);
    }

    @Test
    void anOrderHoldsOnBothAndCapturesBothOrNone() {
        shop.accepted(hold(CARD, "O1", 3_000, MORNING.plusHours(1)));
        shop.accepted(hold(OTHER, "O1", 2_000, MORNING.plusHours(1)));
        assertThat(shop.refused(captured("O1", 3_000, 2_001)))
                .isEqualTo(new NotHeld(OTHER, new SaleId("O1"), Money.of(2_001), Money.of(2_000)));
        assertThat(shop.state(CARD).heldFor(new SaleId("O1"), MORNING)).isEqualTo(Money.of(3_000));
        isLeft(3_000, 10_000);

        shop.accepted(captured("O1", 3_000, 2_000));
        isLeft(0, 8_000);
        assertThat(shop.state(OTHER).holds()).isEmpty();
        shop.accepted(sale("O1", by(CARD, 3_000, null), by(OTHER, 2_000, null)));
        isLeft(0, 8_000);
        shop.accepted(back("B1", "O1", 2_500, toCard(2_500)));
        isLeft(1_500, 9_000);
    }

    @Test
    void anOrderThatIsCancelledGivesBothBack() {
        shop.accepted(hold(CARD, "O1", 3_000, MORNING.plusHours(1)));
        shop.accepted(hold(OTHER, "O1", 2_000, MORNING.plusHours(1)));
        shop.accepted(captured("O1", 3_000, 2_000));
        shop.accepted(release(CARD, "O1"));
        shop.accepted(release(OTHER, "O1"));
        isLeft(3_000, 10_000);
    }

    /** The second card was not enough, or whoever held the first was never heard of again. */
    @Test
    void whatWasHeldForAnOrderThatNeverCameAboutIsFreeWhenItsTimeIsOver() {
        shop.accepted(hold(CARD, "O1", 3_000, MORNING.plusHours(1)));
        shop.refused(hold(OTHER, "O1", 10_001, MORNING.plusHours(1)));
        shop.refused(captured("O1", 3_000, 1));

        assertThat(shop.refused(sale("T1", by(CARD, 1)))).isInstanceOf(NotEnoughValue.class);
        accepted(shop.send(expire(CARD), MORNING.plusHours(1)));
        assertThat(shop.state(CARD).holds()).isEmpty();
        accepted(shop.send(sale("T1", by(CARD, 3_000), by(OTHER, 2_000)), MORNING.plusHours(1)));
        isLeft(0, 8_000);
    }

    /** What the first did not have comes back first, and gives nobody value. */
    @Test
    void anOverdraftIsPartOfTheShareOfItsCard() {
        accepted(shop.send(sale("T1", Origin.REPORTED, by(CARD, 4_000), by(OTHER, 1_000))));
        shop.accepted(back("B1", "T1", 2_500, toCard(2_500)));
        isLeft(1_000, 9_500);
    }

    @Test
    void eachCardIsNamedOnce() {
        HeldPart part = new HeldPart(CARD, Money.of(1));
        assertThatThrownBy(() -> new CaptureHolds(STORE, new SaleId("O1"), List.of(part, part)))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new CaptureHolds(STORE, new SaleId("O1"), List.of())).isInstanceOf(InvalidField.class);
    }

    private static PaidByCard paid(int number, long spent, long overdrawn, long back) {
        Money settled = Money.of(Math.min(back, overdrawn));
        return new PaidByCard(card(number), new CardValue(Money.of(spent), Money.ZERO), Money.of(overdrawn),
                Money.of(back).minus(settled), settled, Money.ZERO, true);
    }

    /** However it is cut, and whoever was named before: all comes back, and to nobody more than they have paid. */
    @Property
    void sharesAreAllOfItAndNoMoreThanEachHasPaid(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5_000) Integer> of,
            @ForAll @IntRange(max = 5_000) int named, @ForAll @IntRange(min = 1, max = 700) int step) {
        List<PaidByCard> cards = new ArrayList<>();
        for (int place = 0; place < of.size(); place++) {
            int used = of.get(place);
            cards.add(paid(place, used - used / 3, used / 3, place == 0 ? Math.min(named, used) : 0));
        }
        long left = cards.stream().mapToLong(each -> each.left().minor()).sum();
        while (left > 0) {
            List<Money> shares = CardsOfSale.shares(cards, Money.of(step));
            long expected = Math.min(step, left);
            assertThat(shares.stream().mapToLong(Money::minor).sum()).isEqualTo(expected);
            for (int place = 0; place < cards.size(); place++) {
                PaidByCard before = cards.get(place);
                long back = before.backMinor().plus(before.settledMinor()).plus(shares.get(place)).minor();
                assertThat(shares.get(place).isNegative()).isFalse();
                assertThat(shares.get(place).exceeds(before.left())).isFalse();
                cards.set(place, paid(place, of.get(place) - of.get(place) / 3, of.get(place) / 3, back));
            }
            left -= expected;
        }
        assertThat(CardsOfSale.shares(cards, Money.of(step))).allMatch(Money::isZero);
    }

    /** Where nobody was named, many parts come to the same as one. */
    @Property
    void manyPartsAreAsOne(@ForAll @IntRange(min = 1, max = 9_999) int first,
            @ForAll @IntRange(min = 1, max = 9_999) int second, @ForAll @IntRange(min = 1, max = 9_999) int amount,
            @ForAll @IntRange(min = 1, max = 9_999) int cut) {
        List<PaidByCard> fresh = List.of(paid(1, first, 0, 0), paid(2, second, 0, 0));
        long all = Math.min(amount, first + second);
        long before = Math.min(cut, all);
        List<Money> once = CardsOfSale.shares(fresh, Money.of(all));
        List<Money> earlier = CardsOfSale.shares(fresh, Money.of(before));
        List<Money> later = CardsOfSale.shares(List.of(paid(1, first, 0, earlier.getFirst().minor()),
                paid(2, second, 0, earlier.getLast().minor())), Money.of(all - before));
        assertThat(List.of(earlier.getFirst().plus(later.getFirst()), earlier.getLast().plus(later.getLast())))
                .isEqualTo(once);
        assertThat(once.getFirst()).isEqualTo(Money.of((long) first * all / (first + second)));
    }
}
