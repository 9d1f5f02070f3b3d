package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.EarningBase;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsEvent.SalePointsReturned;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A return gives the points back that its goods were paid with, and takes those back that they have earned, whoever
 * brings them: the points are of the member who has bought, or who that is by now.
 */
final class ReturnedPoints implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        SaleId sale = wanted.command().saleId();
        Footprint own = soFar.reading(PointsOfSale.at(sale));
        return known.of(PointsOfSale.at(sale))
                .map(points -> writing(own, points.counted().member(), known).writing(PointsOfSale.at(sale)))
                .orElse(own);
    }

    private static Footprint writing(Footprint own, MemberId member, States known) {
        return Member.reading(own, member, known).writing(MemberAccount.at(Member.current(member, known)));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        Optional<PointsOfSale> points = draft.of(PointsOfSale.at(ticket.command().saleId()));
        points.ifPresent(sale -> move(ticket, sale, draft));
        return new Step.Next<>(ticket);
    }

    /** Given back first, so that less of what is taken becomes a debt. */
    private static void move(ReturnTicket ticket, PointsOfSale sale, Draft draft) {
        MemberId member = Member.current(sale.counted().member(), draft);
        LocalDate on = Dates.known(ticket.occurrence(), ticket.returnedAt());
        EarningBase held = held(ticket, sale);
        long back = Math.min(ticket.due().pointsBack(), sale.counted().burnt() - sale.givenBack());
        long taken = sale.toTakeBack(held);
        AcceptReturn command = ticket.command();
        if (back > 0) {
            draft.add(MemberAccount.at(member), new PointsGivenBack(member, command.saleId(), command.returnId(),
                    command.location(), back, account(member, draft).giveBack(back, sale.spentOf(back), on)));
        }
        if (taken > 0) {
            draft.add(MemberAccount.at(member), new PointsTakenBack(member, command.saleId(), command.returnId(),
                    command.location(), taken, account(member, draft).takeBack(taken, sale.counted().lot(), on)));
        }
        if (!held.equals(sale.held()) || back > 0) {
            draft.add(PointsOfSale.at(command.saleId()), new SalePointsReturned(command.saleId(), command.returnId(),
                    held, taken, back));
        }
    }

    private static PointsAccount account(MemberId member, States states) {
        return states.of(MemberAccount.at(member)).points();
    }

    /** What is still held of what points were earned on: less what is given back, by means that earn. */
    private static EarningBase held(ReturnTicket ticket, PointsOfSale sale) {
        long paid = 0;
        long weighted = 0;
        for (ReturnTicket.Line line : ticket.lines()) {
            long less = line.refund().minor();
            paid += less;
            weighted += Math.multiplyExact(less, (long) sale.multiplier(line.sold().lineNo()));
        }
        for (RestatedLine line : ticket.due().restated()) {
            long less = -line.changeMinor().minor();
            paid += less;
            weighted += Math.multiplyExact(less, (long) sale.multiplier(line.saleLineNo()));
        }
        return sale.held().less(new EarningBase(paid, money(ticket, sale).minor(), weighted));
    }

    private static Money money(ReturnTicket ticket, PointsOfSale sale) {
        return ticket.refunds()
                .stream()
                .filter(refund -> sale.counted().tenders().contains(refund.method()))
                .map(Refund::amountMinor)
                .reduce(Money.ZERO, Money::plus);
    }
}
