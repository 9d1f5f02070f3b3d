package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
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
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a gift card. Its stream is named by its number, which is no secret, and has as many events as it is
 * used; the state stays small.
 *
 * @param issued how it was issued; null where it was not
 * @param state what can be done with it
 * @param value what is on it
 * @param loaded all that was ever loaded, given or moved to it
 * @param taken what was paid for it, by means of payment
 * @param holds what is held, the oldest first
 * @param misses how many wrong secrets were told since the last right one
 * @param until the first moment at which it can be used no longer; null where it can for ever
 * @param breakageFrom from when on its value is income, once its time is over; null where it never is
 * @param replacedBy the card that has taken its place
 * @param again true where its own time was over, and it can be used again for a while, as something came back to it;
 *     missing where it was not
 */
public record GiftCard(@Nullable CardIssued issued, CardState state, CardValue value, CardValue loaded,
        List<Taken> taken, List<Hold> holds, int misses, @Nullable OffsetDateTime until,
        @Nullable OffsetDateTime breakageFrom, @Nullable CardNumber replacedBy, @Nullable Boolean again) {
    /** So many wrong secrets in a row block it. */
    static final int MOST_MISSES = 5;
    /** So many amounts can be held at once. */
    static final int MOST_HOLDS = 50;

    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final GiftCard UNKNOWN = new GiftCard(null, CardState.ISSUED, CardValue.ZERO, CardValue.ZERO,
            List.of(), List.of(), 0, null, null, null, null);
    private static final StreamType<GiftCard> STREAM = StreamType.of("giftcard", UNKNOWN)
            .on(OfCard.class, GiftCard::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, GiftCard.class);

    /**
     * What was paid for a card by one means.
     *
     * @param method the means
     * @param amountMinor how much, in minor units
     */
    public record Taken(TenderMethod method, Money amountMinor) {}

    /**
     * What is held for a sale.
     *
     * @param sale the sale, to be
     * @param amountMinor how much, in minor units
     * @param until until when; it blocks nobody after that
     */
    public record Hold(SaleId sale, Money amountMinor, OffsetDateTime until) {
        /** Whether its time is over at a moment. */
        boolean isOver(OffsetDateTime at) {
            return !until.isAfter(at);
        }
    }

    /** Takes copies. */
    public GiftCard {
        taken = List.copyOf(taken);
        holds = List.copyOf(holds);
    }

    static StreamRef<GiftCard> at(CardNumber card) {
        return STREAM.at(card);
    }

    boolean isKnown() {
        return issued != null;
    }

    /** Whether it is of a member, and not of whoever has it. */
    boolean isNamed() {
        return holder() != null;
    }

    /** Whose it is; null where it is of whoever has it. */
    @Nullable
    MemberId holder() {
        return issued == null ? null : issued.member();
    }

    SpendPolicy policy() {
        return issued == null ? SpendPolicy.PROPORTIONAL : issued.policy();
    }

    /** Whether its time is over at a moment. */
    boolean isOver(OffsetDateTime at) {
        return until != null && !until.isAfter(at);
    }

    /** Whether its own time is over at a moment, also where it can be used again for a while. */
    boolean isPastItsEnd(OffsetDateTime at) {
        return isAgain() || isOver(at);
    }

    /** Whether its own time was over, and it can be used again for a while, as something came back to it. */
    boolean isAgain() {
        return Boolean.TRUE.equals(again);
    }

    /** Whether value can be spent from it at a moment. */
    boolean isUsable(OffsetDateTime at) {
        return isKnown() && state == CardState.ACTIVE && !isOver(at);
    }

    /** Whether so many wrong secrets were told in a row that no more is looked at until it is unblocked. */
    boolean isGuessedAt() {
        return misses >= MOST_MISSES;
    }

    /** Whether its own secret was told. */
    boolean isProvenBy(@Nullable CardProof proof) {
        return issued != null && proof != null && issued.hash().equals(proof.hash());
    }

    /** What a sale can spend at a moment: what others do not hold. */
    Money available(SaleId sale, OffsetDateTime at) {
        return free(at).plus(heldFor(sale, at));
    }

    /** What is held for nobody at a moment. */
    Money free(OffsetDateTime at) {
        return value.total()
                .minus(sum(holds.stream().filter(hold -> !hold.isOver(at)).map(Hold::amountMinor).toList()));
    }

    /** Whether a bonus is all that was ever loaded, given or moved to it, and nothing was put right since. */
    boolean hasOnly(Money bonus) {
        CardValue only = new CardValue(Money.ZERO, bonus);
        return loaded.equals(only) && value.equals(only);
    }

    Optional<Hold> holdFor(SaleId sale) {
        return holds.stream().filter(hold -> hold.sale().equals(sale)).findFirst();
    }

    /** What is held for a sale at a moment. */
    Money heldFor(SaleId sale, OffsetDateTime at) {
        return holdFor(sale).filter(hold -> !hold.isOver(at)).map(Hold::amountMinor).orElse(Money.ZERO);
    }

    private static GiftCard evolve(GiftCard card, OfCard event) {
        return switch (event) {
            case CardIssued issued -> new GiftCard(issued, CardState.ISSUED, card.value, card.loaded, card.taken,
                    card.holds, 0, null, null, null, null);
            case ValueLoaded loaded -> card.takingFor(loaded.tenders())
                    .given(new CardValue(loaded.paidMinor(), loaded.bonusMinor()), loaded.until());
            case ValueImported imported ->
                card.given(new CardValue(imported.paidMinor(), imported.bonusMinor()), imported.until());
            case BonusGranted granted ->
                card.given(new CardValue(Money.ZERO, granted.amountMinor()), granted.until());
            case BonusTakenBack back -> Boolean.TRUE.equals(back.unloaded())
                    ? card.without(back.amountMinor()).asNew()
                    : card.without(back.amountMinor());
            case ValueAdjusted adjusted ->
                card.holding(card.value.plus(new CardValue(adjusted.paidMinor(), adjusted.bonusMinor())), card.misses);
            case ValueMovedIn moved -> card.given(new CardValue(moved.paidMinor(), moved.bonusMinor()), moved.until());
            case ValueHeld held -> card.holding(held);
            case HoldEnded ended -> card.withHolds(card.without(ended.sale()));
            case ValueSpent spent ->
                card.holding(card.value.minus(new CardValue(spent.paidMinor(), spent.bonusMinor())), 0);
            case ValueRefunded back ->
                card.refunded(new CardValue(back.paidMinor(), back.bonusMinor()), back.until());
            case CardSecretMissed _ -> card.holding(card.value, card.misses + 1);
            case CardBlocked _ -> card.turned(CardState.BLOCKED);
            case CardUnblocked _ -> card.holding(card.value, 0).unblocked();
            case CardExpired expired -> new GiftCard(card.issued, CardState.EXPIRED, card.value, card.loaded,
                    card.taken, List.of(), card.misses, card.until, expired.breakageFrom(), card.replacedBy,
                    card.again);
            case CardReplaced replaced -> card.closed(replaced.replacedBy());
            case ValueCashedOut _,PurchaseReturned _ -> card.closed(null);
            case ValueExpired _ -> card.holding(CardValue.ZERO, card.misses);
            case CardOverdrawn _ -> card;
        };
    }

    private GiftCard given(CardValue more, @Nullable OffsetDateTime end) {
        return new GiftCard(issued, CardState.ACTIVE, value.plus(more), loaded.plus(more), taken, holds, misses,
                end == null ? until : end, breakageFrom, replacedBy, again);
    }

    /** As if it had never been given, so that what was bought can come back as before. */
    private GiftCard without(Money bonus) {
        Money given = loaded.bonusMinor().exceeds(bonus) ? loaded.bonusMinor().minus(bonus) : Money.ZERO;
        return new GiftCard(issued, state, value.minus(new CardValue(Money.ZERO, bonus)),
                new CardValue(loaded.paidMinor(), given), taken, holds, misses, until, breakageFrom, replacedBy, again);
    }

    /** As if it had never been loaded; one that is blocked stays so. */
    private GiftCard asNew() {
        return new GiftCard(issued, state == CardState.BLOCKED ? state : CardState.ISSUED, value, loaded, taken, holds,
                misses, null, breakageFrom, replacedBy, null);
    }

    private GiftCard takingFor(List<Tender> tenders) {
        List<Taken> all = new ArrayList<>(taken);
        for (Tender tender : tenders) {
            Money before = sum(all.stream()
                    .filter(each -> each.method() == tender.method())
                    .map(Taken::amountMinor)
                    .toList());
            all.removeIf(each -> each.method() == tender.method());
            all.add(new Taken(tender.method(), before.plus(tender.captured())));
        }
        return new GiftCard(issued, state, value, loaded, all, holds, misses, until, breakageFrom, replacedBy, again);
    }

    private GiftCard holding(CardValue left, int missesThen) {
        return new GiftCard(issued, state, left, loaded, taken, holds, missesThen, until, breakageFrom, replacedBy,
                again);
    }

    /**
     * What comes back after its end is never income, so from then on nothing of it is: its holder is to get it.
     *
     * @param end until when it can be used again; null where its time was not over
     */
    private GiftCard refunded(CardValue back, @Nullable OffsetDateTime end) {
        boolean isAgain = end != null;
        boolean wasExpired = state == CardState.EXPIRED;
        return new GiftCard(issued, isAgain && wasExpired ? CardState.ACTIVE : state, value.plus(back), loaded, taken,
                holds, misses, isAgain ? end : until, isAgain || wasExpired ? null : breakageFrom, replacedBy,
                isAgain ? Boolean.TRUE : again);
    }

    private GiftCard holding(ValueHeld held) {
        List<Hold> all = new ArrayList<>(without(held.sale()));
        all.add(new Hold(held.sale(), held.amountMinor(), held.until()));
        return holding(value, 0).withHolds(all);
    }

    private List<Hold> without(SaleId sale) {
        return holds.stream().filter(hold -> !hold.sale().equals(sale)).toList();
    }

    private GiftCard withHolds(List<Hold> others) {
        return new GiftCard(issued, state, value, loaded, taken, others, misses, until, breakageFrom, replacedBy,
                again);
    }

    /** One that is closed, or whose time is over, stays so: only its wrong secrets count no longer. */
    private GiftCard unblocked() {
        return state != CardState.BLOCKED ? this : turned(loaded.isZero() ? CardState.ISSUED : CardState.ACTIVE);
    }

    private GiftCard turned(CardState next) {
        return new GiftCard(issued, next, value, loaded, taken, holds, misses, until, breakageFrom, replacedBy, again);
    }

    private GiftCard closed(@Nullable CardNumber by) {
        return new GiftCard(issued, CardState.CLOSED, CardValue.ZERO, loaded, taken, List.of(), misses, until,
                breakageFrom, by, again);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
