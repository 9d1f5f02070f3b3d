package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.capture;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.expire;
import static io.tillbook.command.giftcards.CardShop.hold;
import static io.tillbook.command.giftcards.CardShop.load;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.release;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotOver;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Value that comes back to a card whose time is over can be used for 30 days more. */
class AliveAgainTest {
    /** A month; 500.00 gives 50.00; what is left is income after ten days. */
    private static final GiftCardRules RULES = new GiftCardRules(null, null, 1, 10, null,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000))));
    private static final OffsetDateTime OVER = OffsetDateTime.parse("2026-12-22T01:31:09Z");

    private final CardShop shop = new CardShop().rules(RULES).issued(CARD, null, null).loaded(CARD, 50_000);

    private Decision returned(String id, long amount, OffsetDateTime at) {
        return shop.send(back(id, "T1", amount, toCard(amount)), at);
    }

    private void spent(long amount) {
        shop.accepted(sale("T1", by(CARD, amount)));
    }

    /** Design 6: 550.00 less 110.00; 55.00 come back as 50.00 and 5.00, ten days after its end. */
    @Test
    void whatComesBackCanBeUsedForThirtyDaysMore() {
        spent(11_000);
        accepted(shop.send(expire(CARD), OVER));
        OffsetDateTime at = OVER.plusDays(9);
        assertThat(all(returned("B1", 5_500, at), ValueRefunded.class)).containsExactly(
                new ValueRefunded(CARD, new SaleId("T1"), new ReturnId("B1"), STORE, Money.of(5_000), Money.of(500),
                        Money.ZERO, null, at.plusDays(30)));
        assertThat(shop.state(CARD).value()).isEqualTo(new CardValue(Money.of(45_000), Money.of(4_500)));

        assertThat(refused(shop.send(expire(CARD), at.plusDays(30).minusNanos(1)))).isEqualTo(new CardNotOver(CARD));
        accepted(shop.send(sale("T2", by(CARD, 11_000)), at.plusDays(30).minusNanos(1)));
        assertThat(shop.state(CARD).value()).isEqualTo(new CardValue(Money.of(35_000), Money.of(3_500)));
        assertThat(refused(shop.send(sale("T3", by(CARD, 1)), at.plusDays(30)))).isEqualTo(new CardNotUsable(CARD));
        assertThat(accepted(shop.send(expire(CARD), at.plusDays(30)))).as("and never income")
                .containsExactly(new CardExpired(CARD, null));
    }

    /** The clock has not been told of its end yet. */
    @Test
    void alsoWhereNobodyHasRecordedItsEnd() {
        spent(11_000);
        accepted(returned("B1", 5_500, OVER));
        assertThat(shop.state(CARD).until()).isEqualTo(OVER.plusDays(30));
        accepted(shop.send(sale("T2", by(CARD, 49_500)), OVER.plusDays(29)));
    }

    @Test
    void eachPartThatComesBackHasThirtyDaysOfItsOwn() {
        spent(11_000);
        accepted(returned("B1", 1_100, OVER.plusDays(1)));
        accepted(returned("B2", 1_100, OVER.plusDays(21)));
        assertThat(shop.state(CARD).until()).isEqualTo(OVER.plusDays(51));
    }

    @Test
    void beforeItsEndItKeepsItsTime() {
        spent(11_000);
        assertThat(all(returned("B1", 1_100, OVER.minusNanos(1)), ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(event.until()).isNull());
        assertThat(shop.state(CARD).until()).isEqualTo(OVER);
    }

    @Test
    void aBlockedCardStaysBlockedAndNeedsAReplacement() {
        spent(11_000);
        shop.accepted(new BlockCard(CARD, STORE, "lost"));
        assertThat(all(returned("B1", 5_500, OVER.plusDays(9)), ValueRefunded.class)).singleElement()
                .satisfies(event -> assertThat(event.replacementDue()).isTrue());
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.BLOCKED);

        accepted(shop.send(new UnblockCard(CARD, STORE, "found"), OVER.plusDays(10)));
        accepted(shop.send(sale("T2", by(CARD, 49_500)), OVER.plusDays(38)));
    }

    @Test
    void oneThatIsClosedStaysClosed() {
        spent(11_000);
        shop.accepted(cashOut(CARD, 40_000, RIGHT));
        assertThat(all(returned("B1", 5_500, OVER.plusDays(9)), ValueRefunded.class)).singleElement()
                .satisfies(event -> {
                    assertThat(event.replacementDue()).isTrue();
                    assertThat(event.until()).isNull();
                });
        shop.issued(OTHER, null, null);
        accepted(shop.send(replace(CARD, OTHER, RIGHT), OVER.plusDays(9)));
        assertThat(shop.state(OTHER).value()).isEqualTo(new CardValue(Money.of(5_000), Money.of(500)));
    }

    /** It would lose in a month what it is worth for years. */
    @Test
    void nobodyLoadsItAndWhatReplacesItHasATimeOfItsOwn() {
        spent(11_000);
        accepted(returned("B1", 5_500, OVER));
        assertThat(refused(shop.send(load(CARD, 1), OVER.plusDays(1)))).isEqualTo(new CardNotUsable(CARD));
        shop.issued(OTHER, null, null);
        accepted(shop.send(replace(CARD, OTHER, RIGHT), OVER.plusDays(1)));
        assertThat(shop.state(OTHER).until()).isEqualTo(OVER.plusDays(1).plusMonths(1));
    }

    @Test
    void whatAnOrderHasCapturedComesBackLikeThat() {
        shop.accepted(hold(CARD, "ORDER-1", 11_000, OVER.plusYears(1)));
        shop.accepted(capture(CARD, "ORDER-1", 11_000));
        accepted(shop.send(expire(CARD), OVER));
        accepted(shop.send(release(CARD, "ORDER-1"), OVER.plusDays(3)));
        accepted(shop.send(sale("T2", by(CARD, 55_000)), OVER.plusDays(32)));
    }
}
