package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to tiers, and to what leads to them. */
public sealed interface TierEvent extends Event {
    /** Something happened to the standing of a member. */
    sealed interface OfMember extends TierEvent
            permits MemberSpent, MemberSpendReturned, StandingTakenOver, TierChanged {
        /** Whose. */
        MemberId member();
    }

    /**
     * The tiers of the chain were defined.
     *
     * @param version how often that has happened
     * @param plan the tiers
     * @param reason why
     */
    record TiersDefined(int version, TierPlan plan, @Nullable String reason) implements TierEvent {}

    /**
     * A member has paid for goods.
     *
     * @param day the day that it counts on, by the clock of the store
     * @param soldAt when it was sold
     * @param netMinor what is due for all of its goods, in minor units
     */
    record MemberSpent(MemberId member, SaleId sale, LocalDate day, OffsetDateTime soldAt, Money netMinor)
            implements
            OfMember {}

    /**
     * Goods that a member had paid for came back.
     *
     * @param day the day that the sale counts on: it is deducted from its month
     * @param netMinor what is paid less for the sale now, in minor units
     * @param wholeSale whether nothing of the sale is left, told once for a sale; missing where something is
     */
    record MemberSpendReturned(MemberId member, SaleId sale, ReturnId returnId, LocalDate day, Money netMinor,
            @Nullable Boolean wholeSale) implements OfMember {
        /** How many sales less there are. */
        int receipts() {
            return Boolean.TRUE.equals(wholeSale) ? 1 : 0;
        }
    }

    /**
     * What another member had spent counts for this one, since both are one person; and for which birthdays that one
     * was greeted.
     *
     * @param from the other one
     * @param spend what that one had spent
     * @param firstBoughtAt when that one had bought for the first time; missing where it had not
     * @param birthdays in which weeks those are celebrated
     */
    record StandingTakenOver(MemberId member, MemberId from, SpendByMonth spend,
            @Nullable OffsetDateTime firstBoughtAt, List<BirthdayWeeks> birthdays) implements OfMember {
        /** Takes a copy. */
        public StandingTakenOver {
            birthdays = List.copyOf(birthdays);
        }
    }

    /**
     * The tier of a member has changed, or was kept for longer.
     *
     * @param before the one that the member had; missing where there was none
     * @param tier the one that the member has; missing where there is none
     * @param until its last day
     * @param dueOn the last day of the term that was over without enough spending, where the tier is kept through a
     *     grace until {@code until}; missing where it is no grace
     * @param at from when on, by the clock of where it happened
     * @param sale the sale that led to it, or whose goods came back
     * @param reason why somebody has set it
     * @param by who has set it; missing where no employee did
     */
    record TierChanged(MemberId member, @Nullable String before, @Nullable String tier, @Nullable LocalDate until,
            @Nullable LocalDate dueOn, TierCause cause, OffsetDateTime at, @Nullable SaleId sale,
            @Nullable String reason, @Nullable EmployeeId by) implements OfMember {}

    /**
     * A sale counts as spending of a member, as long as its goods do not come back.
     *
     * @param day the day that it counts on
     * @param netMinor what is due for all of its goods, in minor units
     */
    record SaleSpendCounted(SaleId sale, MemberId member, LocalDate day, Money netMinor) implements TierEvent {}

    /**
     * Nothing of a sale was left, so that it counts as a receipt no longer. That is so for good: what was held then,
     * and is booked later, is no further receipt.
     *
     * @param returnId the return that took the last of it
     */
    record SaleSpendReturned(SaleId sale, ReturnId returnId) implements TierEvent {}
}
