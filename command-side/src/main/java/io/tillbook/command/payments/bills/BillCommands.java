package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.RecordPayout;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillCommand.SetFeeTerms;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.BillRowsKept;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.FeeTermsSet;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillPermissions;
import io.tillbook.api.payments.bills.BillRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of provider bills. */
public final class BillCommands implements Slice {
    @Override
    public String capability() {
        return "payments";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("payments.OpenBill", OpenBill.class, BillPermissions.IMPORT,
                        new OpenBillDecider()),
                new CommandHandling<>("payments.AddBillRows", AddBillRows.class, BillPermissions.IMPORT,
                        new AddBillRowsDecider()),
                new CommandHandling<>("payments.CloseBill", CloseBill.class, BillPermissions.IMPORT,
                        new CloseBillDecider()),
                new CommandHandling<>("payments.ReportDifference", ReportDifference.class, BillPermissions.IMPORT,
                        new ReportDifferenceDecider()),
                new CommandHandling<>("payments.ResolveDifference", ResolveDifference.class, BillPermissions.RESOLVE,
                        new ResolveDifferenceDecider(), new ResolvedAmount()),
                new CommandHandling<>("payments.RecordPayout", RecordPayout.class, BillPermissions.RECORD_PAYOUT,
                        new RecordPayoutDecider()),
                new CommandHandling<>("payments.SetFeeTerms", SetFeeTerms.class, BillPermissions.SET_FEES,
                        new SetFeeTermsDecider()),
                new CommandHandling<>("payments.ComparePart", ComparePart.class, BillPermissions.IMPORT,
                        new ComparePartDecider()),
                new CommandHandling<>("payments.WithdrawPart", WithdrawPart.class, BillPermissions.IMPORT,
                        new WithdrawPartDecider()),
                new CommandHandling<>("payments.ReportUnbilled", ReportUnbilled.class, BillPermissions.IMPORT,
                        new ReportUnbilledDecider()),
                new CommandHandling<>("payments.EndBill", EndBill.class, BillPermissions.IMPORT,
                        new EndBillDecider()),
                new CommandHandling<>("payments.SettleDifference", SettleDifference.class, BillPermissions.RESOLVE,
                        new SettleDifferenceDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return BillPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return List.of(BillPermissions.RESOLVE_LIMIT);
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("payments.BillOpened", BillOpened.class),
                StoredType.first("payments.BillRowsAdded", BillRowsAdded.class),
                StoredType.first("payments.BillRowsKept", BillRowsKept.class),
                StoredType.first("payments.BillClosed", BillClosed.class),
                StoredType.first("payments.BillPartWithdrawn", BillPartWithdrawn.class),
                StoredType.first("payments.BillPartCompared", BillPartCompared.class),
                StoredType.first("payments.BillReconciled", BillReconciled.class),
                StoredType.first("payments.RowCompared", RowCompared.class),
                StoredType.first("payments.RowWithdrawn", RowWithdrawn.class),
                StoredType.first("payments.DifferenceFound", DifferenceFound.class),
                StoredType.first("payments.DifferenceCounted", DifferenceCounted.class),
                StoredType.first("payments.DifferenceSettled", DifferenceSettled.class),
                StoredType.first("payments.DifferenceResolved", DifferenceResolved.class),
                StoredType.first("payments.PayoutRecorded", PayoutRecorded.class),
                StoredType.first("payments.FeeTermsSet", FeeTermsSet.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("payments.Bill", Bill.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), BillRejection.class);
    }
}
