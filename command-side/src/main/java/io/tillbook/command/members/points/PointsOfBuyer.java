package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.SalePointsCounted;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The events of the points of a sale: first those that pay are spent, then others are earned. */
final class PointsOfBuyer {
    private PointsOfBuyer() {}

    static void count(Ticket ticket, MemberId buyer, SpentPoints spent, EarnedPoints earned, Draft draft) {
        List<PointsLot> lots = spend(ticket, buyer, spent, draft);
        long points = earned.points();
        PointsLot lot = points == 0 ? null : earn(ticket, buyer, earned, points, draft);
        // Of a sale that counts for nothing yet, lines that are held may count once they are booked.
        boolean mayEarnMore = earned.version().isPresent() && !ticket.held().isEmpty();
        if (points > 0 || spent.points() > 0 || mayEarnMore) {
            draft.add(PointsOfSale.at(ticket.sale().saleId()),
                    new SalePointsCounted(ticket.sale().saleId(), buyer, earned.program(), earned.tierBp(),
                            earned.tenders(), earned.base(), earned.multipliers(), earned.bonus(), points, lot,
                            spent.points(), lots));
        }
    }

    private static List<PointsLot> spend(Ticket ticket, MemberId buyer, SpentPoints spent, Draft draft) {
        if (spent.points() == 0) {
            return List.of();
        }
        CompleteSale sale = ticket.sale();
        PointsChange change = spent.change(draft);
        draft.add(MemberAccount.at(buyer), new PointsBurnt(buyer, sale.saleId(), sale.location(), ticket.soldAt(),
                spent.points(), spent.paid(), change));
        return change.taken();
    }

    private static PointsLot earn(Ticket ticket, MemberId buyer, EarnedPoints earned, long points, Draft draft) {
        LocalDate on = Dates.known(ticket.occurrence(), ticket.soldAt());
        PointsLot lot = earned.version().orElseThrow().program().lot(points, Dates.sold(ticket).toLocalDate(), on);
        add(ticket, buyer, Objects.requireNonNull(earned.program()), lot, on, draft);
        return lot;
    }

    /** Points of a lot are earned by a sale. */
    static void add(Ticket ticket, MemberId buyer, int program, PointsLot lot, LocalDate on, Draft draft) {
        CompleteSale sale = ticket.sale();
        draft.add(MemberAccount.at(buyer), new PointsEarned(buyer, sale.saleId(), sale.location(), ticket.soldAt(),
                program, lot.points(), draft.of(MemberAccount.at(buyer)).points().earn(lot, on)));
    }
}
