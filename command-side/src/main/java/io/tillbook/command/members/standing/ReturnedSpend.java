package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.members.tier.TierEvent.SaleSpendReturned;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.UnreturnedLines;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.time.OffsetDateTime;

/**
 * What comes back of a sale that has counted as spending is deducted from the month of the sale, whoever brings it:
 * from the spending of the member who has bought, or who that is by now.
 */
final class ReturnedSpend implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        Footprint own = soFar.reading(SpendOfSale.at(wanted.command().saleId()));
        return known.of(SpendOfSale.at(wanted.command().saleId()))
                .counted()
                .map(counted -> Standings.writing(own, counted.member(), known)
                        .writing(SpendOfSale.at(counted.sale()))
                        .reading(UnreturnedLines.of(counted.sale())))
                .orElse(own);
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        draft.of(SpendOfSale.at(ticket.command().saleId())).counted().ifPresent(sale -> deduct(ticket, sale, draft));
        return new Step.Next<>(ticket);
    }

    private static void deduct(ReturnTicket ticket, SaleSpendCounted sale, Draft draft) {
        MemberId member = Member.current(sale.member(), draft);
        ReturnId returnId = ticket.command().returnId();
        boolean isWhole = draft.of(SpendOfSale.at(sale.sale())).isReceipt()
                && draft.of(UnreturnedLines.of(sale.sale())).takesTheLast(ticket);
        MemberSpendReturned back = new MemberSpendReturned(member, sale.sale(), returnId, sale.day(),
                ticket.due().totalMinor(), isWhole ? true : null);
        // A till whose clock runs ahead must not have a tier reviewed before its time.
        OffsetDateTime returnedAt = StandingDays.known(ticket.returnedAt(), ticket.occurrence());
        Standings.add(Standings.reckoning(draft, member).after(back, returnedAt), draft);
        if (isWhole) {
            draft.add(SpendOfSale.at(sale.sale()), new SaleSpendReturned(sale.sale(), returnId));
        }
    }
}
