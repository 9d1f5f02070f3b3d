package io.tillbook.server.demo;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.ReceiptNumbering;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettlementCommand.ConfirmDeposit;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftsCommand.AcceptHandOver;
import io.tillbook.api.shifts.ShiftsCommand.HandOver;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.VarianceReason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shifts of a store's tills in the last week of the story: the first till has two a day, the second one that is handed
 * over. On the last day the second till's shift stays open, so that somebody can count and close it.
 */
final class DemoShifts {
    private static final int DAYS = 7;
    private static final LocalTime REGISTERS = LocalTime.of(7, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 45);
    private static final LocalTime ERRAND = LocalTime.of(11, 0);
    private static final LocalTime TO_THE_SAFE = LocalTime.of(13, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime EVENING = LocalTime.of(22, 5);
    private static final LocalTime SETTLED = LocalTime.of(22, 10);
    private static final LocalTime AT_THE_BANK = LocalTime.of(10, 0);
    private static final long FLOAT = 20_000;
    private static final long MUCH = 60_000;
    private static final long LEFT = 30_000;
    private static final long ERRAND_COST = 2_500;
    private static final long MISSING = 1_000;
    /** By how much counts differ, one after the other. */
    private static final long[] VARIANCES = {0, 0, -100, 0, 500, 0, 0, -1_000, 0};
    private static final String WHY = "找零差错 · Wrong change";
    private static final EmployeeId OFFICE = new EmployeeId("SH-OFFICE");

    private final LocationId store;
    private final List<Till> tills;
    private final DemoJournal journal;
    private final LocalDate lastDay;
    private final int[] shifts;
    private final List<Deposit> deposits = new ArrayList<>();
    private int counted;

    private record Deposit(BagId bag, long minor) {}

    /**
     * Something that happens at a moment.
     *
     * @param at when
     * @param what what
     */
    record Act(LocalDateTime at, Runnable what) {}

    DemoShifts(LocationId store, List<Till> tills, DemoJournal journal, LocalDate lastDay) {
        this.store = store;
        this.tills = tills;
        this.journal = journal;
        this.lastDay = lastDay;
        this.shifts = new int[tills.size()];
    }

    /** What happens to shifts on a day, in its order. */
    List<Act> of(LocalDate day) {
        if (day.isBefore(lastDay.minusDays(DAYS - 1L))) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>();
        if (shifts[0] == 0) {
            tills.forEach(till -> acts.add(act(day.atTime(REGISTERS), at -> openRegister(at, till))));
        }
        Till first = tills.getFirst();
        Till last = tills.getLast();
        tills.forEach(till -> acts.add(act(day.atTime(MORNING), at -> open(at, till))));
        acts.add(act(day.atTime(AT_THE_BANK), this::confirm));
        acts.add(act(day.atTime(ERRAND), at -> runAnErrand(at, first)));
        tills.forEach(till -> acts.add(act(day.atTime(TO_THE_SAFE), at -> drop(at, till))));
        acts.add(act(day.atTime(AFTERNOON), at -> {
            close(at, first);
            open(at, first);
            handOver(at, last);
        }));
        acts.add(act(day.atTime(EVENING), at -> close(at, first)));
        if (!day.equals(lastDay)) {
            acts.add(act(day.atTime(EVENING), at -> close(at, last)));
            acts.add(act(day.atTime(SETTLED), at -> journal.settle(at, new SettleDay(store, day, null))));
        }
        return List.copyOf(acts);
    }

    /** Something that happens at a moment, which it is told. */
    private interface AtMoment {
        void happen(LocalDateTime at);
    }

    private static Act act(LocalDateTime at, AtMoment what) {
        return new Act(at, () -> what.happen(at));
    }

    private void openRegister(LocalDateTime at, Till till) {
        journal.open(at, new OpenRegister(store, till.register(), null, new ReceiptNumbering(null, 6)));
    }

    private int shift(Till till) {
        return shifts[tills.indexOf(till)];
    }

    private String key(Till till) {
        return store.value() + "-" + till.register().value() + "-" + shift(till);
    }

    private void open(LocalDateTime at, Till till) {
        shifts[tills.indexOf(till)]++;
        till.drawer().begin(FLOAT);
        journal.shift(at, key(till) + "/open", new OpenShift(store, till.register(), shift(till),
                till.cashier(at.toLocalTime()), Money.of(FLOAT), Drawer.pieces(FLOAT), null));
    }

    private void runAnErrand(LocalDateTime at, Till till) {
        if (till.drawer().minor() < ERRAND_COST || at.getDayOfYear() % 2 == 0) {
            return;
        }
        till.drawer().take(ERRAND_COST);
        move(at, till, CashMovementKind.PAY_OUT, ERRAND_COST, "清洁用品 · Cleaning supplies", null);
        journal.shift(at, key(till) + "/drawer", new OpenDrawer(store, till.register(), shift(till),
                "换零钱 · Change for a neighbour", till.cashier(at.toLocalTime()), null));
    }

    /** What is too much for a drawer goes away in a bag. */
    private void drop(LocalDateTime at, Till till) {
        if (till.drawer().minor() > MUCH) {
            long amount = till.drawer().minor() - LEFT;
            till.drawer().take(amount);
            BagId bag = new BagId(key(till) + "-D");
            move(at, till, CashMovementKind.DROP, amount, "大额入库 · Into the safe", bag);
            deposits.add(new Deposit(bag, amount));
        }
    }

    private void move(LocalDateTime at, Till till, CashMovementKind kind, long minor, String reason,
            @Nullable BagId bag) {
        MovementId id = new MovementId(key(till) + "-" + kind);
        journal.shift(at, id.value(), new MoveCash(id, store, till.register(), shift(till), kind, Money.of(minor),
                reason, bag, till.cashier(at.toLocalTime()), null));
    }

    private void handOver(LocalDateTime at, Till till) {
        EmployeeId from = till.cashier(MORNING);
        EmployeeId to = till.cashier(AFTERNOON);
        journal.shift(at, key(till) + "/handover",
                new HandOver(store, till.register(), shift(till), from, to, null));
        journal.shift(at, key(till) + "/accept", new AcceptHandOver(store, till.register(), shift(till), to));
    }

    private void close(LocalDateTime at, Till till) {
        long variance = VARIANCES[counted++ % VARIANCES.length];
        long there = Math.max(0, till.drawer().minor() + variance);
        variance = there - till.drawer().minor();
        long keep = Math.min(FLOAT, there);
        BagId bag = there > keep ? new BagId(key(till)) : null;
        CountId count = new CountId(key(till));
        journal.shift(at, key(till) + "/count", new CountTenders(count, store, till.register(), shift(till),
                List.of(new TenderCount(TenderMethod.CASH, Money.of(there), Drawer.pieces(there))),
                till.cashier(at.toLocalTime())));
        journal.shift(at, key(till) + "/close", new CloseShift(store, till.register(), shift(till), count,
                variance == 0 ? List.of() : List.of(new VarianceReason(TenderMethod.CASH, WHY)), Money.of(keep), null,
                bag, null));
        if (bag != null) {
            deposits.add(new Deposit(bag, there - keep));
        }
    }

    /** The bank has counted what came the day before; of the first bag of all a note was missing. */
    private void confirm(LocalDateTime at) {
        for (Deposit deposit : deposits) {
            long found = deposit.equals(deposits.getFirst()) && at.toLocalDate().isBefore(lastDay.minusDays(DAYS - 3L))
                    ? Math.max(0, deposit.minor() - MISSING)
                    : deposit.minor();
            journal.shift(at, store.value() + "/" + deposit.bag().value() + "/confirm",
                    new ConfirmDeposit(store, deposit.bag(), Money.of(found), OFFICE));
        }
        deposits.clear();
    }
}
