package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardRejection.CardReferenceMissing;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.giftcards.CardsOfSale.PaidByCard;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Value of cards is spent by the sale that is paid with them, in its own append: two tills that spend more than a card
 * has cannot both. What has happened is not refused: what the card did not have is told as an overdraft.
 */
final class SpentCards implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        Footprint all = soFar;
        for (Tender tender : sale.tenders()) {
            all = tender.method() == TenderMethod.GIFT_CARD ? with(tender, all, sale.saleId()) : all;
        }
        return all;
    }

    private static Footprint with(Tender tender, Footprint soFar, SaleId sale) {
        CardNumber card = tender.reference();
        if (card != null) {
            return soFar.writing(GiftCard.at(card)).writing(CardsOfSale.at(sale));
        }
        // Which card is set off is told by the return, which may change it.
        return tender.isSetOff() ? soFar.writing(CardsOfSale.at(sale)) : soFar.reading(CardRules.STREAM);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        Step<Ticket> step = new Step.Next<>(ticket);
        for (Tender tender : ticket.sale().tenders()) {
            if (tender.method() == TenderMethod.GIFT_CARD) {
                step = step.then(each -> tender.reference() == null
                        ? each.unless(unnamed(tender, each, draft))
                        : paid(tender, tender.reference(), each, draft));
            }
        }
        return step;
    }

    /** When it is paid: what is asked for now is judged by the clock of the server. */
    private static OffsetDateTime moment(Ticket ticket) {
        return ticket.sale().reported() ? ticket.soldAt() : CardChecks.received(ticket.occurrence());
    }

    /** Rule: the card is named, where the rules ask for that; cards that are kept elsewhere have no name here. */
    private static Stream<Flag> unnamed(Tender tender, Ticket ticket, States states) {
        boolean isFine = tender.isSetOff() || !CardRules.at(states, moment(ticket)).asksForReference();
        return isFine ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.CARD_NOT_USABLE, new CardReferenceMissing(tender.amountMinor()),
                        tender.amountMinor()));
    }

    private static Step<Ticket> paid(Tender tender, CardNumber card, Ticket ticket, Draft draft) {
        SaleId sale = ticket.sale().saleId();
        Money captured = draft.of(CardsOfSale.at(sale)).of(card).map(PaidByCard::capturedMinor).orElse(Money.ZERO);
        Money rest = tender.amountMinor().minus(captured.min(tender.amountMinor()));
        CardUse use = new CardUse(card, sale, rest, tender.proof(), moment(ticket));
        Optional<GiftCardRejection> broken = rest.isZero() ? Optional.empty()
                : tender.isSetOff() ? use.tooLittle(draft) : use.broken(draft);
        if (broken.isPresent() && !ticket.sale().reported()) {
            return new Step.Refused<>(ticket, broken.get(), missed(use, broken.get(), draft));
        }
        Money covered = covered(use, draft);
        spend(use, covered, ticket, draft);
        giveBack(card, captured.minus(captured.min(tender.amountMinor())), ticket, draft);
        return ticket.unless(broken.map(reason -> flag(reason, rest.minus(covered), rest)).stream());
    }

    /** What is recorded beside a refusal: that a wrong secret was told. */
    private static List<NewEvent> missed(CardUse use, GiftCardRejection reason, States states) {
        return CardUse.refused(reason, use.card(), use.proof(), states).events();
    }

    /**
     * What the card pays. A live sale comes here with all of it; of a reported one, whatever has become of the card
     * since, what is left of it, if the secret was told: nobody else's value is taken. Where too many wrong ones were
     * told, none is looked at until it is unblocked, whenever the sale says that it was: who guesses would only have to
     * report what was not asked for.
     */
    private static Money covered(CardUse use, States states) {
        GiftCard card = states.of(GiftCard.at(use.card()));
        boolean isProven = (use.proof() != null && Boolean.TRUE.equals(use.proof().setOff()))
                || (!card.isGuessedAt() && card.isProvenBy(use.proof()))
                || !use.amount().exceeds(card.heldFor(use.sale(), use.at()));
        Money available = card.available(use.sale(), use.at());
        return isProven && !available.isNegative() ? use.amount().min(available) : Money.ZERO;
    }

    private static void spend(CardUse use, Money covered, Ticket ticket, Draft draft) {
        GiftCard card = draft.of(GiftCard.at(use.card()));
        CompleteSale sale = ticket.sale();
        CardValue lots = card.value().spending(covered, card.policy());
        Money missing = use.amount().minus(covered);
        if (card.holdFor(use.sale()).isPresent()) {
            draft.add(GiftCard.at(use.card()), new HoldEnded(use.card(), use.sale(), HoldEnd.SOLD));
        }
        if (!covered.isZero()) {
            draft.add(GiftCard.at(use.card()), new ValueSpent(use.card(), sale.saleId(), sale.location(),
                    lots.paidMinor(), lots.bonusMinor()));
        }
        if (!missing.isZero()) {
            CardUse.countMiss(use.card(), use.proof(), draft);
            draft.add(GiftCard.at(use.card()),
                    new CardOverdrawn(use.card(), sale.saleId(), sale.location(), missing));
        }
        draft.add(CardsOfSale.at(sale.saleId()), new SaleCardSpent(sale.saleId(), use.card(), lots.paidMinor(),
                lots.bonusMinor(), missing, null));
    }

    /** What was captured for the sale, and not taken by it. */
    private static void giveBack(CardNumber card, Money excess, Ticket ticket, Draft draft) {
        if (!excess.isZero()) {
            CardRefunds.back(card, ticket.sale().saleId(), null, ticket.sale().location(), excess,
                    CardChecks.received(ticket.occurrence()), draft);
        }
    }

    private static Flag flag(GiftCardRejection reason, Money missing, Money asked) {
        return reason instanceof NotEnoughValue
                ? Flag.of(FlagKind.CARD_OVERDRAWN, reason, missing)
                : Flag.of(FlagKind.CARD_NOT_USABLE, reason, asked);
    }
}
