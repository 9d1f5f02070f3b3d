package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.load;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardRejection.LoadReceiptUsed;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receipts that loads of cards are printed on. */
class LoadReceiptTest {
    private final CardShop shop = new CardShop().issued(CARD, null, null);

    /** What a till sends twice with two ids would load a card twice. */
    @Test
    void aReceiptOfATillLoadsOnce() {
        LoadValue first = onReceipt(CARD, new RegisterId("R1"));
        shop.accepted(first);

        assertThat(shop.refused(first)).isEqualTo(new LoadReceiptUsed(STORE, new RegisterId("R1"), new ReceiptNo("7")));
        shop.issued(OTHER, null, null);
        assertThat(shop.refused(onReceipt(OTHER, new RegisterId("R1")))).isInstanceOf(LoadReceiptUsed.class);
        shop.accepted(onReceipt(OTHER, new RegisterId("R2")));
        shop.accepted(load(CARD, 100));
        shop.accepted(load(CARD, 100));
    }

    private static LoadValue onReceipt(CardNumber card, RegisterId register) {
        return new LoadValue(card, STORE, register, new ReceiptNo("7"), null, List.of(cash(100)), null);
    }
}
