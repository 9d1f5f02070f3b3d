package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** What can be asked about cards by who has their secrets. */
public sealed interface CardCheckCommand extends GiftCardCommand {
    /**
     * Asks whether a secret is that of a card. Nothing happens where it is; a wrong one counts as anywhere.
     *
     * @param card the number of the card
     * @param secret what was told as its secret
     * @param proof what is made of the secret
     */
    record CheckCard(CardNumber card, Secret secret, @FromServer @Nullable CardProof proof)
            implements CardCheckCommand, OfSecret {
        /** Checks the fields. */
        public CheckCard {
            Require.present("card", card);
            Require.present("secret", secret);
        }

        @Override
        public CheckCard proven(@Nullable CardProof made) {
            return new CheckCard(card, secret, made);
        }
    }
}
