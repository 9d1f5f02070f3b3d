package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A member's sale counts as spending in its own append, and leads to a higher tier at once. All lines of it count,
 * those that are held too: they were paid for. Whom nobody has registered, and whoever is erased, has no standing.
 */
final class CountedSpend implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        MemberId member = sale.member();
        if (member == null) {
            return soFar;
        }
        return Standings.isActive(known, Member.current(member, known))
                ? Standings.writing(soFar, member, known).writing(SpendOfSale.at(sale.saleId()))
                : Member.reading(soFar, member, known);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        MemberId named = ticket.sale().member();
        if (named != null) {
            MemberId member = Member.current(named, draft);
            if (Standings.isActive(draft, member)) {
                count(ticket, member, draft);
            }
        }
        return new Step.Next<>(ticket);
    }

    private static void count(Ticket ticket, MemberId member, Draft draft) {
        CompleteSale sale = ticket.sale();
        LocalDate today = LocalDate.ofInstant(ticket.occurrence().receivedAt(), ticket.soldAt().getOffset());
        // A till whose clock runs ahead must not have its member wait for the tier.
        OffsetDateTime soldAt = StandingDays.known(ticket.soldAt(), ticket.occurrence());
        MemberSpent spent = new MemberSpent(member, sale.saleId(), ticket.countsOn(), soldAt, ticket.due());
        Standings.add(Standings.reckoning(draft, member).after(spent, today), draft);
        draft.add(SpendOfSale.at(sale.saleId()),
                new SaleSpendCounted(sale.saleId(), member, ticket.countsOn(), ticket.due()));
    }
}
