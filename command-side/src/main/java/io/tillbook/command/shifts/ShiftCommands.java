package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettlementCommand.AssignFact;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftsCommand.AcceptHandOver;
import io.tillbook.api.shifts.ShiftsCommand.DeclineHandOver;
import io.tillbook.api.shifts.ShiftsCommand.HandOver;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsEvent.DayListed;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ShiftsEvent.RegisterListed;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.api.shifts.ShiftsPermissions;
import io.tillbook.api.shifts.ShiftsRejection;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of shifts. */
public final class ShiftCommands implements Slice {
    @Override
    public String capability() {
        return "shifts";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("shifts.OpenRegister", OpenRegister.class, ShiftsPermissions.OPEN_REGISTER,
                        new OpenRegisterDecider()),
                new CommandHandling<>("shifts.SetShiftRules", SetShiftRules.class, ShiftsPermissions.SET_RULES,
                        new SetShiftRulesDecider()),
                new CommandHandling<>("shifts.OpenShift", OpenShift.class, ShiftsPermissions.WORK,
                        new OpenShiftDecider()),
                new CommandHandling<>("shifts.MoveCash", MoveCash.class, ShiftsPermissions.MOVE_CASH,
                        new MoveCashDecider(), new MovedCash()),
                new CommandHandling<>("shifts.OpenDrawer", OpenDrawer.class, ShiftsPermissions.OPEN_DRAWER,
                        new OpenDrawerDecider(), new OpenedDrawer()),
                new CommandHandling<>("shifts.HandOver", HandOver.class, ShiftsPermissions.WORK, new HandOverDecider()),
                new CommandHandling<>("shifts.AcceptHandOver", AcceptHandOver.class, ShiftsPermissions.WORK,
                        new AcceptHandOverDecider()),
                new CommandHandling<>("shifts.DeclineHandOver", DeclineHandOver.class, ShiftsPermissions.WORK,
                        new DeclineHandOverDecider()),
                new CommandHandling<>("shifts.CountTenders", CountTenders.class, ShiftsPermissions.WORK,
                        new CountTendersDecider()),
                new CommandHandling<>("shifts.CloseShift", CloseShift.class, ShiftsPermissions.WORK,
                        new CloseShiftDecider(), new ClosedWithVariance()),
                new CommandHandling<>("shifts.ForceCloseShift", ForceCloseShift.class, ShiftsPermissions.FORCE_CLOSE,
                        new ForceCloseShiftDecider(), new LeftUncounted()),
                new CommandHandling<>("shifts.SettleDay", SettleDay.class, ShiftsPermissions.SETTLE,
                        new SettleDayDecider(), new SettledWithVariance()),
                new CommandHandling<>("shifts.ConfirmDeposit", ConfirmDeposit.class, ShiftsPermissions.CONFIRM_DEPOSIT,
                        new ConfirmDepositDecider()),
                new CommandHandling<>("shifts.AssignFact", AssignFact.class, ShiftsPermissions.SETTLE,
                        new AssignFactDecider()));
    }

    /** Part of a sale: the shift that it belongs to. */
    public static SalePart saleInShift() {
        return new SaleInShift();
    }

    /** Part of a sale: what it adds to its shift, once its prices, taxes and payments are known. */
    public static SalePart saleCounted() {
        return new SaleCounted();
    }

    /** Part of lines that had been held: what they add to the shift of their sale. */
    public static SalePart heldLinesCounted() {
        return new HeldLinesCounted();
    }

    /** Part of a return: the shift that it belongs to. */
    public static ReturnPart returnInShift() {
        return new ReturnInShift();
    }

    /** Part of a return: what it adds to its shift, once its refunds are known. */
    public static ReturnPart returnCounted() {
        return new ReturnCounted();
    }

    /** Part of a return without a receipt: the shift that it belongs to. */
    public static WithoutReceiptPart withoutReceiptInShift() {
        return new WithoutReceiptInShift();
    }

    /** Part of a return without a receipt: what it adds to its shift. */
    public static WithoutReceiptPart withoutReceiptCounted() {
        return new WithoutReceiptCounted();
    }

    /** What a till takes and gives back beside sales and returns. */
    public static TillMoney tillMoney() {
        return new MoneyInShift();
    }

    @Override
    public List<Permission> permissions() {
        return ShiftsPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return ShiftsLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return Stream
                .of(RegisterOpened.class, ShiftNumberTaken.class, ZReported.class, ZAmended.class, ShiftRulesSet.class,
                        RegisterListed.class, DayListed.class, CashMoved.class, FactUnassigned.class,
                        FactAssigned.class,
                        ShiftOpened.class,
                        OpeningVarianceFound.class, ShiftAdvanced.class, DrawerOpened.class, HandedOver.class,
                        HandOverAccepted.class, HandOverDeclined.class, TendersCounted.class, ShiftForceClosed.class,
                        ShiftClosed.class, ShiftAmended.class, ShiftListed.class, DaySettled.class, DayAmended.class,
                        DepositMade.class, DepositConfirmed.class)
                .map(event -> StoredType.first("shifts." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("shifts.LocationTills", LocationTills.class),
                StoredType.first("shifts.DayOfShifts", DayOfShifts.class),
                StoredType.first("shifts.Register", Register.class), StoredType.first("shifts.Shift", Shift.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), ShiftsRejection.class);
    }
}
