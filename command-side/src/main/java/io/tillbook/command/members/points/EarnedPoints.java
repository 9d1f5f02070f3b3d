package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.EarningBase;
import io.tillbook.api.members.points.LineMultiplier;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sale earns.
 *
 * @param version the program that held; empty where none did
 * @param tierBp what the points of the member's tier are multiplied with, in basis points
 * @param tenders the means it is paid with that earn points
 * @param base what is earned on
 * @param multipliers lines that earn more or fewer points than others
 * @param bonus how many points promotions give, whatever is paid
 */
record EarnedPoints(Optional<PointsPrograms.Version> version, int tierBp, List<TenderMethod> tenders, EarningBase base,
        List<LineMultiplier> multipliers, long bonus) {
    private static final EarnedPoints NONE = new EarnedPoints(Optional.empty(), Benefit.WHOLE_BP, List.of(),
            EarningBase.NONE, List.of(), 0);

    /** By the program that held when it was sold, however late it becomes known. */
    static EarnedPoints of(Ticket ticket, @Nullable String tier, States states) {
        return states.of(ChainPointsPrograms.STREAM)
                .at(Dates.sold(ticket))
                .map(version -> of(version, ticket, tier, states))
                .orElse(NONE);
    }

    private static EarnedPoints of(PointsPrograms.Version version, Ticket ticket, @Nullable String tier,
            States states) {
        PointsProgram program = version.program();
        GoodsMultipliers goods = GoodsMultipliers.of(program, ticket.sale(), states);
        List<LineMultiplier> multipliers = goods.ofLines(ticket, states);
        Money money = ticket.sale()
                .tenders()
                .stream()
                .filter(tender -> program.earnsBy(tender.method()))
                .map(Tender::captured)
                .reduce(Money.ZERO, Money::plus);
        Money due = ticket.due();
        return new EarnedPoints(Optional.of(version), program.tierBp(tier), tenders(ticket, program),
                new EarningBase(due.minor(), Math.max(0, money.min(due).minor()), weighted(ticket, multipliers)),
                multipliers, goods.bonus());
    }

    private static List<TenderMethod> tenders(Ticket ticket, PointsProgram program) {
        return ticket.sale().tenders().stream().map(Tender::method).filter(program::earnsBy).distinct().toList();
    }

    /** What is paid for the lines of a ticket, each times its multiplier. */
    static long weighted(Ticket ticket, List<LineMultiplier> multipliers) {
        Map<Integer, Integer> byLine =
                multipliers.stream().collect(Collectors.toMap(LineMultiplier::lineNo, LineMultiplier::bp));
        long sum = 0;
        for (TicketLine line : ticket.lines()) {
            int bp = byLine.getOrDefault(line.asked().lineNo(), Benefit.WHOLE_BP);
            sum = Math.addExact(sum, Math.multiplyExact(Math.max(0, ticket.paid(line).minor()), (long) bp));
        }
        return sum;
    }

    /** How many points. */
    long points() {
        return version.map(each -> base.points(each.program().unitMinor().minor(), tierBp) + bonus).orElse(0L);
    }

    @Nullable
    Integer program() {
        return version.map(PointsPrograms.Version::number).orElse(null);
    }
}
