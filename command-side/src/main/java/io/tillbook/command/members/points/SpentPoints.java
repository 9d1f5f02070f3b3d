package io.tillbook.command.members.points;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.members.points.PointsRejection.PointsInDebt;
import io.tillbook.api.members.points.PointsRejection.PointsNotTold;
import io.tillbook.api.members.points.PointsRejection.PointsWorthOther;
import io.tillbook.api.members.points.PointsRejection;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.pricing.policy.PricingPolicies;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The points that pay a part of a sale.
 *
 * @param member whose they are
 * @param points how many; none where they have taken nothing off
 * @param paid what they have paid, in minor units
 * @param store where
 * @param soldOn the day of the sale
 * @param on the day on which it became known
 */
record SpentPoints(MemberId member, long points, Money paid, LocationId store, LocalDate soldOn,
        LocalDate on) {
    static SpentPoints of(Ticket ticket, MemberId member) {
        Money paid = paid(ticket.sale());
        return new SpentPoints(member, paid.isZero() ? 0 : told(ticket.sale()), paid,
                ticket.sale().location(), Dates.sold(ticket).toLocalDate(),
                Dates.known(ticket.occurrence(), ticket.soldAt()));
    }

    /** Whether points have taken something off, or are told to. */
    static boolean areTold(CompleteSale sale) {
        return !paid(sale).isZero();
    }

    /** How many points a sale tells. */
    static long told(CompleteSale sale) {
        PriceBasis basis = sale.basis();
        return basis == null ? 0 : basis.pointsUsed();
    }

    /** What points have paid of a sale. */
    static Money paid(CompleteSale sale) {
        return sale.applied()
                .stream()
                .filter(applied -> applied.layer() == Layer.POINTS)
                .map(AppliedRule::benefitMinor)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What it changes: what there is not becomes a debt. */
    PointsChange change(States states) {
        return account(states).burn(points, soldOn, on);
    }

    /** Why they cannot be spent. */
    Optional<Flag> broken(States states) {
        return reason(states).map(reason -> Flag.of(FlagKind.POINTS_NOT_USABLE, reason, paid));
    }

    private Optional<PointsRejection> reason(States states) {
        if (points == 0) {
            return paid.isZero() ? Optional.empty() : Optional.of(new PointsNotTold(paid.minor()));
        }
        long worth = PricingPolicies.at(states, store).pricing().points().valueMinor();
        if (Math.multiplyExact(points, worth) != paid.minor()) {
            return Optional.of(new PointsWorthOther(points, worth, paid.minor()));
        }
        long debt = account(states).debt();
        long usable = account(states).usable(soldOn, on);
        if (debt > 0) {
            return Optional.of(new PointsInDebt(member, points, debt));
        }
        return points > usable ? Optional.of(new NotEnoughPoints(member, points, usable)) : Optional.empty();
    }

    private PointsAccount account(States states) {
        return states.of(MemberAccount.at(member)).points();
    }
}
