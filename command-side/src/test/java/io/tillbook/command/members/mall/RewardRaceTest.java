package io.tillbook.command.members.mall;

import static io.tillbook.command.members.mall.MallShop.MILK;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Circumstances.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallRejection.RewardUsedUp;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.command.Capabilities;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Threads;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred tills want the last reward for ten members at once. */
class RewardRaceTest {
    private static final int TILLS = 200;
    private static final int MEMBERS = 10;
    private static final int POINTS = 5_000;

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all()
            .slices()
            .stream()
            .<CommandHandling<?>>flatMap(slice -> slice.commands().stream())
            .toList());

    @Test
    void oneMemberHasTheLastOne() {
        Arrays.stream(Shop.store(NegativeStock.ALLOW))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        for (int number = 0; number < MEMBERS; number++) {
            accepted(1 + number, new RegisterMember(member(number), Shop.STORE, null));
            accepted(20 + number, new AdjustPoints(member(number), POINTS, MallShop.JUNE, "welcome", null));
        }
        accepted(40, new OfferReward(MILK, MallShop.milk(100, 1, null), null));

        List<CommandOutcome> answers = Threads.atOnce(TILLS, till -> redeem(ledger, till));

        assertThat(answers).filteredOn(answer -> answer instanceof CommandAccepted).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer instanceof CommandRefused)
                .allSatisfy(answer -> assertThat(((CommandRefused) answer).rejection())
                        .isEqualTo(new RewardUsedUp(MILK, 1, 1)));
        assertThat(IntStream.range(0, MEMBERS)
                .mapToLong(number -> ledger.state(MemberAccount.at(member(number))).points().balance())
                .sum()).isEqualTo(MEMBERS * POINTS - 100);
        assertThat(ledger.state(Stock.at(Shop.STORE, Shop.MILK)).onHand()).isEqualTo(Quantity.of(-1));

        MemoryLedger restarted = ledger.restarted();
        assertThat(Threads.atOnce(TILLS, till -> redeem(restarted, till))).as("sent again after a restart")
                .isEqualTo(answers);
    }

    private static MemberId member(int number) {
        return new MemberId("M" + number % MEMBERS);
    }

    private static CommandOutcome redeem(MemoryLedger on, int till) {
        return outcome(on.send(id(100 + till), MallShop.redeem("D" + till, MILK, member(till)),
                MORNING.plusMinutes(1)));
    }

    private void accepted(int number, Command command) {
        assertThat(outcome(ledger.send(id(number), command))).isInstanceOf(CommandAccepted.class);
    }

    private static CommandOutcome outcome(Answer answer) {
        return ((Answer.Decided) answer).outcome();
    }
}
