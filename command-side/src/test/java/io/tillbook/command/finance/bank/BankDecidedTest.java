package io.tillbook.command.finance.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankCommand.MatchBankLine;
import io.tillbook.api.finance.BankCommand.TakeBankLines;
import io.tillbook.api.finance.BankCommand.UnmatchBankLine;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.BankRejection.BankLineAlreadyMatched;
import io.tillbook.api.finance.BankRejection.BankLineNotMatched;
import io.tillbook.api.finance.BankRejection.MatchNotEqual;
import io.tillbook.api.finance.BankRejection.MovementAlreadyMatched;
import io.tillbook.api.finance.BankRejection.NothingLeft;
import io.tillbook.api.finance.BankRejection.StatementAlreadyTaken;
import io.tillbook.api.finance.BankRejection.UnknownBankLine;
import io.tillbook.api.finance.BankRest;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.StatementHash;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A supplier had 6,000.00, and the bank has taken 15.00 more. */
class BankDecidedTest {
    private static final BankAccount ICBC = new BankAccount("icbc");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final StatementHash FILE = new StatementHash("1".repeat(64));
    private static final StatementHash OTHER_FILE = new StatementHash("2".repeat(64));
    private static final BankLine PAID = line("L-1", -601_500);
    private static final BankLine OTHER = line("L-2", -600_000);
    private static final BankMovement GOODS = new BankMovement(17, Money.of(-600_000));
    private static final BankRest FEE = new BankRest(AccountRole.FINANCE, CashCause.OTHER_OPERATING, "fee", null);

    private final History history = new History();

    @Test
    void aLineOrAFileThatComesTwiceChangesNothing() {
        assertThat(events(take(FILE, PAID))).containsExactly(new BankStatementTaken(ICBC, FILE, 1, 1, 0),
                new BankLineTaken(ICBC, PAID));
        assertRefused(take(FILE, PAID), new StatementAlreadyTaken(ICBC, FILE, 1));
        assertThat(events(take(OTHER_FILE, PAID, OTHER))).containsExactly(
                new BankStatementTaken(ICBC, OTHER_FILE, 1, 1, 1), new BankLineTaken(ICBC, OTHER));
    }

    @Test
    void aLineIsMatchedWithWhatAddsUpToIt() {
        run(take(FILE, PAID, OTHER));
        assertRefused(match("L-9", null, GOODS), new UnknownBankLine(ICBC, new BankLineId("L-9")));
        assertRefused(match("L-1", null, GOODS), new MatchNotEqual(PAID.amountMinor(), GOODS.amountMinor()));
        assertRefused(match("L-2", FEE, GOODS), new NothingLeft(OTHER.id()));
        assertThat(events(match("L-1", FEE, GOODS))).containsExactly(
                new BankLineMatched(ICBC, PAID, List.of(GOODS), FEE, Money.of(-1_500), WANG),
                new BankMovementMatched(GOODS, ICBC, PAID.id()));
        assertRefused(match("L-1", FEE, GOODS), new BankLineAlreadyMatched(ICBC, PAID.id()));
        assertRefused(match("L-2", null, GOODS), new MovementAlreadyMatched(17, ICBC, PAID.id()));
    }

    @Test
    void whatWasSaidIsTakenBackAndSaidAnew() {
        UnmatchBankLine back = new UnmatchBankLine(ICBC, PAID.id(), "mistaken");
        assertRefused(back, new UnknownBankLine(ICBC, PAID.id()));
        run(take(FILE, PAID, OTHER));
        assertRefused(back, new BankLineNotMatched(ICBC, PAID.id()));
        run(match("L-1", FEE, GOODS));
        assertThat(events(back)).containsExactly(
                new BankLineUnmatched(ICBC, PAID, List.of(GOODS), FEE, Money.of(-1_500), "mistaken", WANG),
                new BankMovementFreed(GOODS));
        assertThat(events(match("L-2", null, GOODS))).hasSize(2);
    }

    /** An entry that was taken back is on no statement: both are matched with whatever line there is. */
    @Test
    void whatIsNothingTogetherCanBeMatchedWithAnyLine() {
        run(take(FILE, OTHER));
        assertThat(events(match("L-2", null, GOODS, new BankMovement(18, Money.of(100)),
                new BankMovement(19, Money.of(-100))))).hasSize(4);
    }

    @Test
    void theRestIsAtStake() {
        run(take(FILE, PAID, OTHER));
        MatchBankLine withRest = match("L-1", FEE, GOODS);
        assertThat(history.stake(withRest, Circumstances.of(withRest)))
                .hasValueSatisfying(stake -> assertThat(stake.amount()).isEqualTo(Money.of(1_500)));
        MatchBankLine without = match("L-2", null, GOODS);
        assertThat(history.stake(without, Circumstances.of(without))).isEmpty();
    }

    @Test
    void fieldsAreNamedThatAreWrong() {
        assertWrong("movements", () -> match("L-1", null, GOODS, GOODS));
        assertWrong("rest", () -> match("L-1", null));
        assertWrong("amountMinor", () -> line("L-1", 0));
        assertWrong("lines", () -> take(FILE, PAID, PAID));
        assertWrong("role", () -> new BankRest(AccountRole.BANK, CashCause.OTHER_OPERATING, "fee", null));
    }

    private static void assertWrong(String field, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(InvalidField.class,
                wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static BankLine line(String id, long minor) {
        return new BankLine(new BankLineId(id), DAY, Money.of(minor), null, null);
    }

    private static TakeBankLines take(StatementHash file, BankLine... lines) {
        return new TakeBankLines(ICBC, file, 1, Arrays.asList(lines));
    }

    private static MatchBankLine match(String line, @Nullable BankRest rest, BankMovement... movements) {
        return new MatchBankLine(ICBC, new BankLineId(line), Arrays.asList(movements), rest, null);
    }

    private Decision run(Command command) {
        return history.run(command, Circumstances.of(command).with(WANG));
    }

    private List<Event> events(Command command) {
        return run(command).events().stream().map(NewEvent::event).toList();
    }

    private void assertRefused(Command command, Rejection reason) {
        assertThat(run(command)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rejection()).isEqualTo(reason));
        assertThat(reason.detail()).matches("[\\p{Lu}\\d].*\\.");
    }
}
