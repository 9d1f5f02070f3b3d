package io.tillbook.api.finance;

import io.tillbook.api.giftcards.CardAccount;
import io.tillbook.api.giftcards.CardPostings;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.GiftCardEvent.OfSale;
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
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.returns.Refund;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gift cards do to the accounts: {@link CardPostings} in the accounts of the chain, with the money named. */
final class GiftCardPostings {
    private GiftCardPostings() {}

    static List<Entry> of(GiftCardEvent event, LocalDate day) {
        return switch (event) {
            case OfCard card -> of(card, day);
            case OfSale _,LoadReceiptTaken _,GiftCardRulesSet _ -> List.of();
        };
    }

    private static List<Entry> of(OfCard event, LocalDate day) {
        LocationId at = location(event);
        Draft draft = new Draft(day, PostingRule.GIFT_CARD, CashCause.SALES);
        for (Posting posting : CardPostings.of(event)) {
            if (posting.account() != CardAccount.TENDER) {
                draft.debit(role(posting), posting.debitMinor(), at);
            }
        }
        switch (event) {
            case ValueLoaded loaded -> loaded.tenders()
                    .forEach(tender -> draft.debit(TradePostings.role(tender), tender.captured(), at));
            case PurchaseReturned returned -> returned.refunds()
                    .forEach(refund -> draft.credit(TradePostings.role(refund), refund.amountMinor(), at));
            case ValueCashedOut paid -> {
                if (!paid.paidMinor().isZero()) {
                    Refund out = new Refund(paid.method(), paid.paidMinor());
                    draft.credit(TradePostings.role(out), out.amountMinor(), at);
                }
            }
            case CardIssued _,BonusGranted _,ValueHeld _,HoldEnded _,ValueSpent _,CardOverdrawn _,ValueRefunded _ -> {}
            case CardSecretMissed _,CardBlocked _,CardUnblocked _,CardReplaced _,ValueMovedIn _ -> {}
            case CardExpired _,ValueExpired _,BonusTakenBack _,ValueAdjusted _,ValueImported _ -> {}
        }
        return draft.rest(AccountRole.CUSTOMER_PREPAYMENTS, at).entries();
    }

    private static AccountRole role(Posting posting) {
        return switch (posting.account()) {
            case TENDER -> AccountRole.TILL_CASH;
            case LIABILITY_PAID, LIABILITY_BONUS, TRANSFER -> AccountRole.GIFT_CARDS;
            case MARKETING -> AccountRole.SELLING;
            case SALES -> AccountRole.CARD_CLEARING;
            case OVERDRAFT -> AccountRole.OTHER_LOSS;
            case OPENING -> AccountRole.CAPITAL;
            case CORRECTION -> posting.debitMinor().isNegative() ? AccountRole.OTHER_INCOME : AccountRole.OTHER_LOSS;
            case BREAKAGE -> AccountRole.OTHER_INCOME;
        };
    }

    private static @Nullable LocationId location(OfCard event) {
        return switch (event) {
            case ValueLoaded loaded -> loaded.location();
            case ValueSpent spent -> spent.location();
            case ValueImported imported -> imported.location();
            case CardOverdrawn overdrawn -> overdrawn.location();
            case ValueRefunded refunded -> refunded.location();
            case ValueCashedOut paid -> paid.location();
            case PurchaseReturned returned -> returned.location();
            case CardIssued _,BonusGranted _,ValueHeld _,HoldEnded _,CardSecretMissed _,CardBlocked _ -> null;
            case CardUnblocked _,CardReplaced _,ValueMovedIn _,CardExpired _,ValueExpired _ -> null;
            case BonusTakenBack _,ValueAdjusted _ -> null;
        };
    }
}
