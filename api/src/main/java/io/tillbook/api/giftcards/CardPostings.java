package io.tillbook.api.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each movement of a card does to the accounts: debits and credits of an event add up to nothing (rule 27). The
 * balances of cards are the two liabilities, with the other sign.
 */
public final class CardPostings {
    private CardPostings() {}

    /** The postings of an event, debits above zero and credits below; none where no value moves. */
    public static List<Posting> of(OfCard event) {
        return switch (event) {
            case ValueLoaded loaded -> postings(debit(CardAccount.TENDER, loaded.paidMinor()),
                    debit(CardAccount.MARKETING, loaded.bonusMinor()),
                    credit(CardAccount.LIABILITY_PAID, loaded.paidMinor()),
                    credit(CardAccount.LIABILITY_BONUS, loaded.bonusMinor()));
            case BonusGranted granted -> postings(debit(CardAccount.MARKETING, granted.amountMinor()),
                    credit(CardAccount.LIABILITY_BONUS, granted.amountMinor()));
            case BonusTakenBack back -> postings(debit(CardAccount.LIABILITY_BONUS, back.amountMinor()),
                    credit(CardAccount.MARKETING, back.amountMinor()));
            case ValueImported imported -> postings(
                    debit(CardAccount.OPENING, imported.paidMinor().plus(imported.bonusMinor())),
                    credit(CardAccount.LIABILITY_PAID, imported.paidMinor()),
                    credit(CardAccount.LIABILITY_BONUS, imported.bonusMinor()));
            case ValueAdjusted adjusted -> postings(debit(CardAccount.CORRECTION, adjusted.paidMinor()),
                    debit(CardAccount.MARKETING, adjusted.bonusMinor()),
                    credit(CardAccount.LIABILITY_PAID, adjusted.paidMinor()),
                    credit(CardAccount.LIABILITY_BONUS, adjusted.bonusMinor()));
            case ValueSpent spent -> moved(CardAccount.SALES, spent.paidMinor(), spent.bonusMinor());
            case CardOverdrawn overdrawn -> postings(debit(CardAccount.OVERDRAFT, overdrawn.missingMinor()),
                    credit(CardAccount.SALES, overdrawn.missingMinor()));
            case ValueRefunded refunded -> postings(
                    debit(CardAccount.SALES, refunded.paidMinor()
                            .plus(refunded.bonusMinor())
                            .plus(refunded.settledMinor())),
                    credit(CardAccount.LIABILITY_PAID, refunded.paidMinor()),
                    credit(CardAccount.LIABILITY_BONUS, refunded.bonusMinor()),
                    credit(CardAccount.OVERDRAFT, refunded.settledMinor()));
            case CardReplaced replaced -> moved(CardAccount.TRANSFER, replaced.paidMinor(), replaced.bonusMinor());
            case ValueMovedIn moved -> postings(
                    debit(CardAccount.TRANSFER, moved.paidMinor().plus(moved.bonusMinor())),
                    credit(CardAccount.LIABILITY_PAID, moved.paidMinor()),
                    credit(CardAccount.LIABILITY_BONUS, moved.bonusMinor()));
            case ValueCashedOut paidOut -> taken(CardAccount.TENDER, paidOut.paidMinor(), paidOut.forfeitedMinor());
            case PurchaseReturned returned ->
                taken(CardAccount.TENDER, returned.paidMinor(), returned.bonusMinor());
            case ValueExpired expired -> taken(CardAccount.BREAKAGE, expired.paidMinor(), expired.bonusMinor());
            case CardIssued _,ValueHeld _,HoldEnded _,CardSecretMissed _,CardBlocked _,CardUnblocked _,CardExpired _ ->
                List.of();
        };
    }

    /** Value that leaves a card for one account. */
    private static List<Posting> moved(CardAccount to, Money paid, Money bonus) {
        return postings(debit(CardAccount.LIABILITY_PAID, paid), debit(CardAccount.LIABILITY_BONUS, bonus),
                credit(to, paid.plus(bonus)));
    }

    /** Value that is owed no longer: what was given costs nothing then. */
    private static List<Posting> taken(CardAccount to, Money paid, Money bonus) {
        return postings(debit(CardAccount.LIABILITY_PAID, paid), debit(CardAccount.LIABILITY_BONUS, bonus),
                credit(to, paid), credit(CardAccount.MARKETING, bonus));
    }

    private static Posting debit(CardAccount account, Money amount) {
        return new Posting(account, amount);
    }

    private static Posting credit(CardAccount account, Money amount) {
        return new Posting(account, amount.negated());
    }

    private static List<Posting> postings(Posting... all) {
        return Stream.of(all).filter(posting -> !posting.debitMinor().isZero()).toList();
    }
}
