package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import io.tillbook.server.demo.DemoCommand.Act;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAcceptanceTest {
    @TempDir private Path directory;

    @Test
    void isAcceptedToTheLastCommandInAnyOrderOfTheLanes() {
        LocalDate lastDay = LocalDate.of(2026, 11, 18);
        List<DemoCommand> story = new ArrayList<>(DemoStory.until(lastDay));
        story.addAll(new DemoPeople(directory).hired(lastDay));
        Comparator<DemoCommand> laneByLane = Comparator.comparing(DemoCommand::act)
                .thenComparing(DemoCommand::lane, Comparator.reverseOrder());
        try (DiskLedger ledger = new DiskLedger(directory.resolve("events"))) {
            story.stream().sorted(laneByLane).forEach(command -> assertAccepted(command, ledger));
            assertPrices(ledger);
        }
        assertThat(story).extracting(DemoCommand::act).contains(Act.values());
    }

    /** Prices are right, but for orders that were forgotten and what a till has sold that did not know the new ones. */
    private static void assertPrices(DiskLedger ledger) {
        Map<FlagKind, Long> flags;
        List<SaleCompleted> sales;
        long points;
        try (var events = ledger.store().from(0)) {
            List<Object> facts = events.<Object>map(event -> event.getPayload()).toList();
            flags = facts.stream()
                    .filter(SaleFlagged.class::isInstance)
                    .collect(Collectors.groupingBy(event -> ((SaleFlagged) event).flag().kind(),
                            Collectors.counting()));
            points = facts.stream().filter(PointsEarned.class::isInstance).count();
            sales = facts.stream().filter(SaleCompleted.class::isInstance).map(SaleCompleted.class::cast).toList();
            assertThat(facts).noneMatch(ReturnFlagged.class::isInstance)
                    .anyMatch(GoodsExchanged.class::isInstance);
        }
        assertThat(points).as("points for all that members buy").isGreaterThan(100);
        assertThat(flags).containsOnlyKeys(FlagKind.WRONG_PRICE, FlagKind.STALE_PRICES);
        assertThat(flags.values()).allMatch(count -> count >= 3 && count <= 40);
        assertThat(sales.stream().flatMap(sale -> sale.lines().stream()).map(SoldLine::tax)).doesNotContainNull();
    }

    private static void assertAccepted(DemoCommand command, DiskLedger ledger) {
        Answer answer = ledger.send(command.id(), command.occurredAt(), DemoPeopleTest.sealed(command));
        assertThat(answer).as("%s", command)
                .isInstanceOfSatisfying(Decided.class,
                        decided -> assertThat(decided.outcome()).as("%s", command).isInstanceOf(CommandAccepted.class));
    }
}
