package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.members.points.PointsRejection.ExpiryInPast;
import io.tillbook.api.members.points.PointsRejection.ExpiryNotTold;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.Optional;

/** Gives points to a member, or takes some: those that are lost last, and what was spent becomes a debt. */
final class AdjustPointsDecider implements Decider<AdjustPoints> {
    @Override
    public Footprint footprint(AdjustPoints command, States known) {
        return Member.reading(Footprint.none().reading(ChainPointsPrograms.STREAM), command.member(), known)
                .writing(MemberAccount.at(Member.current(command.member(), known)));
    }

    @Override
    public Decision decide(AdjustPoints command, Occurrence occurrence, States states) {
        MemberId member = Member.current(command.member(), states);
        LocalDate today = Dates.known(occurrence);
        return Rules
                .firstBroken(() -> Member.notActive(member, states), () -> noExpiry(command, occurrence, states),
                        () -> pastExpiry(command, today))
                .orElseGet(() -> new Draft(states)
                        .add(MemberAccount.at(member),
                                new PointsAdjusted(member, command.points(), command.reason(), occurrence.employee(),
                                        change(command, occurrence, states.of(MemberAccount.at(member)).points(),
                                                states)))
                        .accepted());
    }

    private static Optional<Rejection> noExpiry(AdjustPoints command, Occurrence occurrence, States states) {
        return Rules.when(
                command.points() > 0 && command.expiresOn() == null && program(occurrence, states).isEmpty(),
                () -> new ExpiryNotTold(command.member()));
    }

    private static Optional<Rejection> pastExpiry(AdjustPoints command, LocalDate today) {
        LocalDate last = command.expiresOn();
        return last == null ? Optional.empty()
                : Rules.when(last.isBefore(today), () -> new ExpiryInPast(last, today));
    }

    private static PointsChange change(AdjustPoints command, Occurrence occurrence, PointsAccount account,
            States states) {
        LocalDate on = Dates.known(occurrence);
        return command.points() < 0 ? account.takeBack(-(long) command.points(), null, on)
                : account.earn(lot(command, occurrence, on, states), on);
    }

    /** Points that are given can be spent at once. */
    private static PointsLot lot(AdjustPoints command, Occurrence occurrence, LocalDate on, States states) {
        LocalDate last = command.expiresOn() != null ? command.expiresOn()
                : program(occurrence, states).orElseThrow().program().lot(command.points(), on, on).expiresOn();
        return new PointsLot(last, null, command.points());
    }

    private static Optional<PointsPrograms.Version> program(Occurrence occurrence, States states) {
        return states.of(ChainPointsPrograms.STREAM).at(Dates.received(occurrence));
    }
}
