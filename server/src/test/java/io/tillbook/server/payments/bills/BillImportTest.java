package io.tillbook.server.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.server.payments.bills.BillImport.Result;
import io.tillbook.server.payments.provider.ProviderBill;
import io.tillbook.server.payments.provider.ProviderBill.Kind;
import io.tillbook.server.payments.provider.ProviderBill.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bill that takes the place of another one, and breaks off in between. */
class BillImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final BillHash FIRST = new BillHash("1".repeat(64));
    private static final BillHash SECOND = new BillHash("2".repeat(64));

    private final Map<CommandId, Command> sent = new LinkedHashMap<>();
    private int most = Integer.MAX_VALUE;

    private CommandOutcome answer(CommandId id, Command command) {
        if (sent.size() == most && !sent.containsKey(id)) {
            throw new IllegalStateException("the line is cut");
        }
        sent.put(id, command);
        return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
    }

    private Result take(@Nullable Taken there, @Nullable BillHash replaces) {
        List<Row> rows = IntStream.rangeClosed(1, 250)
                .mapToObj(line -> new Row(line, Kind.PAYMENT, "P" + line, "P" + line, "T" + line, 100, 0,
                        Instant.parse("2026-11-28T04:00:00Z")))
                .toList();
        return new BillImport((id, command, _) -> answer(id, command))
                .take(new ProviderBill("main", DAY, SECOND.value(), rows, null), TenderMethod.WECHAT, there, replaces);
    }

    @Test
    void aReplacementThatBrokeOffGoesOn() {
        most = 2;
        assertThatThrownBy(() -> take(new Taken(FIRST, 1, true), FIRST)).hasMessage("the line is cut");
        Map<CommandId, Command> begun = Map.copyOf(sent);
        most = Integer.MAX_VALUE;
        assertThat(take(new Taken(SECOND, 2, false), FIRST)).isInstanceOf(Result.Taken.class);
        assertThat(sent).as("the same ids again").containsAllEntriesOf(begun);
        assertThat(sent.values()).<Class<?>>extracting(Command::getClass)
                .containsExactly(OpenBill.class, AddBillRows.class, AddBillRows.class, AddBillRows.class,
                        CloseBill.class);
    }

    @Test
    void itGoesOnTooWhereNobodyKnowsYetThatItWasOpened() {
        take(new Taken(FIRST, 1, true), FIRST);
        Map<CommandId, Command> first = Map.copyOf(sent);
        take(new Taken(FIRST, 1, true), FIRST);
        take(new Taken(SECOND, 2, true), FIRST);
        assertThat(sent).isEqualTo(first);
    }

    @Test
    void theSameRowsMayComeAgainAfterThoseOfAnotherBill() {
        take(null, null);
        int first = sent.size();
        take(new Taken(FIRST, 2, true), FIRST);
        assertThat(sent).hasSize(2 * first);
    }
}
