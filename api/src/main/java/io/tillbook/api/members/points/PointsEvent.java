package io.tillbook.api.members.points;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to members' points. */
public sealed interface PointsEvent extends Event {
    /** Something happened to the points of a member; on the member's account. */
    sealed interface OfAccount extends PointsEvent, PointsMovement
            permits PointsEarned, PointsBurnt, PointsTakenBack, PointsGivenBack, PointsAdjusted, PointsExpired,
            PointsMovedOut, PointsMovedIn {}

    /** Something happened to the points of a sale; on a stream of the sale's own, so that returns find it. */
    sealed interface OfSale extends PointsEvent permits SalePointsCounted, HeldLinesCounted, SalePointsReturned {
        /** Which sale. */
        SaleId sale();
    }

    /**
     * It was defined how points are earned, from a moment on.
     *
     * @param version which version of the program it is, from 1
     * @param from the first moment that it holds
     * @param definedAt when that became known
     * @param program what holds
     * @param reason why
     */
    record PointsProgramDefined(int version, OffsetDateTime from, Instant definedAt, PointsProgram program,
            @Nullable String reason) implements PointsEvent {}

    /**
     * A sale has earned points.
     *
     * @param soldAt when it was, in the location's time zone
     * @param program the version of the program that held then
     * @param points how many: more than 0
     */
    record PointsEarned(MemberId member, SaleId sale, LocationId location, OffsetDateTime soldAt, int program,
            long points, PointsChange change) implements OfAccount {}

    /**
     * Points have paid a part of a sale.
     *
     * @param soldAt when it was, in the location's time zone
     * @param points how many: more than 0
     * @param paidMinor what they have paid, in minor units
     */
    record PointsBurnt(MemberId member, SaleId sale, LocationId location, OffsetDateTime soldAt, long points,
            Money paidMinor, PointsChange change) implements OfAccount {}

    /**
     * Points that a sale has earned were taken back, since goods of it came back.
     *
     * @param location where they came back
     * @param points how many: more than 0
     */
    record PointsTakenBack(MemberId member, SaleId sale, ReturnId returnId, LocationId location, long points,
            PointsChange change) implements OfAccount {}

    /**
     * Points that a sale was paid with came back, since goods of it did.
     *
     * @param location where they came back
     * @param points how many: more than 0
     */
    record PointsGivenBack(MemberId member, SaleId sale, ReturnId returnId, LocationId location, long points,
            PointsChange change) implements OfAccount {}

    /**
     * Somebody has given points, or has taken some.
     *
     * @param points how many more; below zero where it is fewer
     * @param reason why, in words
     * @param by who has; missing where no employee did
     */
    record PointsAdjusted(MemberId member, long points, String reason, @Nullable EmployeeId by, PointsChange change)
            implements
            OfAccount {}

    /**
     * Points were lost that nobody had spent.
     *
     * @param expiresOn the last day on which they could be spent
     * @param points how many: more than 0
     */
    record PointsExpired(MemberId member, LocalDate expiresOn, long points, PointsChange change)
            implements
            OfAccount {}

    /**
     * It was announced that points will be lost; on the member's account.
     *
     * @param expiresOn the last day on which they can be spent
     * @param daysBefore so many days before it, or fewer
     * @param points how many there were then
     */
    record PointsExpiryAnnounced(MemberId member, LocalDate expiresOn, int daysBefore, long points)
            implements
            PointsEvent {}

    /**
     * All points went to the account of another member, who is the same person.
     *
     * @param into the other one
     */
    record PointsMovedOut(MemberId member, MemberId into, PointsChange change) implements OfAccount {}

    /**
     * All points of another member came, who is the same person.
     *
     * @param from the other one
     */
    record PointsMovedIn(MemberId member, MemberId from, PointsChange change) implements OfAccount {}

    /**
     * The points of a sale of a member were counted.
     *
     * @param member who has bought; found through redirects then
     * @param program the version of the program that held; missing where none did
     * @param tierBp what the points of the member's tier were multiplied with, in basis points
     * @param tenders the means it was paid with that earn points
     * @param base what was earned on
     * @param multipliers lines that have earned more or fewer points than others
     * @param bonus how many of the points were given by promotions, whatever was paid
     * @param earned how many points were earned, bonus included
     * @param lot the lot they went into; missing where none were earned
     * @param burnt how many points have paid a part of the sale
     * @param spent from which lots, in that order; what is missing of {@code burnt} was a debt
     */
    record SalePointsCounted(SaleId sale, MemberId member, @Nullable Integer program, int tierBp,
            List<TenderMethod> tenders, EarningBase base, List<LineMultiplier> multipliers, long bonus, long earned,
            @Nullable PointsLot lot, long burnt,
            List<PointsLot> spent) implements OfSale {}

    /**
     * Lines of a sale that had been held were booked: they add to what it has earned.
     *
     * @param weighted what is paid for them, in minor units, each times its multiplier in basis points
     * @param multipliers those that have earned more or fewer points than others
     * @param earned how many more points were earned
     */
    record HeldLinesCounted(SaleId sale, long weighted, List<LineMultiplier> multipliers, long earned)
            implements
            OfSale {}

    /**
     * Goods of a sale came back, and with them its points.
     *
     * @param held what of the base is still held
     * @param takenBack how many points that it has earned were taken back
     * @param givenBack how many points that it was paid with came back
     */
    record SalePointsReturned(SaleId sale, ReturnId returnId, EarningBase held, long takenBack, long givenBack)
            implements
            OfSale {}
}
