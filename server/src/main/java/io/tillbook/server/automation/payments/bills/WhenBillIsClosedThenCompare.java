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
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillCommand;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.query.payments.bills.DueBills.Proof;
import io.tillbook.query.payments.bills.DueBills.Step;
import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
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
    /** Those found last; of what the ledger has not learnt by then, somebody has to say what it is. */
    private static final int MOST_REVOKED = 1_000;

    private final Known due;
    private final Commands commands;

    /** What is known of closed bills; may be behind the events. */
    interface Known {
        /** The next steps with some bills. */
        List<Step> steps(int most);

        /** Money that moved on a day or before and that no bill has told of. */
        List<BilledNumber> unbilled(ProviderAccount account, LocalDate day);

        /** Payments that the bill of a day proves against the ledger. */
        List<Proof> proofs(ProviderAccount account, LocalDate day);

        /** Differences whose rows say that a payment went back. */
        List<DifferenceId> revoked(ProviderAccount account, int most);

        /** As the views have it. */
        static Known of(DueBills due) {
            return new Known() {
                @Override
                public List<Step> steps(int most) {
                    return due.steps(most);
                }

                @Override
                public List<BilledNumber> unbilled(ProviderAccount account, LocalDate day) {
                    return due.unbilled(account, day);
                }

                @Override
                public List<Proof> proofs(ProviderAccount account, LocalDate day) {
                    return due.proofs(account, day);
                }

                @Override
                public List<DifferenceId> revoked(ProviderAccount account, int most) {
                    return due.revoked(account, most);
                }
            };
        }
    }

    WhenBillIsClosedThenCompare(Known due, Commands commands) {
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
            case Step.Withdraw withdraw -> parts(withdraw.from(), withdraw.to(),
                    part -> send(step, new WithdrawPart(step.account(), step.day(), step.issue(), part),
                            "withdraw", Integer.toString(part), Integer.toString(withdraw.replacedBy())));
            case Step.Compare compare -> parts(compare.from(), compare.to(),
                    part -> send(step, new ComparePart(step.account(), step.day(), step.issue(), part),
                            "compare", Integer.toString(part)));
            case Step.NameMissing missing -> end(missing);
        }
    }

    /**
     * Sends parts in their order, up to the first that is refused: those behind it would be refused too, and keep that
     * outcome for ever.
     */
    private static void parts(int from, int to, IntFunction<CommandOutcome> send) {
        int last = Math.min(to, from + PARTS_AT_ONCE - 1);
        int part = from;
        while (part <= last && !(send.apply(part) instanceof CommandRefused)) {
            part++;
        }
    }

    private void end(Step.NameMissing step) {
        List<BilledNumber> missing = due.unbilled(step.account(), step.day());
        for (int from = 0; from < missing.size(); from += BillCommand.MOST_ROWS) {
            List<BilledNumber> some = missing.subList(from, Math.min(missing.size(), from + BillCommand.MOST_ROWS));
            send(step, new ReportUnbilled(step.account(), step.day(), step.issue(), some), "unbilled",
                    String.join(",", some.stream().map(money -> money.number().value()).toList()));
        }
        due.proofs(step.account(), step.day()).forEach(proof -> prove(step, proof));
        due.revoked(step.account(), MOST_REVOKED)
                .forEach(difference -> send(step, new SettleDifference(step.account(), difference), "settle",
                        difference.value()));
        send(step, new EndBill(step.account(), step.day(), step.issue()), "end");
    }

    /**
     * A bill proves that money came, or that it came and went; the ledger may know neither. That a refund stands in it
     * proves nothing: it stands there as soon as it was asked for.
     */
    private void prove(Step step, Proof proof) {
        RecordAnswer answer = answer(step, proof, new ProviderNumber(Objects.requireNonNull(proof.figures().number())));
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
