package io.tillbook.command.giftcards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.giftcards.CardAccount;
import io.tillbook.api.giftcards.CardPostings;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.command.giftcards.CardModel.Card;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What cards have done to the accounts, theirs and those of the books. */
final class PostedCards {
    private final Map<CardAccount, Long> accounts = new EnumMap<>(CardAccount.class);
    private long books;

    void add(NewEvent event, LocalDate day) {
        if (event.event() instanceof OfCard ofCard) {
            List<Posting> postings = CardPostings.of(ofCard);
            assertThat(postings.stream().mapToLong(posting -> posting.debitMinor().minor()).sum()).as("%s", ofCard)
                    .isZero();
            Postings.of(ofCard, day)
                    .stream()
                    .flatMap(entry -> entry.lines().stream())
                    .filter(line -> line.role() == AccountRole.GIFT_CARDS)
                    .forEach(line -> books += line.debitMinor().minor());
            postings.forEach(posting -> accounts.merge(posting.account(), posting.debitMinor().minor(), Long::sum));
        }
    }

    void check(CardModel model) {
        balance(CardAccount.LIABILITY_PAID, -model.cards.values().stream().mapToLong(card -> card.paid).sum());
        balance(CardAccount.LIABILITY_BONUS, -model.cards.values().stream().mapToLong(card -> card.bonus).sum());
        balance(CardAccount.TENDER, model.taken);
        balance(CardAccount.MARKETING, model.givenAway);
        balance(CardAccount.SALES, -model.bySales);
        balance(CardAccount.OVERDRAFT, model.lost);
        balance(CardAccount.CORRECTION, model.putRight);
        balance(CardAccount.OPENING, model.broughtIn);
        balance(CardAccount.BREAKAGE, -model.income);
        balance(CardAccount.TRANSFER, 0);
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(books).as("what the books say of cards")
                .isEqualTo(-model.cards.values().stream().mapToLong(Card::all).sum());
    }

    private void balance(CardAccount account, long expected) {
        assertThat(accounts.getOrDefault(account, 0L)).as("%s", account).isEqualTo(expected);
    }
}
