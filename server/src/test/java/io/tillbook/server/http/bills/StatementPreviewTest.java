package io.tillbook.server.http.bills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a statement before it is taken. */
class StatementPreviewTest {
    private static final StatementColumns COLUMNS =
            new StatementColumns("Date", null, "In", "Out", "No", null);
    private static final String FILE = """
            Date,No,In,Out
            2026-03-07,A1,"6,003.76",
            2026-03-01,,100.24,
            2026-04-02,A3,,15
            2026-03-05,A4,,-5.00
            2026-03-05,A5,,1
            2026-03-06,A6,,1
            """;

    /** Wrong columns are seen by the sums, the days and the first lines. */
    @Test
    void tellsHowItWasUnderstood() {
        assertThat(StatementPreview.of(read(FILE)).document(new BankAccount("icbc"))).hasToString("""
                {"account":"icbc","lines":6,"from":"2026-03-01","to":"2026-04-02","inMinor":610400,"outMinor":2200,\
                "first":[{"day":"2026-03-07","amountMinor":600376,"reference":"A1","memo":null},\
                {"day":"2026-03-01","amountMinor":10024,"reference":null,"memo":null},\
                {"day":"2026-04-02","amountMinor":-1500,"reference":"A3","memo":null},\
                {"day":"2026-03-05","amountMinor":-500,"reference":"A4","memo":null},\
                {"day":"2026-03-05","amountMinor":-100,"reference":"A5","memo":null}]}""");
    }

    /** A column of numbers that are no amounts must not break the sums. */
    @Test
    void whatAddsUpToMoreThanAnAmountMayBeIsRefused() {
        String line = "2026-03-01,,9999999999999.00,\n";
        assertThat(StatementPreview.of(read("Date,No,In,Out\n" + line)).in().minor()).isEqualTo(999_999_999_999_900L);
        assertThatThrownBy(() -> StatementPreview.of(read("Date,No,In,Out\n" + line + line)))
                .hasMessage("The statement adds up to more than 1000000000000000 (minor units)");
    }

    private static List<BankLine> read(String file) {
        return StatementTable.read(file.getBytes(UTF_8), COLUMNS);
    }
}
