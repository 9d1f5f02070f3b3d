package io.tillbook.command.members.points;

import static io.tillbook.command.members.points.PointsShop.LAN;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsRejection.NotEnoughPoints;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.members.points.PointsShop.Purchase;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Threads;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hundred tills want the same points at once. */
class PointsRaceTest {
    private static final int TILLS = 200;
    private static final int POINTS = 1_000;
    private static final int EACH = 100;

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all()
            .slices()
            .stream()
            .<CommandHandling<?>>flatMap(slice -> slice.commands().stream())
            .toList());

    @Test
    void asManySpendThemAsThereAre() {
        Arrays.stream(Shop.store(NegativeStock.ALLOW))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        accepted(1, new RegisterMember(LAN, Shop.STORE, null));
        accepted(2, new DefinePointsProgram(PointsShop.PROGRAM, null, null));
        accepted(4, new SetPricingPolicy(null, null, PointsShop.WORTH));
        accepted(3, new AdjustPoints(LAN, POINTS, null, "welcome", null));

        List<CommandOutcome> answers = Threads.atOnce(TILLS, till -> sell(ledger, till));

        assertThat(answers).filteredOn(answer -> answer instanceof CommandAccepted).hasSize(POINTS / EACH);
        assertThat(answers).filteredOn(answer -> answer instanceof CommandRefused)
                .allSatisfy(answer -> assertThat(((CommandRefused) answer).rejection())
                        .isInstanceOf(NotEnoughPoints.class));
        PointsAccount left = ledger.state(MemberAccount.at(LAN)).points();
        assertThat(left).as("nothing is left, and nothing is owed").isEqualTo(PointsAccount.NONE);
        assertThat(ledger.events(MemberAccount.at(LAN)).stream().filter(PointsBurnt.class::isInstance))
                .hasSize(POINTS / EACH);

        MemoryLedger restarted = ledger.restarted();
        assertThat(Threads.atOnce(TILLS, till -> sell(restarted, till))).as("sent again after a restart")
                .isEqualTo(answers);
        assertThat(ledger.state(MemberAccount.at(LAN)).points()).isEqualTo(left);
    }

    /** 1.00 of 1.50 are paid by points; the rest is too little to earn one. */
    private static CommandOutcome sell(MemoryLedger on, int till) {
        Purchase bought = Purchase.of("T" + till, LAN, 150).points(EACH).at(MORNING.plusMinutes(1));
        return outcome(on.send(id(100 + till), bought.command(), bought.at()));
    }

    private void accepted(int number, Command command) {
        assertThat(outcome(ledger.send(id(number), command))).isInstanceOf(CommandAccepted.class);
    }

    private static CommandOutcome outcome(Answer answer) {
        return ((Answer.Decided) answer).outcome();
    }
}
