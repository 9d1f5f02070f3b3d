package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to gift cards. None of them tells a secret. */
public sealed interface GiftCardEvent extends Event {
    /** Something happened to one card; on its stream. */
    sealed interface OfCard
            extends
            GiftCardEvent
            permits CardIssued, ValueLoaded, BonusGranted, BonusTakenBack, ValueAdjusted, ValueImported, ValueHeld,
            HoldEnded, ValueSpent,
            CardOverdrawn, ValueRefunded, CardSecretMissed, CardBlocked, CardUnblocked, CardReplaced, ValueMovedIn,
            ValueCashedOut,
            PurchaseReturned, CardExpired, ValueExpired {
        /** Which one. */
        CardNumber card();
    }

    /**
     * A load has used the number of a receipt; on a stream of the number's own.
     *
     * @param card what was loaded
     */
    record LoadReceiptTaken(LocationId location, RegisterId register, ReceiptNo receiptNo, CardNumber card)
            implements
            GiftCardEvent {}

    /** Something happened to what a sale was paid with by cards; on a stream of the sale's own. */
    sealed interface OfSale extends GiftCardEvent permits SaleCardSpent, SaleCardRefunded {
        /** Which sale. */
        SaleId sale();
    }

    /**
     * A card was issued.
     *
     * @param hash a keyed hash of its secret, which nobody can tell it from
     * @param member whose it is; missing where it is of whoever has it
     */
    record CardIssued(CardNumber card, String hash, @Nullable MemberId member, SpendPolicy policy,
            @Nullable LocationId location) implements OfCard {}

    /**
     * Value was loaded that was paid for, with what was given with it.
     *
     * @param until the first moment at which the card can be used no longer, where that was laid down by this
     */
    record ValueLoaded(CardNumber card, LocationId location, RegisterId register, @Nullable ReceiptNo receiptNo,
            @Nullable EmployeeId cashier, List<Tender> tenders, Money paidMinor, Money bonusMinor,
            @Nullable OffsetDateTime until) implements OfCard {
        /** Takes a copy. */
        public ValueLoaded {
            tenders = List.copyOf(tenders);
        }
    }

    /**
     * Value was given for which nobody has paid.
     *
     * @param until the first moment at which the card can be used no longer, where that was laid down by this
     */
    record BonusGranted(CardNumber card, Money amountMinor, String reason, @Nullable OffsetDateTime until)
            implements
            OfCard {}

    /**
     * Value for which nobody has paid was taken back, since what it was given for was undone.
     *
     * @param amountMinor how much, in minor units: above zero
     * @param reason why, in words
     * @param unloaded whether nothing else was ever on it: the card is as new, and its time begins again with its next
     *     load; missing where it is not
     */
    record BonusTakenBack(CardNumber card, Money amountMinor, String reason, @Nullable Boolean unloaded)
            implements
            OfCard {}

    /**
     * What was on a card of a former system is on it here.
     *
     * @param location where it was issued; of the chain where it is missing
     * @param until the first moment at which it can be used no longer; missing where it can for ever
     */
    record ValueImported(CardNumber card, @Nullable LocationId location, Money paidMinor, Money bonusMinor,
            @Nullable OffsetDateTime until) implements OfCard {}

    /**
     * What is on a card was put right.
     *
     * @param paidMinor by how much more was paid for than was on it, in minor units; below zero where it was less
     * @param bonusMinor the same of what was given
     * @param reason why, in words
     */
    record ValueAdjusted(CardNumber card, Money paidMinor, Money bonusMinor, String reason) implements OfCard {}

    /** Value is held for a sale, in place of what was held for it before. */
    record ValueHeld(CardNumber card, SaleId sale, LocationId location, Money amountMinor, OffsetDateTime until)
            implements
            OfCard {}

    /** Nothing is held for a sale any longer. */
    record HoldEnded(CardNumber card, SaleId sale, HoldEnd end) implements OfCard {}

    /** Value was spent for a sale. */
    record ValueSpent(CardNumber card, SaleId sale, LocationId location, Money paidMinor, Money bonusMinor)
            implements
            OfCard {}

    /** A sale that had happened was paid with value that the card did not have, or that nobody has proven. */
    record CardOverdrawn(CardNumber card, SaleId sale, LocationId location, Money missingMinor) implements OfCard {}

    /**
     * What a sale was paid with came back to the lots that it came from.
     *
     * @param card the card, or the one that has taken its place since
     * @param returnId the return; missing where what was captured was let go of, or not taken by the sale
     * @param settledMinor what made up for an overdraft of the sale, and was not added to the card
     * @param replacementDue whether the card cannot be used, so that its owner needs another one
     * @param until the first moment at which a card whose time was over can be used no longer, once more; missing where
     *     its time was not over
     */
    record ValueRefunded(CardNumber card, SaleId sale, @Nullable ReturnId returnId, LocationId location,
            Money paidMinor, Money bonusMinor, Money settledMinor, @Nullable Boolean replacementDue,
            @Nullable OffsetDateTime until) implements OfCard {}

    /** A wrong secret was told for a card. */
    record CardSecretMissed(CardNumber card) implements OfCard {}

    /** A card was blocked; without a reason, because too many wrong secrets were told for it. */
    record CardBlocked(CardNumber card, @Nullable String reason) implements OfCard {}

    /** A card was unblocked, and wrong secrets that were told for it count no longer. */
    record CardUnblocked(CardNumber card, String reason) implements OfCard {}

    /** All value of a card was moved to another one. */
    record CardReplaced(CardNumber card, CardNumber replacedBy, Money paidMinor, Money bonusMinor, String reason)
            implements
            OfCard {}

    /**
     * All value of another card was moved to this one, which is used in its place.
     *
     * @param until the first moment at which this card can be used no longer; missing where it can for ever
     */
    record ValueMovedIn(CardNumber card, CardNumber from, Money paidMinor, Money bonusMinor,
            @Nullable OffsetDateTime until) implements OfCard {}

    /** What was paid for was paid out, and what was given with it is forfeited. */
    record ValueCashedOut(CardNumber card, LocationId location, RegisterId register, TenderMethod method,
            Money paidMinor, Money forfeitedMinor, String reason) implements OfCard {}

    /** The purchase of a card was taken back. */
    record PurchaseReturned(CardNumber card, LocationId location, RegisterId register, List<Refund> refunds,
            Money paidMinor, Money bonusMinor, String reason) implements OfCard {
        /** Takes a copy. */
        public PurchaseReturned {
            refunds = List.copyOf(refunds);
        }
    }

    /**
     * The time of a card is over.
     *
     * @param breakageFrom from when on its value is income; missing where it never is
     */
    record CardExpired(CardNumber card, @Nullable OffsetDateTime breakageFrom) implements OfCard {}

    /** The value of a card whose time was over became income, as the rules have it. */
    record ValueExpired(CardNumber card, Money paidMinor, Money bonusMinor) implements OfCard {}

    /**
     * A sale was paid with a card, or value was captured for it.
     *
     * @param overdrawnMinor what the card did not have
     * @param captured whether it was captured for a sale that is still to be recorded
     */
    record SaleCardSpent(SaleId sale, CardNumber card, Money paidMinor, Money bonusMinor, Money overdrawnMinor,
            @Nullable Boolean captured) implements OfSale {}

    /** Some of that came back. */
    record SaleCardRefunded(SaleId sale, CardNumber card, Money paidMinor, Money bonusMinor, Money settledMinor)
            implements
            OfSale {}

    /** Rules were laid down for all cards, from a moment on. */
    record GiftCardRulesSet(GiftCardRules rules, String source, OffsetDateTime from) implements GiftCardEvent {}
}
