package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.EarningBase;
import io.tillbook.api.members.points.LineMultiplier;
import io.tillbook.api.members.points.PointsEvent.HeldLinesCounted;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lines of a member's sale that had been held add to what it has earned: as much as if they had been known then. */
final class HeldLinePoints implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale lines, States known) {
        if (lines.member() == null) {
            return soFar;
        }
        Footprint own = soFar.reading(PointsOfSale.at(lines.saleId()));
        return known.of(PointsOfSale.at(lines.saleId()))
                .map(sale -> writing(own.reading(ChainPointsPrograms.STREAM), lines, sale.counted().member(), known))
                .orElse(own);
    }

    private static Footprint writing(Footprint own, CompleteSale lines, MemberId member, States known) {
        return Member.reading(GoodsMultipliers.reading(own, lines, known), member, known)
                .writing(PointsOfSale.at(lines.saleId()))
                .writing(MemberAccount.at(Member.current(member, known)));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        if (ticket.sale().member() != null) {
            draft.of(PointsOfSale.at(ticket.sale().saleId()))
                    .ifPresent(sale -> version(sale, draft).ifPresent(version -> count(ticket, sale, version, draft)));
        }
        return new Step.Next<>(ticket);
    }

    private static Optional<PointsPrograms.Version> version(PointsOfSale sale, States states) {
        Integer number = sale.counted().program();
        return number == null ? Optional.empty() : states.of(ChainPointsPrograms.STREAM).version(number);
    }

    private static void count(Ticket ticket, PointsOfSale sale, PointsPrograms.Version version, Draft draft) {
        PointsProgram program = version.program();
        List<LineMultiplier> multipliers =
                GoodsMultipliers.of(program, ticket.sale(), draft).ofLines(ticket, draft);
        long weighted = EarnedPoints.weighted(ticket, multipliers);
        long more = more(sale, program, weighted);
        draft.add(PointsOfSale.at(ticket.sale().saleId()),
                new HeldLinesCounted(ticket.sale().saleId(), weighted, multipliers, more));
        if (more > 0) {
            LocalDate on = Dates.known(ticket.occurrence(), ticket.soldAt());
            PointsOfBuyer.add(ticket, Member.current(sale.counted().member(), draft), version.number(),
                    program.lot(more, Dates.sold(ticket).toLocalDate(), on), on, draft);
        }
    }

    /** How many more points: none of what has come back since. */
    private static long more(PointsOfSale sale, PointsProgram program, long weighted) {
        EarningBase base = sale.base().plusGoods(weighted);
        long inAll = base.points(program.unitMinor().minor(), sale.counted().tierBp()) + sale.counted().bonus();
        long staying = base.staying(inAll, sale.held().plusGoods(weighted));
        return Math.max(0, staying - (sale.earned() - sale.takenBack()));
    }
}
