package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of gift cards. */
public sealed interface GiftCardCommand
        extends
        Command
        permits GiftCardCommand.OfSecret, GiftCardCommand.LoadValue, GiftCardCommand.GrantBonus,
        GiftCardCommand.ExpireCard, GiftCardCommand.SetGiftCardRules, CardBalanceCommand,
        CardBlockCommand, CardCheckCommand, CardHoldCommand {
    /** Fewest characters of a secret. */
    int LEAST_SECRET = 6;
    /** Fewest characters of the secret of a card that comes from a former system: many had four digits. */
    int LEAST_IMPORTED = 4;
    /** Most characters of a secret. */
    int MOST_SECRET = 64;

    /** A command that tells the secret of a card; the server makes a proof of it before it is decided. */
    sealed interface OfSecret extends GiftCardCommand
            permits IssueCard, CardCheckCommand.CheckCard, CardHoldCommand.HoldValue, ReplaceCard, CashOut,
            ReturnPurchase, CardBalanceCommand.ImportCard {
        /** The card of the secret. */
        CardNumber card();

        /** What was told; null where nothing was. */
        @Nullable
        Secret secret();

        /** The same with what the server has made of the secret. */
        OfSecret proven(@Nullable CardProof made);
    }

    /**
     * Issues a card: it exists, and holds nothing yet.
     *
     * @param card its number, as it is printed; random, so that nobody can tell other numbers from it
     * @param secret its secret, as it is printed below a scratch field, or in its QR code
     * @param member whose it is; missing where it is of whoever has it
     * @param policy which of its value is spent first; PROPORTIONAL where it is missing
     * @param location where it is sold; of the chain where it is missing
     * @param proof what is kept of the secret
     */
    record IssueCard(CardNumber card, @AtLeast(LEAST_SECRET) @AtMost(MOST_SECRET) Secret secret,
            @Nullable MemberId member, @Nullable SpendPolicy policy, @Nullable LocationId location,
            @FromServer @Nullable CardProof proof) implements OfSecret {
        private static final Bounds BOUNDS = Bounds.of(IssueCard.class);

        /** Checks the fields. */
        public IssueCard {
            Require.present("card", card);
            BOUNDS.check("secret", Require.present("secret", secret));
        }

        @Override
        public IssueCard proven(@Nullable CardProof made) {
            return new IssueCard(card, secret, member, policy, location, made);
        }
    }

    /**
     * Loads a card with what is paid for it, and gives what the rules give with that. The first load makes it usable.
     * This is no revenue: no promotion looks at it, and it earns nothing.
     *
     * @param card the number of the card
     * @param location where it happens
     * @param register on which till
     * @param receiptNo number printed on the receipt, where there is one; no other load of the till has it
     * @param cashier who sold it
     * @param tenders how it was paid; not by gift card
     * @param bonusMinor what the till has promised with it; whatever the rules give where it is missing
     */
    record LoadValue(CardNumber card, LocationId location, RegisterId register, @Nullable ReceiptNo receiptNo,
            @Nullable EmployeeId cashier, @AtLeast(1) List<Tender> tenders, @Nullable Money bonusMinor)
            implements
            GiftCardCommand {
        private static final Bounds BOUNDS = Bounds.of(LoadValue.class);

        /** Checks the fields. */
        public LoadValue {
            Require.present("card", card);
            Require.present("location", location);
            Require.present("register", register);
            tenders = Require.list("tenders", Require.present("tenders", tenders));
            if (tenders.isEmpty()) {
                throw new InvalidField("tenders", "must be at least 1");
            }
            for (int place = 0; place < tenders.size(); place++) {
                check("tenders/" + place, tenders.get(place));
            }
            BOUNDS.check("bonusMinor", bonusMinor);
        }

        private static void check(String field, Tender tender) {
            if (tender.method() == TenderMethod.GIFT_CARD) {
                throw new InvalidField(field + "/method", "must not be GIFT_CARD: value of cards is not sold for it");
            }
            if (tender.paymentId() != null) {
                throw new InvalidField(field + "/paymentId", "must not be given: payments are for sales");
            }
            boolean isRight = tender.change().isZero()
                    || (tender.method() == TenderMethod.CASH && tender.amountMinor().exceeds(tender.change()));
            if (!isRight) {
                throw new InvalidField(field + "/changeMinor", "must come from cash, and be less than it");
            }
        }

        /** What is paid. */
        public Money paid() {
            return tenders.stream().map(Tender::captured).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * Gives value for which nobody has paid.
     *
     * @param card the number of the card
     * @param amountMinor how much
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may give alone
     */
    record GrantBonus(CardNumber card, @AtLeast(1) Money amountMinor, String reason, @Nullable ApprovalId approval)
            implements
            GiftCardCommand {
        private static final Bounds BOUNDS = Bounds.of(GrantBonus.class);

        /** Checks the fields. */
        public GrantBonus {
            Require.present("card", card);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            Require.text("reason", reason);
        }
    }

    /**
     * Moves all value of a card to another one, which was issued and never loaded, and closes it for good: it was lost,
     * is damaged, or its time is over. That of a member needs no secret; any other does, as it is of whoever has it.
     * Without the secret, the sender may move so much alone.
     *
     * @param card the number of the card
     * @param secret the secret of the card that is replaced
     * @param replacement the card that takes its place
     * @param location where its holder asks for it; of the chain where it is missing
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may move alone
     * @param proof what is made of the secret
     */
    record ReplaceCard(CardNumber card, @Nullable Secret secret, CardNumber replacement, @Nullable LocationId location,
            String reason, @Nullable ApprovalId approval, @FromServer @Nullable CardProof proof) implements OfSecret {
        /** Checks the fields. */
        public ReplaceCard {
            Require.present("card", card);
            Require.present("replacement", replacement);
            if (replacement.equals(card)) {
                throw new InvalidField("replacement", "must be another card");
            }
            Require.text("reason", reason);
        }

        @Override
        public ReplaceCard proven(@Nullable CardProof made) {
            return new ReplaceCard(card, secret, replacement, location, reason, approval, made);
        }
    }

    /**
     * Pays out what was paid for of a card, and closes it for good. What was given with it is forfeited.
     *
     * @param card the number of the card
     * @param secret its secret
     * @param location where it happens
     * @param register on which till
     * @param method how it is paid out
     * @param amountMinor what is paid out: all that is left of what was paid for
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may pay out alone
     * @param proof what is made of the secret
     */
    record CashOut(CardNumber card, Secret secret, LocationId location, RegisterId register, TenderMethod method,
            @AtLeast(1) Money amountMinor, String reason, @Nullable ApprovalId approval,
            @FromServer @Nullable CardProof proof) implements OfSecret {
        private static final Bounds BOUNDS = Bounds.of(CashOut.class);

        /** Checks the fields. */
        public CashOut {
            Require.present("card", card);
            Require.present("secret", secret);
            Require.present("location", location);
            Require.present("register", register);
            if (Require.present("method", method) == TenderMethod.GIFT_CARD) {
                throw new InvalidField("method", "must not be GIFT_CARD");
            }
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            Require.text("reason", reason);
        }

        @Override
        public CashOut proven(@Nullable CardProof made) {
            return new CashOut(card, secret, location, register, method, amountMinor, reason, approval, made);
        }
    }

    /**
     * Takes the purchase of a card back, of which nothing was spent: what was paid goes back as it came. It is closed.
     *
     * @param card the number of the card
     * @param secret its secret
     * @param location where it happens
     * @param register on which till
     * @param refunds how the money is given back
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may pay back alone
     * @param proof what is made of the secret
     */
    record ReturnPurchase(CardNumber card, Secret secret, LocationId location, RegisterId register,
            @AtLeast(1) List<Refund> refunds, String reason, @Nullable ApprovalId approval,
            @FromServer @Nullable CardProof proof) implements OfSecret {
        /** Checks the fields. */
        public ReturnPurchase {
            Require.present("card", card);
            Require.present("secret", secret);
            Require.present("location", location);
            Require.present("register", register);
            refunds = Require.list("refunds", Require.present("refunds", refunds));
            if (refunds.isEmpty()) {
                throw new InvalidField("refunds", "must be at least 1");
            }
            Require.text("reason", reason);
        }

        @Override
        public ReturnPurchase proven(@Nullable CardProof made) {
            return new ReturnPurchase(card, secret, location, register, refunds, reason, approval, made);
        }
    }

    /**
     * Records what the clock has made true: holds whose time is over, a card whose time is over, value that the rules
     * make income so long after that. Nothing works after its time, whether this was recorded or not.
     *
     * @param card the number of the card
     */
    record ExpireCard(CardNumber card) implements GiftCardCommand {
        /** Checks the fields. */
        public ExpireCard {
            Require.present("card", card);
        }
    }

    /**
     * Lays down rules for all cards, from a moment on, in place of those before.
     *
     * @param rules the rules
     * @param source what they rest on: a law, a decision of the board
     * @param from the first moment of them; at once where it is missing
     */
    record SetGiftCardRules(GiftCardRules rules, String source, @Nullable OffsetDateTime from)
            implements
            GiftCardCommand {
        /** Checks the fields. */
        public SetGiftCardRules {
            Require.present("rules", rules);
            Require.text("source", source);
            if (from != null) {
                Require.moment("from", from);
            }
        }
    }
}
