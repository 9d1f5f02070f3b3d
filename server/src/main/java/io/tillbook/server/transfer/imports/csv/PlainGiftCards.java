package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import java.util.List;
import java.util.Set;

/** Plain CSV files of gift cards of a former system: a line each. */
final class PlainGiftCards {
    /** The column that is shown nowhere. */
    static final String SECRET = "secret";

    static final PlainKind<PlainValues> KIND = new PlainKind<>("gift-cards", "giftcards.ImportCard",
            new PlainColumns(
                    List.of("card", PlainColumns.OCCURRED_AT, SECRET, "member", "policy", "location", "paidMinor",
                            "bonusMinor", "until"),
                    List.of(), Set.of("member", "policy", "location", "bonusMinor", "until")),
            "card", values -> values, (values, _) -> card(values));

    private PlainGiftCards() {}

    private static Command card(PlainValues values) {
        return new ImportCard(values.get("card", CardNumber::new), values.get(SECRET, Secret::new),
                values.find("member", MemberId::new), values.find("policy", PlainValues.oneOf(SpendPolicy.class)),
                values.find("location", LocationId::new), values.get("paidMinor", PlainValues::money),
                values.find("bonusMinor", PlainValues::money), values.find("until", PlainValues::moment), null);
    }
}
