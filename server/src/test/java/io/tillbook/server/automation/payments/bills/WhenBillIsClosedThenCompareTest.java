package io.tillbook.server.automation.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillRejection.BillStepNotDue;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.query.payments.bills.DueBills.Proof;
import io.tillbook.query.payments.bills.DueBills.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhenBillIsClosedThenCompareTest {
    private static final ProviderAccount ACCOUNT = new ProviderAccount("main");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final DifferenceId REVOKED = DifferenceId.ofRow(DAY, 7);

    /** What was sent, with the outcome that it keeps. */
    private final Map<CommandId, CommandOutcome> outcomes = new HashMap<>();
    private final Map<CommandId, Command> sent = new LinkedHashMap<>();
    private boolean isReplacedAgain;

    private CommandOutcome answer(CommandId id, Command command) {
        sent.put(id, command);
        return outcomes.computeIfAbsent(id,
                _ -> isReplacedAgain ? new CommandRefused(new Fingerprint(new TreeMap<>()),
                        new BillStepNotDue(ACCOUNT, DAY, 1))
                        : new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of()));
    }

    private void take(Step step) {
        sent.clear();
        new WhenBillIsClosedThenCompare(new WhenBillIsClosedThenCompare.Known() {
            @Override
            public List<Step> steps(int most) {
                return List.of(step);
            }

            @Override
            public List<BilledNumber> unbilled(ProviderAccount account, LocalDate day) {
                return List.of();
            }

            @Override
            public List<Proof> proofs(ProviderAccount account, LocalDate day) {
                return List.of();
            }

            @Override
            public List<DifferenceId> revoked(ProviderAccount account, int most) {
                return List.of(REVOKED);
            }
        }, (id, command, _) -> answer(id, command)).step();
    }

    @Test
    void aSecondReplacementDuringWithdrawalDoesNotEndIt() {
        isReplacedAgain = true;
        take(new Step.Withdraw(ACCOUNT, DAY, 1, 2, 2, 4));
        assertThat(sent.values()).as("up to the first that is refused").containsExactly(part(2));
        isReplacedAgain = false;
        take(new Step.Withdraw(ACCOUNT, DAY, 1, 3, 2, 4));
        assertThat(sent.values()).containsExactly(part(2), part(3), part(4));
        assertThat(outcomes.values())
                .filteredOn(CommandAccepted.class::isInstance)
                .hasSize(3);
    }

    private static WithdrawPart part(int part) {
        return new WithdrawPart(ACCOUNT, DAY, 1, part);
    }

    @Test
    void whatWentBackEndsByItselfWhereTheLedgerKnowsIt() {
        take(new Step.NameMissing(ACCOUNT, DAY.plusDays(1), 1));
        assertThat(sent.values()).containsExactly(new SettleDifference(ACCOUNT, REVOKED),
                new EndBill(ACCOUNT, DAY.plusDays(1), 1));
        assertThat(sent.values()).noneMatch(ReportUnbilled.class::isInstance);
    }
}
