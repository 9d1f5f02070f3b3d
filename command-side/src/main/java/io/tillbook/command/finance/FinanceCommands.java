package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.ApproveExpense;
import io.tillbook.api.finance.FinanceCommand.ClosePeriod;
import io.tillbook.api.finance.FinanceCommand.CloseYear;
import io.tillbook.api.finance.FinanceCommand.PayExpense;
import io.tillbook.api.finance.FinanceCommand.PaySupplier;
import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.finance.FinanceCommand.RecordExpense;
import io.tillbook.api.finance.FinanceCommand.RecordSupplierInvoice;
import io.tillbook.api.finance.FinanceCommand.ReopenPeriod;
import io.tillbook.api.finance.FinanceCommand.ReverseEntry;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.EntryReversed;
import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceEvent.ExpenseRecorded;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.FinanceEvent.SupplierInvoiceRecorded;
import io.tillbook.api.finance.FinanceEvent.SupplierPaid;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.finance.FinanceRejection;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of the books. */
public final class FinanceCommands implements Slice {
    @Override
    public String capability() {
        return "finance";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("finance.PostEntry", PostEntry.class, FinancePermissions.POST,
                        new PostEntryDecider(), new PostedAmount()),
                new CommandHandling<>("finance.ReverseEntry", ReverseEntry.class, FinancePermissions.POST,
                        new ReverseEntryDecider()),
                new CommandHandling<>("finance.RecordExpense", RecordExpense.class, FinancePermissions.RECORD_EXPENSES,
                        new RecordExpenseDecider()),
                new CommandHandling<>("finance.ApproveExpense", ApproveExpense.class,
                        FinancePermissions.APPROVE_EXPENSES,
                        new ApproveExpenseDecider()),
                new CommandHandling<>("finance.PayExpense", PayExpense.class, FinancePermissions.PAY,
                        new PayExpenseDecider()),
                new CommandHandling<>("finance.RecordSupplierInvoice", RecordSupplierInvoice.class,
                        FinancePermissions.PAY,
                        new RecordSupplierInvoiceDecider()),
                new CommandHandling<>("finance.PaySupplier", PaySupplier.class, FinancePermissions.PAY,
                        new PaySupplierDecider()),
                new CommandHandling<>("finance.ClosePeriod", ClosePeriod.class, FinancePermissions.CLOSE,
                        new ClosePeriodDecider()),
                new CommandHandling<>("finance.ReopenPeriod", ReopenPeriod.class, FinancePermissions.CLOSE,
                        new ReopenPeriodDecider()),
                new CommandHandling<>("finance.CloseYear", CloseYear.class, FinancePermissions.CLOSE,
                        new CloseYearDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return FinancePermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return List.of(FinancePermissions.POST_LIMIT);
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("finance.EntryPosted", EntryPosted.class),
                StoredType.first("finance.EntryReversed", EntryReversed.class),
                StoredType.first("finance.ExpenseRecorded", ExpenseRecorded.class),
                StoredType.first("finance.ExpenseApproved", ExpenseApproved.class),
                StoredType.first("finance.ExpensePaid", ExpensePaid.class),
                StoredType.first("finance.SupplierInvoiceRecorded", SupplierInvoiceRecorded.class),
                StoredType.first("finance.SupplierPaid", SupplierPaid.class),
                StoredType.first("finance.PeriodClosed", PeriodClosed.class),
                StoredType.first("finance.ReopeningAsked", ReopeningAsked.class),
                StoredType.first("finance.PeriodReopened", PeriodReopened.class),
                StoredType.first("finance.YearClosed", YearClosed.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), FinanceRejection.class);
    }
}
