package io.tillbook.command.members.points;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.members.points.PointsRejection.PointsOfNobody;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.members.standing.Standings;
import io.tillbook.command.pricing.policy.PricingPolicies;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's sale earns points in its own append, and spends those that pay a part of it. What has happened is not
 * refused: points that there were not become a debt. A sale of nobody reads nothing.
 */
final class CountedPoints implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        MemberId member = sale.member();
        if (isOfNobody(sale)) {
            return soFar;
        }
        Footprint programs = soFar.reading(ChainPointsPrograms.STREAM);
        if (member == null || areNone(known)) {
            return programs;
        }
        Footprint goods = GoodsMultipliers.reading(Standings.reading(programs, member, known), sale, known);
        Footprint worth = SpentPoints.areTold(sale) ? PricingPolicies.reading(goods, sale.location()) : goods;
        return writing(worth, sale, Member.current(member, known));
    }

    private static Footprint writing(Footprint read, CompleteSale sale, MemberId buyer) {
        return read.writing(MemberAccount.at(buyer)).writing(PointsOfSale.at(sale.saleId()));
    }

    private static boolean isOfNobody(CompleteSale sale) {
        return sale.member() == null && !SpentPoints.areTold(sale);
    }

    /** Whether there is no program. As long as none holds, what is told of points is not looked at. */
    private static boolean areNone(States states) {
        return states.of(ChainPointsPrograms.STREAM).versions().isEmpty();
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        if (isOfNobody(ticket.sale()) || !isCounted(ticket, draft)) {
            return new Step.Next<>(ticket);
        }
        MemberId member = ticket.sale().member();
        if (member == null) {
            return ticket.unless(ofNobody(ticket.sale()).stream());
        }
        MemberId buyer = Member.current(member, draft);
        return Member.notActive(buyer, draft)
                .map(reason -> unknown(ticket, reason))
                .orElseGet(() -> counted(ticket, buyer, draft));
    }

    /**
     * What was sold before the first program earns nothing; but points that have paid are the chain's own once there is
     * one, whenever a till says that they did.
     */
    private static boolean isCounted(Ticket ticket, States states) {
        PointsPrograms programs = states.of(ChainPointsPrograms.STREAM);
        return programs.at(Dates.sold(ticket)).isPresent() || (SpentPoints.areTold(ticket.sale())
                && programs.at(ticket.occurrence().receivedAt().atOffset(ZoneOffset.UTC)).isPresent());
    }

    /** Somebody who is not registered earns nothing. */
    private static Step<Ticket> unknown(Ticket ticket, Rejection reason) {
        return ticket.flagged(List.of(Flag.of(FlagKind.MEMBER_UNKNOWN, reason)))
                .unless(ofNobody(ticket.sale()).stream());
    }

    private static Optional<Flag> ofNobody(CompleteSale sale) {
        return SpentPoints.areTold(sale)
                ? Optional.of(
                        Flag.of(FlagKind.POINTS_NOT_USABLE, new PointsOfNobody(sale.member(), SpentPoints.told(sale)),
                                SpentPoints.paid(sale)))
                : Optional.empty();
    }

    /** Who was merged since had the tier of the one who is named. */
    private static @Nullable String tier(Ticket ticket, States states) {
        return Standings.tierAt(Dates.sold(ticket), Objects.requireNonNull(ticket.sale().member()), states);
    }

    private static Step<Ticket> counted(Ticket ticket, MemberId buyer, Draft draft) {
        SpentPoints spent = SpentPoints.of(ticket, buyer);
        return ticket.unless(spent.broken(draft).stream()).then(allowed -> {
            EarnedPoints earned = EarnedPoints.of(allowed, tier(allowed, draft), draft);
            PointsOfBuyer.count(allowed, buyer, spent, earned, draft);
            return new Step.Next<>(allowed);
        });
    }
}
