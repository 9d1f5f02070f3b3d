package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
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
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two suppliers had 6,000.00 each, and the bank tells of one of them and a fee. */
class BankQueriesTest {
    private static final BankAccount ICBC = new BankAccount("icbc");
    private static final LocalDate DAY = LocalDate.parse("2026-10-20");
    private static final BankLine PAID = new BankLine(new BankLineId("L-1"), DAY.plusDays(1), Money.of(-601_500), null,
            "goods");
    private static final BankLine PLAIN = new BankLine(new BankLineId("L-2"), DAY.plusDays(1), Money.of(-600_000),
            "silk", null);
    private static final BankRest FEE = new BankRest(AccountRole.FINANCE, CashCause.OTHER_OPERATING, "fee", null);

    @TempDir Path directory;

    /** Counts questions to the database about movements. */
    private static final class AsksOfMovements implements CommandListener {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().startsWith("bankMovements@")) {
                count.incrementAndGet();
            }
        }
    }

    private final HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-11-02T09:00:00+08:00"));

    /** Adds a payment and tells its movement. */
    private BankMovement paid(String supplier, LocalDate on) {
        return paid(supplier, on, 600_000);
    }

    private BankMovement paid(String supplier, LocalDate on, long minor) {
        SupplierPaymentId id = new SupplierPaymentId("P-" + supplier);
        history.add("supplierpayment-" + id.value(),
                new SupplierPaid(id, new SupplierId(supplier), Money.of(minor), AccountRole.BANK, on));
        return new BankMovement(history.events().getLast().position(), Money.of(-minor));
    }

    private BankQueriesTest taken(BankLine line) {
        history.add("bankline-icbc/" + line.id().value(), new BankLineTaken(ICBC, line));
        return this;
    }

    private BankQueriesTest matched(BankLine line, BankMovement with, @Nullable BankRest rest, long minor) {
        history.add("bankline-icbc/" + line.id().value(),
                new BankLineMatched(ICBC, line, List.of(with), rest, Money.of(minor), null))
                .add("bankmovement-" + with.position(), new BankMovementMatched(with, ICBC, line.id()));
        return this;
    }

    private void folded(Consumer<FoldingSide> test, CommandListener... listeners) {
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory), listeners)) {
            side.record(history.events());
            side.absorb(history.events());
            test.accept(side);
        }
    }

    private static BankReconciliation reconciled(FoldingSide side) {
        return side.bean(BankQueries.class).bankReconciliation();
    }

    private static TieOut bankTie(FoldingSide side) {
        return side.bean(FinanceQueries.class)
                .tieOuts()
                .stream()
                .filter(tie -> tie.check() == TieOut.Check.BANK)
                .findAny()
                .orElseThrow();
    }

    @Test
    void bankAndBooksAreTheSameWithWhatOnlyOneHas() {
        BankMovement tea = paid("tea", DAY);
        paid("silk", DAY);
        taken(PAID).matched(PAID, tea, FEE, -1_500);
        folded(side -> {
            assertThat(reconciled(side)).isEqualTo(new BankReconciliation(Money.of(-1_201_500), Money.of(-601_500), 0,
                    Money.ZERO, 1, Money.of(-600_000), Money.of(-1_201_500), Money.of(-1_201_500)));
            assertThat(bankTie(side).isBroken()).isFalse();
        });
    }

    @Test
    void whatHasTheReferenceIsProposedBeforeWhatIsNearer() {
        paid("tea", DAY.plusDays(1));
        paid("silk", DAY.minusDays(5));
        paid("late", DAY.plusDays(40));
        taken(PLAIN);
        folded(side -> {
            BankQueries queries = side.bean(BankQueries.class);
            BankLineView line = queries.bankLines("icbc", BankLineState.OPEN, 10, null).edges().getFirst().node();
            assertThat(queries.proposals(List.of(line)).get(line)).extracting(BankMovementView::memo)
                    .containsExactly("silk", "tea");
        });
    }

    /** Many that are as much, and far from the day, leave place for those of other lines. */
    @Test
    void linesOfAPageAreAskedOfAtOnceAndEachHasItsOwn() {
        paid("silk", DAY);
        taken(PLAIN);
        for (int each = 1; each <= 4; each++) {
            taken(new BankLine(new BankLineId("M-" + each), DAY.minusDays(each), Money.of(-100L * each), "M" + each,
                    null));
            paid("M" + each, DAY, 100L * each);
        }
        AsksOfMovements asks = new AsksOfMovements();
        folded(side -> {
            asks.count.set(0);
            assertThat(proposed(side)).hasSize(5)
                    .containsEntry("L-2", List.of("silk"))
                    .containsEntry("M-3", List.of("M3"));
            assertThat(asks.count).hasValue(2);
        }, asks);
    }

    /** Each may have fifty, so with two lines a hundred and more that one may be leave none for the other. */
    @Test
    void whatOneLineMayBeTakesNoPlaceOfAnother() {
        for (int each = 0; each < 110; each++) {
            paid("tea" + each, DAY.minusDays(9));
        }
        paid("rent", DAY.plusDays(9), 300_000);
        taken(PLAIN).taken(new BankLine(new BankLineId("R-1"), DAY.plusDays(9), Money.of(-300_000), null, null));
        folded(side -> assertThat(proposed(side)).containsEntry("R-1", List.of("rent"))
                .hasEntrySatisfying("L-2", teas -> assertThat(teas).hasSize(5)));
    }

    /** The words of what is proposed for each open line. */
    private static Map<String, List<String>> proposed(FoldingSide side) {
        BankQueries queries = side.bean(BankQueries.class);
        List<BankLineView> lines = queries.bankLines("icbc", BankLineState.OPEN, 10, null)
                .edges()
                .stream()
                .map(Connection.Edge::node)
                .toList();
        Map<String, List<String>> words = new HashMap<>();
        queries.proposals(lines)
                .forEach((line, proposals) -> words.put(line.id().value(),
                        proposals.stream().map(BankMovementView::memo).toList()));
        return words;
    }

    @Test
    void aLineThatIsFreedIsOpenAgainAndItsMovementToo() {
        BankMovement tea = paid("tea", DAY);
        taken(PAID).matched(PAID, tea, FEE, -1_500);
        history.add("bankline-icbc/L-1",
                new BankLineUnmatched(ICBC, PAID, List.of(tea), FEE, Money.of(-1_500), "mistaken", null))
                .add("bankmovement-" + tea.position(), new BankMovementFreed(tea));
        folded(side -> {
            assertThat(reconciled(side)).isEqualTo(new BankReconciliation(Money.of(-600_000), Money.of(-601_500), 1,
                    Money.of(-601_500), 1, Money.of(-600_000), Money.of(-1_201_500), Money.of(-1_201_500)));
            BankQueries queries = side.bean(BankQueries.class);
            assertThat(queries.bankMovements(BankLineState.OPEN, 10, null).edges()).hasSize(1);
            assertThat(queries.bankMovements(BankLineState.MATCHED, 10, null).edges()).isEmpty();
            assertThat(bankTie(side).isBroken()).isFalse();
        });
    }

    /** Whoever matches a line tells what has moved; what they have made up is found. */
    @Test
    void aMovementThatWasTakenForSomethingElseIsFound() {
        BankMovement tea = paid("tea", DAY);
        taken(PAID).matched(PAID, new BankMovement(tea.position(), Money.of(-601_500)), null, 0);
        folded(side -> {
            assertThat(bankTie(side)).satisfies(tie -> {
                assertThat(tie.isBroken()).isTrue();
                assertThat(tie.differenceMinor()).isEqualTo(Money.of(1_500));
            });
            assertThat(side.bean(BankQueries.class).bankMovements(null, 10, null).edges().getFirst().node().isWrong())
                    .isTrue();
        });
    }
}
