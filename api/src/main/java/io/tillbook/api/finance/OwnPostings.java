package io.tillbook.api.finance;

import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.EntryReversed;
import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceEvent.ExpenseRecorded;
import io.tillbook.api.finance.FinanceEvent.OfPeriod;
import io.tillbook.api.finance.FinanceEvent.SupplierInvoiceRecorded;
import io.tillbook.api.finance.FinanceEvent.SupplierPaid;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.kernel.Money;
import java.util.List;

/** What was told to the books themselves does to the accounts. */
final class OwnPostings {
    private OwnPostings() {}

    static List<Entry> of(FinanceEvent event) {
        return switch (event) {
            case EntryPosted posted -> manual(new Draft(posted.on(), PostingRule.MANUAL, posted.cause())
                    .by(posted.by())
                    .memo(posted.memo()), posted.lines());
            case EntryReversed reversed -> manual(new Draft(reversed.on(), PostingRule.REVERSAL, reversed.cause())
                    .by(reversed.by())
                    .memo(reversed.reason()), reversed.lines());
            case ExpenseApproved approved -> owed(approved.expense());
            case ExpensePaid paid -> new Draft(paid.on(), PostingRule.EXPENSE_PAID, paid.cause()).memo(paid.memo())
                    .debit(AccountRole.OTHER_PAYABLE, paid.amountMinor(), null)
                    .credit(paid.from(), paid.amountMinor(), null)
                    .entries();
            case SupplierInvoiceRecorded recorded -> invoiced(recorded.invoice());
            case SupplierPaid paid -> new Draft(paid.on(), PostingRule.SUPPLIER_PAYMENT, CashCause.SUPPLIERS)
                    .memo(paid.supplier().value())
                    .debit(AccountRole.PAYABLE, paid.amountMinor(), null)
                    .credit(paid.from(), paid.amountMinor(), null)
                    .entries();
            case YearClosed closed -> retained(closed);
            case ExpenseRecorded _,OfPeriod _ -> List.of();
        };
    }

    /**
     * On the first day of the next year, so that the statements of the closed one stay as they are. Where that month is
     * closed, it counts for the first one that is open, as all that comes late: still in the next year.
     */
    private static List<Entry> retained(YearClosed closed) {
        return new Draft(closed.year().next().firstDay(), PostingRule.YEAR_CLOSED).by(closed.by())
                .memo(closed.year().value())
                .debit(AccountRole.YEAR_PROFIT, closed.profitMinor(), null)
                .credit(AccountRole.RETAINED, closed.profitMinor(), null)
                .entries();
    }

    private static List<Entry> manual(Draft draft, List<ManualLine> lines) {
        lines.forEach(line -> draft.debit(line.role(), line.signed(), line.location()));
        return draft.entries();
    }

    private static List<Entry> owed(Expense expense) {
        Draft draft = new Draft(expense.on(), PostingRule.EXPENSE, expense.cause()).memo(expense.memo());
        List<ExpenseShare> shares = expense.shares();
        if (shares == null) {
            draft.debit(expense.role(), expense.netMinor(), null);
        } else {
            List<Money> borne = expense.borne();
            for (int place = 0; place < borne.size(); place++) {
                draft.debit(expense.role(), borne.get(place), shares.get(place).location());
            }
        }
        return draft.debit(AccountRole.VAT_IN, expense.tax(), null)
                .credit(AccountRole.OTHER_PAYABLE, expense.grossMinor(), null)
                .entries();
    }

    /** What the goods had been said to cost, and what is asked for them, differ by a price variance. */
    private static List<Entry> invoiced(SupplierInvoice invoice) {
        return new Draft(invoice.on(), PostingRule.SUPPLIER_INVOICE).memo(invoice.number().value())
                .debit(AccountRole.GOODS_NOT_INVOICED, invoice.goodsMinor(), invoice.location())
                .debit(AccountRole.COST_OF_GOODS, invoice.netMinor().minus(invoice.goodsMinor()), invoice.location())
                .debit(AccountRole.VAT_IN, invoice.tax(), invoice.location())
                .credit(AccountRole.PAYABLE, invoice.netMinor().plus(invoice.tax()), invoice.location())
                .entries();
    }
}
