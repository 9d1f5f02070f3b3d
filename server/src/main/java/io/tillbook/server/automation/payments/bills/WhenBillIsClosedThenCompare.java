package io.tillbook.server.automation.payments.bills;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillCommand;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.query.payments.bills.DueBills.Proof;
import io.tillbook.query.payments.bills.DueBills.Step;
import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes closed bills on: takes back what a bill that was replaced led to, compares each part, then names what the bill
 * lacks and tells the ledger what the bill proves. Views say what is next, so a bill goes on wherever it was; ids of
 * the commands follow from what they say, so a step that is done again changes nothing.
 */
final class WhenBillIsClosedThenCompare {
    private static final Logger LOG = LoggerFactory.getLogger(WhenBillIsClosedThenCompare.class);
    private static final int BILLS_AT_ONCE = 20;
    private static final int PARTS_AT_ONCE = 200;
    private static final int MOST_PROOFS = 1_000;

    private final DueBills due;
    private final Commands commands;

    WhenBillIsClosedThenCompare(DueBills due, Commands commands) {
        this.due = due;
        this.commands = commands;
    }

    /** Does the next step with each bill, as far as the views know; says whether there was any. */
    boolean step() {
        List<Step> steps = due.steps(BILLS_AT_ONCE);
        Failures failures = new Failures();
        steps.forEach(step -> failures.of(() -> take(step)));
        failures.rethrow();
        return !steps.isEmpty();
    }

    private void take(Step step) {
        switch (step) {
            case Step.Withdraw withdraw -> parts(withdraw.from(), withdraw.to())
                    .forEach(part -> send(step, new WithdrawPart(step.account(), step.day(), step.issue(), part),
                            "withdraw", Integer.toString(part)));
            case Step.Compare compare -> parts(compare.from(), compare.to())
                    .forEach(part -> send(step, new ComparePart(step.account(), step.day(), step.issue(), part),
                            "compare", Integer.toString(part)));
            case Step.NameMissing missing -> end(missing);
        }
    }

    private static Stream<Integer> parts(int from, int to) {
        return Stream.iterate(from, part -> part <= Math.min(to, from + PARTS_AT_ONCE - 1), part -> part + 1);
    }

    private void end(Step.NameMissing step) {
        List<BilledNumber> missing = due.unbilled(step.account(), step.day());
        for (int from = 0; from < missing.size(); from += BillCommand.MOST_ROWS) {
            List<BilledNumber> some = missing.subList(from, Math.min(missing.size(), from + BillCommand.MOST_ROWS));
            send(step, new ReportUnbilled(step.account(), step.day(), step.issue(), some), "unbilled",
                    String.join(",", some.stream().map(money -> money.number().value()).toList()));
        }
        due.proofs(step.account(), step.day(), MOST_PROOFS).forEach(proof -> prove(step, proof));
        send(step, new EndBill(step.account(), step.day(), step.issue()), "end");
    }

    /**
     * A bill proves that money came, or that it came and went; the ledger may know neither. That a refund stands in it
     * proves nothing: it stands there as soon as it was asked for.
     */
    private void prove(Step step, Proof proof) {
        if (proof.figures().row() != BillRowKind.PAYMENT || proof.figures().number() == null) {
            return;
        }
        RecordAnswer answer = answer(step, proof, new ProviderNumber(proof.figures().number()));
        String id = proof.difference().value();
        if (send(step, answer, "answer", id) instanceof CommandRefused) {
            return;
        }
        send(step, new SettleDifference(step.account(), proof.difference()), "settle", id);
    }

    private static RecordAnswer answer(Step step, Proof proof, ProviderNumber number) {
        if (proof.isBack()) {
            return new RecordAnswer(number.payment(), AnswerSource.BILL, AnswerState.CANCELLED, null, null, null, null,
                    null, null, null, true);
        }
        Money captured = proof.figures().providerMinor();
        ProviderTx tx = tx(proof.figures().providerTx());
        return new RecordAnswer(number.payment(), AnswerSource.BILL, AnswerState.CAPTURED,
                tx == null ? null : step.account(), captured, null, tx, null, null, null, null);
    }

    /** What a provider calls a payment may have a form that the ledger does not keep. */
    private static @Nullable ProviderTx tx(@Nullable String told) {
        try {
            return told == null ? null : new ProviderTx(told);
        } catch (InvalidField other) {
            return null;
        }
    }

    private CommandOutcome send(Step step, Command command, String... what) {
        String[] parts = Stream
                .concat(Stream.of("payments.bill-step", step.account().value(), step.day().toString(),
                        Integer.toString(step.issue())), Stream.of(what))
                .toArray(String[]::new);
        CommandId id = DerivedCommandId.of(parts);
        CommandOutcome outcome =
                commands.send(id, command, Cause.at(step.day().atStartOfDay().atOffset(BillDays.ZONE)));
        if (outcome instanceof CommandRefused refused) {
            // Another process was faster, or the bill was replaced meanwhile; the views did not know it yet.
            LOG.debug("A step with the bill of {} for {} was refused: {}", step.account().value(), step.day(),
                    refused.rejection().detail());
        }
        return outcome;
    }
}
