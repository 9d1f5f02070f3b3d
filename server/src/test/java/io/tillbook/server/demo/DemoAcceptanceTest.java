package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import io.tillbook.server.demo.DemoCommand.Act;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        }
        assertThat(story).extracting(DemoCommand::act).contains(Act.values());
    }

    private static void assertAccepted(DemoCommand command, DiskLedger ledger) {
        Answer answer = ledger.send(command.id(), command.occurredAt(), DemoPeopleTest.sealed(command));
        assertThat(answer).as("%s", command)
                .isInstanceOfSatisfying(Decided.class,
                        decided -> assertThat(decided.outcome()).as("%s", command).isInstanceOf(CommandAccepted.class));
    }
}
