package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.BankRest;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.FinanceEvent.SupplierPaid;
import io.tillbook.api.finance.SupplierPaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.finance.BankQueries.BankReconciliation;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, payments, matches and mistakes in any order: bank and books agree with sums that are kept by hand. */
class RandomBankTest {
    private static final int OPERATIONS = 250;
    private static final BankAccount ICBC = new BankAccount("icbc");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-10-01");
    private static final BankRest OTHER = new BankRest(AccountRole.FINANCE, CashCause.OTHER_OPERATING, "fee", null);

    private final HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-11-02T09:00:00+08:00"));
    private final List<BankMovement> openMovements = new ArrayList<>();
    private final List<BankLine> openLines = new ArrayList<>();
    private final List<BankLineMatched> matches = new ArrayList<>();
    private long posted;
    private long told;
    private int number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithSumsThatAreKeptByHand(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        for (int operation = 0; operation < OPERATIONS; operation++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> pay(random);
                case 2 -> tell(random);
                case 3, 4 -> match(random);
                default -> unmatch(random);
            }
        }
        assertThat(matches).isNotEmpty();
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            side.record(history.events());
            side.absorb(history.events());
            long rests = matches.stream().mapToLong(match -> match.restMinor().minor()).sum();
            long lines = openLines.stream().mapToLong(line -> line.amountMinor().minor()).sum();
            long movements = openMovements.stream().mapToLong(movement -> movement.amountMinor().minor()).sum();
            BankReconciliation found = side.bean(BankQueries.class).bankReconciliation();
            assertThat(found).isEqualTo(new BankReconciliation(Money.of(posted + rests), Money.of(told),
                    openLines.size(), Money.of(lines), openMovements.size(), Money.of(movements),
                    Money.of(posted + rests + lines), Money.of(told + movements)));
            assertThat(found.booksAdjustedMinor()).isEqualTo(found.statementsAdjustedMinor());
            assertThat(side.bean(BookTies.class).all()).noneMatch(TieOut::isBroken);
        }
    }

    private void pay(Random random) {
        SupplierPaymentId id = new SupplierPaymentId("P-" + ++number);
        long amount = 1L + random.nextInt(1_000);
        history.add("supplierpayment-" + id.value(), new SupplierPaid(id, new SupplierId("tea"), Money.of(amount),
                AccountRole.BANK, FIRST_DAY.plusDays(random.nextInt(60))));
        openMovements.add(new BankMovement(history.events().getLast().position(), Money.of(-amount)));
        posted -= amount;
    }

    private void tell(Random random) {
        BankLine line = new BankLine(new BankLineId("L-" + ++number), FIRST_DAY.plusDays(random.nextInt(60)),
                Money.of(random.nextInt(1_000) - 1_100), null, null);
        history.add(stream(line), new BankLineTaken(ICBC, line));
        openLines.add(line);
        told += line.amountMinor().minor();
    }

    private void match(Random random) {
        if (openLines.isEmpty()) {
            return;
        }
        BankLine line = openLines.remove(random.nextInt(openLines.size()));
        List<BankMovement> with = Stream.generate(() -> openMovements)
                .limit(random.nextInt(4))
                .filter(open -> !open.isEmpty())
                .map(open -> open.remove(random.nextInt(open.size())))
                .toList();
        Money sum = with.stream().map(BankMovement::amountMinor).reduce(Money.ZERO, Money::plus);
        Money rest = line.amountMinor().minus(sum);
        BankLineMatched matched =
                new BankLineMatched(ICBC, line, with, rest.isZero() ? null : OTHER, rest, null);
        history.add(stream(line), matched);
        with.forEach(movement -> history.add("bankmovement-" + movement.position(),
                new BankMovementMatched(movement, ICBC, line.id())));
        matches.add(matched);
    }

    private void unmatch(Random random) {
        if (matches.isEmpty()) {
            return;
        }
        BankLineMatched was = matches.remove(random.nextInt(matches.size()));
        history.add(stream(was.line()), new BankLineUnmatched(ICBC, was.line(), was.movements(), was.rest(),
                was.restMinor(), "mistaken", null));
        was.movements()
                .forEach(movement -> history.add("bankmovement-" + movement.position(),
                        new BankMovementFreed(movement)));
        openLines.add(was.line());
        openMovements.addAll(was.movements());
    }

    private static String stream(BankLine line) {
        return "bankline-icbc/" + line.id().value();
    }
}
