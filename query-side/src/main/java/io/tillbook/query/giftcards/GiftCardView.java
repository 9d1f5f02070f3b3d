package io.tillbook.query.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gift card as it is now. What has happened to it is told by its entries.
 *
 * @param member whose it is; null where it is of whoever has it
 * @param issuedAt where it was issued; null where that is not known
 * @param paidMinor what is left of what was paid for, in minor units
 * @param bonusMinor what is left of what was given, in minor units
 * @param holds what is held, until then
 * @param until the first moment at which it can be used no longer
 * @param breakageFrom from when on its value is income, once its time is over
 * @param replacedBy the card that has taken its place
 * @param replacementDueSince the position at which something came back to it though it cannot be used; null where
 *     nothing did, or its holder can use it again
 * @param dueMs the first whole millisecond at which something of it is over; null where nothing will be
 */
record GiftCardView(CardNumber number, @Nullable MemberId member, SpendPolicy policy, @Nullable LocationId issuedAt,
        CardState state, boolean wasLoaded, Money paidMinor, Money bonusMinor, List<HoldView> holds,
        @Nullable OffsetDateTime until, @Nullable OffsetDateTime breakageFrom, @Nullable CardNumber replacedBy,
        @Nullable String blockedBecause, int misses, Money overdrawnMinor, @Nullable Long replacementDueSince,
        @Nullable Long dueMs) {
    /** What is held for a sale. */
    record HoldView(SaleId sale, LocationId location, Money amountMinor, OffsetDateTime until) {}

    /** One that nobody has issued: a sale that had happened was paid with it all the same. */
    static GiftCardView unknown(CardNumber number) {
        return new GiftCardView(number, null, SpendPolicy.PROPORTIONAL, null, CardState.ISSUED, false, Money.ZERO,
                Money.ZERO, List.of(), null, null, null, null, 0, Money.ZERO, null, null);
    }

    /** What it has in all. */
    Money balanceMinor() {
        return paidMinor.plus(bonusMinor);
    }

    /** Whether something came back to it though it cannot be used. */
    boolean isReplacementDue() {
        return replacementDueSince != null;
    }

    GiftCardView issued(@Nullable MemberId to, SpendPolicy first, @Nullable LocationId at) {
        return new GiftCardView(number, to, first, at, CardState.ISSUED, false, paidMinor, bonusMinor, holds, until,
                breakageFrom, replacedBy, null, 0, overdrawnMinor, replacementDueSince, null);
    }

    GiftCardView given(Money paid, Money bonus, @Nullable OffsetDateTime end) {
        return new GiftCardView(number, member, policy, issuedAt, CardState.ACTIVE, true, paidMinor.plus(paid),
                bonusMinor.plus(bonus), holds, end == null ? until : end, breakageFrom, replacedBy, null, misses,
                overdrawnMinor, replacementDueSince, null).dated();
    }

    GiftCardView spent(Money paid, Money bonus) {
        Money left = balanceMinor().minus(paid).minus(bonus);
        return valued(paidMinor.minus(paid), bonusMinor.minus(bonus), 0, left.isZero() ? null : replacementDueSince);
    }

    /** With so much more of either, or less. */
    GiftCardView adjusted(Money paid, Money bonus) {
        boolean isEmpty = balanceMinor().plus(paid).plus(bonus).isZero();
        return valued(paidMinor.plus(paid), bonusMinor.plus(bonus), misses, isEmpty ? null : replacementDueSince)
                .dated();
    }

    /** Without so much for which nobody has paid. */
    GiftCardView without(Money bonus) {
        return valued(paidMinor, bonusMinor.minus(bonus), misses,
                balanceMinor().equals(bonus) ? null : replacementDueSince);
    }

    /** As if it had never been loaded; one that is blocked stays so. */
    GiftCardView asNew() {
        return new GiftCardView(number, member, policy, issuedAt,
                state == CardState.BLOCKED ? state : CardState.ISSUED, false, paidMinor, bonusMinor, holds, null,
                breakageFrom, replacedBy, blockedBecause, misses, overdrawnMinor, replacementDueSince, dueMs).dated();
    }

    /**
     * @param end until when it can be used again; null where its time was not over
     * @param dueSince the position of what came back; null where the card can be used
     */
    GiftCardView back(Money paid, Money bonus, @Nullable OffsetDateTime end, @Nullable Long dueSince) {
        boolean isAgain = end != null;
        boolean wasExpired = state == CardState.EXPIRED;
        Long waitingSince = replacementDueSince == null ? dueSince : replacementDueSince;
        // What comes back after its end is never income, so from then on nothing of it is.
        return new GiftCardView(number, member, policy, issuedAt, isAgain && wasExpired ? CardState.ACTIVE : state,
                wasLoaded, paidMinor.plus(paid), bonusMinor.plus(bonus), holds, isAgain ? end : until,
                isAgain || wasExpired ? null : breakageFrom, replacedBy, blockedBecause, misses, overdrawnMinor,
                isAgain && dueSince == null ? null : waitingSince, dueMs).dated();
    }

    GiftCardView missed() {
        return valued(paidMinor, bonusMinor, misses + 1, replacementDueSince);
    }

    GiftCardView broken() {
        return valued(Money.ZERO, Money.ZERO, misses, null).dated();
    }

    private GiftCardView waiting(@Nullable Long dueSince) {
        return valued(paidMinor, bonusMinor, misses, dueSince);
    }

    private GiftCardView valued(Money paid, Money bonus, int missesThen, @Nullable Long dueSince) {
        return new GiftCardView(number, member, policy, issuedAt, state, wasLoaded, paid, bonus, holds, until,
                breakageFrom, replacedBy, blockedBecause, missesThen, overdrawnMinor, dueSince, dueMs);
    }

    GiftCardView overdrawn(Money missing) {
        return new GiftCardView(number, member, policy, issuedAt, state, wasLoaded, paidMinor, bonusMinor, holds,
                until, breakageFrom, replacedBy, blockedBecause, misses, overdrawnMinor.plus(missing),
                replacementDueSince, dueMs);
    }

    GiftCardView holding(HoldView hold) {
        return held(Stream.concat(without(hold.sale()).stream(), Stream.of(hold)).toList(), 0);
    }

    GiftCardView released(SaleId sale) {
        return held(without(sale), misses);
    }

    private List<HoldView> without(SaleId sale) {
        return holds.stream().filter(hold -> !hold.sale().equals(sale)).toList();
    }

    private GiftCardView held(List<HoldView> others, int missesThen) {
        return new GiftCardView(number, member, policy, issuedAt, state, wasLoaded, paidMinor, bonusMinor, others,
                until, breakageFrom, replacedBy, blockedBecause, missesThen, overdrawnMinor, replacementDueSince, null)
                .dated();
    }

    GiftCardView blocked(@Nullable String because) {
        return turned(CardState.BLOCKED, misses, holds, breakageFrom, because);
    }

    GiftCardView unblocked() {
        CardState next = state != CardState.BLOCKED ? state : wasLoaded ? CardState.ACTIVE : CardState.ISSUED;
        return turned(next, 0, holds, breakageFrom, null)
                .waiting(state == CardState.BLOCKED ? null : replacementDueSince);
    }

    GiftCardView expired(@Nullable OffsetDateTime incomeFrom) {
        return turned(CardState.EXPIRED, misses, List.of(), incomeFrom, blockedBecause);
    }

    private GiftCardView turned(CardState next, int missesThen, List<HoldView> held,
            @Nullable OffsetDateTime incomeFrom, @Nullable String because) {
        return new GiftCardView(number, member, policy, issuedAt, next, wasLoaded, paidMinor, bonusMinor, held, until,
                incomeFrom, replacedBy, because, missesThen, overdrawnMinor, replacementDueSince, null).dated();
    }

    GiftCardView closed(@Nullable CardNumber by) {
        return new GiftCardView(number, member, policy, issuedAt, CardState.CLOSED, wasLoaded, Money.ZERO, Money.ZERO,
                List.of(), until, breakageFrom, by, blockedBecause, misses, overdrawnMinor, null, null);
    }

    /** The same, due when the first thing of it is over. */
    private GiftCardView dated() {
        Stream<OffsetDateTime> own = switch (state) {
            case ACTIVE -> Stream.ofNullable(until);
            case EXPIRED -> balanceMinor().isZero() ? Stream.empty() : Stream.ofNullable(breakageFrom);
            case ISSUED, BLOCKED, CLOSED -> Stream.empty();
        };
        Long due = Stream.concat(own, holds.stream().map(HoldView::until))
                .map(GiftCardView::ms)
                .min(Long::compare)
                .orElse(null);
        return Objects.equals(due, dueMs) ? this
                : new GiftCardView(number, member, policy, issuedAt, state, wasLoaded, paidMinor, bonusMinor, holds,
                        until, breakageFrom, replacedBy, blockedBecause, misses, overdrawnMinor, replacementDueSince,
                        due);
    }

    /** Rounded up, so that nothing is due before its time. */
    private static Long ms(OffsetDateTime moment) {
        long whole = moment.toInstant().toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(moment.toInstant()) ? whole : whole + 1;
    }
}
