package io.tillbook.server.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.GiftCardCommand.OfSecret;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.server.keys.Hmac;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the secret of a card what is kept of it: a hash under a key that the ledger does not have, so that not even
 * short ones can be tried against an exported history. It is quick on purpose: a card is paid with at a till, by all
 * tills of a chain at once; what bounds guessing is that the fifth wrong secret blocks the card.
 */
public final class CardSecrets {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Hmac key;

    CardSecrets(Hmac key) {
        this.key = key;
    }

    /** A command with what is made of the secret that it tells. */
    public OfSecret proven(OfSecret command) {
        return command.proven(proof(command.card(), command.secret()));
    }

    /** A sale with what is made of the secrets of its tenders; the same where it has none. */
    public CompleteSale proven(CompleteSale sale) {
        return sale.tenders().stream().noneMatch(tender -> tender.secret() != null) ? sale
                : sale.paidBy(sale.tenders().stream().map(this::proven).toList());
    }

    private Tender proven(Tender tender) {
        CardNumber card = tender.reference();
        return card == null ? tender : tender.proven(proof(card, tender.secret()));
    }

    @Nullable
    CardProof proof(CardNumber card, @Nullable Secret secret) {
        return secret == null ? null
                : CardProof.of(TEXT.encodeToString(key.of(card.value() + "/" + secret.value())));
    }
}
