package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;

/** Why commands about gift cards, and sales and returns with them, are refused. No detail tells a secret. */
public sealed interface GiftCardRejection extends Rejection {
    /** A card of this number was issued before. */
    record CardAlreadyIssued(CardNumber card) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " was issued before.";
        }
    }

    /**
     * It was never issued, was not loaded yet, is blocked, closed, or its time is over. Whoever tries numbers learns no
     * more; whoever may see cards asks for its state.
     */
    record CardNotUsable(CardNumber card) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " cannot be used.";
        }
    }

    /** What is asked cannot be done to a card in this state. */
    record CardNotInState(CardNumber card, CardState state) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " is " + state + ".";
        }
    }

    /** It has less than is asked of it, or less that nobody else holds. */
    record NotEnoughValue(CardNumber card, Money askedMinor, Money availableMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " has " + availableMinor.minor() + " available, not "
                    + askedMinor.minor() + " (minor units).";
        }
    }

    /** The secret is missing, or another one. */
    record WrongSecret(CardNumber card, int triesLeft) implements GiftCardRejection {
        @Override
        public String detail() {
            return "That is not the secret of card " + card.masked() + "; " + triesLeft
                    + " more can be told before it is blocked.";
        }
    }

    /** It would hold more than cards of its kind may. */
    record CardLimitExceeded(CardNumber card, Money balanceMinor, Money mostMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " would hold " + balanceMinor.minor() + ", and may hold "
                    + mostMinor.minor() + " (minor units).";
        }
    }

    /** The rules give something else with what is paid than the till has promised. */
    record BonusDiffers(CardNumber card, Money promisedMinor, Money givenMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "With what is paid for card " + card.masked() + " " + givenMinor.minor() + " is given, not "
                    + promisedMinor.minor() + " (minor units).";
        }
    }

    /** A till prints each number once: that load was recorded, or is another one's. */
    record LoadReceiptUsed(LocationId location, RegisterId register, ReceiptNo receiptNo)
            implements
            GiftCardRejection {
        @Override
        public String detail() {
            return "Another load has the receipt " + receiptNo.value() + " of register " + register.value() + " at "
                    + location.value() + ".";
        }
    }

    /** Some of what was loaded was spent, or is held, so that its purchase cannot be taken back. */
    record CardAlreadySpent(CardNumber card, Money loadedMinor, Money leftMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Of " + loadedMinor.minor() + " that card " + card.masked() + " was loaded with, "
                    + leftMinor.minor() + " are left (minor units).";
        }
    }

    /** The purchase was paid otherwise than it is refunded. */
    record PurchaseRefundsDiffer(CardNumber card, Money paidMinor, Money refundedMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "For card " + card.masked() + " " + paidMinor.minor() + " were paid, and " + refundedMinor.minor()
                    + " would be given back, or by other means (minor units).";
        }
    }

    /** Another amount is to be paid out than there is to be. */
    record CashOutDiffers(CardNumber card, Money askedMinor, Money paidMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Of what was paid for card " + card.masked() + " " + paidMinor.minor() + " are left, not "
                    + askedMinor.minor() + " (minor units).";
        }
    }

    /** Nothing is held for this sale, or less. */
    record NotHeld(CardNumber card, SaleId sale, Money askedMinor, Money heldMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "On card " + card.masked() + " " + heldMinor.minor() + " are held for sale " + sale.value()
                    + ", not " + askedMinor.minor() + " (minor units).";
        }
    }

    /** The sale was paid with the card, so that nothing can be held or captured for it any longer. */
    record SaleAlreadyPaid(CardNumber card, SaleId sale) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Sale " + sale.value() + " was paid with card " + card.masked() + " before.";
        }
    }

    /** A hold would be over before it begins. */
    record HoldInPast(OffsetDateTime until, OffsetDateTime at) implements GiftCardRejection {
        @Override
        public String detail() {
            return "The time until " + until + " is over: it is " + at + ".";
        }
    }

    /** More is held at once than a card keeps count of. */
    record TooManyHolds(CardNumber card, int most) implements GiftCardRejection {
        @Override
        public String detail() {
            return "On card " + card.masked() + " " + most + " amounts are held already, and no more can be.";
        }
    }

    /** Nothing of it is over. */
    record CardNotOver(CardNumber card) implements GiftCardRejection {
        @Override
        public String detail() {
            return "The time of card " + card.masked() + " is not over, nor that of a hold.";
        }
    }

    /** The card that takes its place is of another holder, or is not fresh. */
    record ReplacementNotFit(CardNumber card, CardNumber replacement) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Card " + replacement.masked() + " cannot replace " + card.masked()
                    + ": it has to be issued to the same holder, and never used.";
        }
    }

    /** The rules ask for the card that a sale is paid with. */
    record CardReferenceMissing(Money amountMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "For " + amountMinor.minor() + " by gift card no card is named (minor units).";
        }
    }

    /** More would go back to a card than the sale was paid with by it and did not come back before. */
    record CardRefundExceedsSpent(CardNumber card, Money askedMinor, Money mostMinor) implements GiftCardRejection {
        @Override
        public String detail() {
            return "To card " + card.masked() + " " + mostMinor.minor() + " can go back, not " + askedMinor.minor()
                    + " (minor units).";
        }
    }

    /** Rules would begin in the past. */
    record RulesInPast(OffsetDateTime from, OffsetDateTime at) implements GiftCardRejection {
        @Override
        public String detail() {
            return "Rules from " + from + " on come too late: it is " + at + ".";
        }
    }

    /** So many rules are still to come that there can be no more. */
    record TooManyRules(int most) implements GiftCardRejection {
        @Override
        public String detail() {
            return "There are " + most + " rules to come already.";
        }
    }
}
