package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.hold;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadySpent;
import io.tillbook.api.giftcards.GiftCardRejection.CardLimitExceeded;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is on a card is put right: 500.00 and 50.00 are on it, and it may hold 1,000.00. */
class AdjustedCardsTest {
    private static final GiftCardRules RULES = new GiftCardRules(Money.of(100_000), null, null, null, null,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000))));

    private final CardShop shop = new CardShop().rules(RULES).issued(CARD, null, null).loaded(CARD, 50_000);

    private static AdjustValue adjusted(CardNumber card, @Nullable Long paid, @Nullable Long bonus) {
        return new AdjustValue(card, paid == null ? null : Money.of(paid), bonus == null ? null : Money.of(bonus),
                "a typing error", null);
    }

    @Test
    void upAndDownWithTheReason() {
        assertThat(shop.accepted(adjusted(CARD, 1_000L, null)))
                .containsExactly(new ValueAdjusted(CARD, Money.of(1_000), Money.ZERO, "a typing error"));
        shop.accepted(adjusted(CARD, -6_000L, -500L));
        assertThat(shop.state(CARD).value()).isEqualTo(new CardValue(Money.of(45_000), Money.of(4_500)));
        shop.accepted(adjusted(CARD, -4_500L, 4_500L));
        shop.accepted(adjusted(CARD, -40_500L, -9_000L));
        assertThat(shop.state(CARD).value().isZero()).isTrue();
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.ACTIVE);
    }

    @Test
    void neitherIsEverBelowZero() {
        assertThat(shop.refused(adjusted(CARD, -50_001L, null)))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(50_001), Money.of(50_000)));
        assertThat(shop.refused(adjusted(CARD, 100L, -5_001L)))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(5_001), Money.of(5_000)));
    }

    @Test
    void whatIsHeldStays() {
        shop.accepted(hold(CARD, "O1", 54_000, MORNING.plusHours(1)));
        assertThat(shop.refused(adjusted(CARD, -1_001L, null)))
                .isEqualTo(new NotEnoughValue(CARD, Money.of(1_001), Money.of(1_000)));
        shop.accepted(adjusted(CARD, -5_000L, 5_000L));
        shop.accepted(adjusted(CARD, -1_000L, null));
        shop.accepted(sale("O1", by(CARD, 54_000, null)));
        assertThat(shop.state(CARD).value().isZero()).isTrue();
    }

    @Test
    void noMoreThanACardMayHold() {
        assertThat(shop.refused(adjusted(CARD, 45_001L, null)))
                .isEqualTo(new CardLimitExceeded(CARD, Money.of(100_001), Money.of(100_000)));
        shop.accepted(adjusted(CARD, 45_000L, null));
    }

    @Test
    void aBlockedCardIsPutRightAndOneThatWasNeverLoadedOrIsClosedIsNot() {
        shop.accepted(new BlockCard(CARD, STORE, "lost"));
        shop.accepted(adjusted(CARD, -50_000L, null));
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.BLOCKED);

        assertThat(shop.refused(adjusted(card(9), 1L, null))).isEqualTo(new CardNotUsable(card(9)));
        shop.issued(OTHER, null, null);
        assertThat(shop.refused(adjusted(OTHER, 1L, null))).isEqualTo(new CardNotInState(OTHER, CardState.ISSUED));
        shop.accepted(new BlockCard(OTHER, STORE, "lost"));
        assertThat(shop.refused(adjusted(OTHER, 1L, null))).isEqualTo(new CardNotInState(OTHER, CardState.BLOCKED));
        shop.issued(card(3), null, null).loaded(card(3), 100).accepted(cashOut(card(3), 100, RIGHT));
        assertThat(shop.refused(adjusted(card(3), 1L, null))).isEqualTo(new CardNotInState(card(3), CardState.CLOSED));
    }

    /** What was paid for it would not be what is given back. */
    @Test
    void itsPurchaseDoesNotComeBackThen() {
        shop.accepted(adjusted(CARD, 100L, null));
        assertThat(shop.refused(new ReturnPurchase(CARD, new Secret("not looked at"), STORE, TILL,
                List.of(new Refund(TenderMethod.CASH, Money.of(50_000))), "not wanted", null, CardProof.of(RIGHT))))
                .isEqualTo(new CardAlreadySpent(CARD, Money.of(55_000), Money.of(55_100)));
    }

    @Test
    void somethingHasToBeWrong() {
        assertThatThrownBy(() -> adjusted(CARD, null, null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> adjusted(CARD, 0L, 0L)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new AdjustValue(CARD, Money.of(1), null, " ", null)).isInstanceOf(InvalidField.class);
    }

    /** Finance: more is owed, Dr other loss; less is owed, Cr other income; what is given is what gifts cost. */
    @Test
    void theBooksHaveALossOrAnIncome() {
        assertThat(books(1_000, 200)).isEqualTo(Map.of(AccountRole.GIFT_CARDS, -1_200L, AccountRole.OTHER_LOSS, 1_000L,
                AccountRole.SELLING, 200L));
        assertThat(books(-1_000, 0))
                .isEqualTo(Map.of(AccountRole.GIFT_CARDS, 1_000L, AccountRole.OTHER_INCOME, -1_000L));
    }

    private static Map<AccountRole, Long> books(long paid, long bonus) {
        return Postings.of(new ValueAdjusted(CARD, Money.of(paid), Money.of(bonus), "a typing error"),
                MORNING.toLocalDate())
                .stream()
                .flatMap(entry -> entry.lines().stream())
                .collect(Collectors.groupingBy(EntryLine::role,
                        Collectors.summingLong(line -> line.debitMinor().minor())));
    }
}
