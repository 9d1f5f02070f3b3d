package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.ALIPAY;
import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.api.sales.TenderMethod.WECHAT;
import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.line;
import static io.tillbook.command.testing.Circumstances.id;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.VarianceReason;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.shifts.PlainTills.PlainShift;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Random days of two tills, by the whole write side: sales and returns, live and late, cash that moves, shifts that are
 * opened, closed and left. Whatever comes in whatever order, each shift says what an independent fold of the plain
 * facts says, each chain holds, and a day is the sum of its shifts.
 */
final class RandomDay {
    private static final int STEPS = 70;
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-28T06:00:00+08:00");
    private static final List<RegisterId> TILLS = List.of(TILL, new RegisterId("R2"));
    private static final List<TenderMethod> MEANS = List.of(CASH, WECHAT, ALIPAY);

    private record Sold(String id, long pieces, long price, TenderMethod method, AtomicLong returned) {}

    private final Random random;
    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands(), 20);
    private final PlainTills plain = new PlainTills();
    private final List<Sold> sold = new ArrayList<>();
    private long minute;
    private long next;
    private boolean isSettled;

    RandomDay(Random random) {
        this.random = random;
        Stream.of(Shop.opened(STORE, NegativeStock.ALLOW), TillShop.taxed(CUP, Unit.PIECE, 1_300))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        TILLS.forEach(till -> accepted(new OpenRegister(STORE, till, null, null), 0));
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            minute += 1 + random.nextInt(5);
            RegisterId till = TILLS.get(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0, 1 -> openOrClose(till);
                case 2, 3, 4, 5 -> sell(till, false);
                case 6, 7 -> sell(till, true);
                case 8, 9 -> takeBack(till);
                case 10 -> move(till);
                default -> force(till);
            }
        }
        settle();
        sell(TILL, true);
        check();
    }

    private void openOrClose(RegisterId till) {
        if (isSettled) {
            return;
        }
        Optional<PlainShift> open = plain.open(till);
        if (open.isEmpty()) {
            long kept = random.nextInt(500);
            accepted(new OpenShift(STORE, till, plain.of(till).size() + 1, WANG, Money.of(kept), null, null),
                    minute);
            plain.of(till).add(new PlainShift(minute, kept));
        } else {
            open.get().closed = minute;
            count(till, plain.of(till).size());
        }
    }

    private void count(RegisterId till, int shiftNo) {
        PlainShift shift = plain.of(till).get(shiftNo - 1);
        long counted = Math.max(0, shift.expected(CASH) + random.nextInt(3) - 1);
        CountId id = new CountId("C" + ++next);
        accepted(new CountTenders(id, STORE, till, shiftNo,
                List.of(new TenderCount(CASH, Money.of(counted), null)), WANG), minute);
        boolean isLast = shiftNo == plain.of(till).size();
        accepted(new CloseShift(STORE, till, shiftNo, id, List.of(new VarianceReason(CASH, "as ever")),
                isLast ? Money.of(counted) : Money.ZERO, null, isLast ? null : new BagId(id.value()), null),
                minute);
        shift.counted = counted;
    }

    private void force(RegisterId till) {
        plain.open(till).ifPresent(shift -> {
            accepted(new ForceCloseShift(STORE, till, plain.of(till).size(), "dead", null), minute);
            shift.closed = minute;
        });
    }

    private void sell(RegisterId till, boolean isLate) {
        String id = "S" + ++next;
        long pieces = 1L + random.nextInt(4);
        long price = 1L + random.nextInt(300);
        TenderMethod method = MEANS.get(random.nextInt(3));
        long total = pieces * price;
        long change = method == CASH ? random.nextInt(50) : 0;
        CompleteSale sale = new CompleteSale(new SaleId(id), new ReceiptNo(id), STORE, till, WANG, null,
                List.of(line(1, CUP, Quantity.of(pieces), price, 0)),
                List.of(new Tender(method, Money.of(total + change), Money.of(change))), null,
                isLate ? Origin.REPORTED : null);
        Map<TenderMethod, Long> paid = Map.of(method, total);
        if (isLate) {
            reported(till, sale, paid);
        } else {
            accepted(sale, minute);
            plain.open(till).ifPresent(shift -> shift.sold(paid));
        }
        sold.add(new Sold(id, pieces, price, method, new AtomicLong()));
    }

    /** Of some shift that it names, or of the one in which its moment lies. */
    private void reported(RegisterId till, CompleteSale sale, Map<TenderMethod, Long> paid) {
        if (random.nextBoolean() && !plain.of(till).isEmpty()) {
            int shiftNo = 1 + random.nextInt(plain.of(till).size());
            accepted(sale.inShift(shiftNo), minute);
            plain.of(till).get(shiftNo - 1).sold(paid);
        } else {
            long moment = random.nextInt((int) minute + 1);
            accepted(sale, moment);
            plain.at(till, moment).ifPresent(shift -> shift.sold(paid));
        }
    }

    private void takeBack(RegisterId till) {
        sold.stream()
                .filter(sale -> sale.returned.get() < sale.pieces)
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(sale -> takeBack(till, sale));
    }

    private void takeBack(RegisterId till, Sold sale) {
        long pieces = 1L + random.nextInt((int) (sale.pieces - sale.returned.get()));
        long refund = pieces * sale.price;
        accepted(new AcceptReturn(new ReturnId("B" + ++next), new SaleId(sale.id), STORE, till,
                List.of(new ReturnLine(1, Quantity.of(pieces), true)),
                List.of(new Refund(sale.method, Money.of(refund))), "too many", null), minute);
        sale.returned.addAndGet(pieces);
        plain.open(till).ifPresent(shift -> shift.cameBack(sale.method, refund));
    }

    private void move(RegisterId till) {
        plain.open(till).ifPresent(shift -> {
            CashMovementKind kind = List.of(CashMovementKind.values()).get(random.nextInt(5));
            long amount = 1L + random.nextInt(200);
            boolean isPossible = !kind.takesOut() || amount <= shift.expected(CASH);
            Answer answer = send(new MoveCash(new MovementId("M" + ++next), STORE, till, plain.of(till).size(),
                    kind, Money.of(amount), "is needed", null, WANG, null), minute);
            assertThat(isAccepted(answer)).as("%s of %s", kind, amount).isEqualTo(isPossible);
            if (isPossible) {
                shift.moved += switch (kind) {
                    case PAY_IN, FLOAT_ADD -> amount;
                    case PAY_OUT, DROP -> -amount;
                    case CHANGE_BUY -> 0;
                };
            }
        });
    }

    /** Closes and counts what is open, and settles the day. */
    private void settle() {
        for (RegisterId till : TILLS) {
            minute++;
            plain.open(till).ifPresent(_ -> openOrClose(till));
            for (int shiftNo = 1; shiftNo <= plain.of(till).size(); shiftNo++) {
                if (plain.of(till).get(shiftNo - 1).counted < 0) {
                    count(till, shiftNo);
                }
            }
        }
        minute++;
        boolean hasShifts = plain.shifts.values().stream().anyMatch(shifts -> !shifts.isEmpty());
        isSettled = isAccepted(send(new SettleDay(STORE, DAY, null), minute));
        assertThat(isSettled).isEqualTo(hasShifts);
    }

    private void check() {
        long sales = 0;
        for (RegisterId till : TILLS) {
            List<PlainShift> shifts = plain.of(till);
            for (int shiftNo = 1; shiftNo <= shifts.size(); shiftNo++) {
                check(shifts.get(shiftNo - 1), ledger.state(Shift.at(STORE, till, shiftNo)));
            }
            long ofTill = shifts.stream().mapToLong(shift -> shift.sales).sum();
            assertThat(ledger.state(Register.at(STORE, till)).perpetualSalesMinor()).isEqualTo(Money.of(ofTill));
            assertThat(ZChain.brokenAt(ZChain.GENESIS, links(till))).isEmpty();
            sales += ofTill;
        }
        assertThat(salesOfDay()).isEqualTo(isSettled ? sales : 0);
    }

    private static void check(PlainShift plain, Shift shift) {
        ShiftTotals totals = shift.totals();
        assertThat(totals.salesMinor().minor()).isEqualTo(plain.sales);
        assertThat(totals.returnsMinor().minor()).isEqualTo(plain.returns);
        assertThat(totals.receipts()).isEqualTo(plain.receipts);
        assertThat(totals.returns()).isEqualTo(plain.comebacks);
        MEANS.forEach(method -> assertThat(totals.expected(method).minor()).isEqualTo(plain.expected(method)));
        assertThat(shift.tenders().getFirst()).isEqualTo(SettledTender.of(CASH, Money.of(plain.expected(CASH)),
                Money.of(plain.counted), shift.tenders().getFirst().reason()));
    }

    private List<ZChain.Link> links(RegisterId till) {
        return ledger.events(Register.at(STORE, till))
                .stream().<ZChain.Link>mapMulti((event, links) -> {
                    if (event instanceof ZReported made) {
                        links.accept(new ZChain.Link(made.report().canonical(), made.previous(), made.hash()));
                    } else if (event instanceof ZAmended made) {
                        links.accept(new ZChain.Link(made.amendment().canonical(), made.previous(), made.hash()));
                    }
                })
                .toList();
    }

    private long salesOfDay() {
        return ledger.events(DayOfShifts.at(STORE, DAY))
                .stream()
                .mapToLong(event -> switch (event) {
                    case DaySettled settled -> settled.totals().salesMinor().minor();
                    case DayAmended amended -> amended.delta().salesMinor().minor();
                    default -> 0;
                })
                .sum();
    }

    private void accepted(Command command, long at) {
        assertThat(isAccepted(send(command, at))).as("%s", command).isTrue();
    }

    private Answer send(Command command, long at) {
        return ledger.send(id(++next), command, START.plusMinutes(at));
    }

    private static boolean isAccepted(Answer answer) {
        return answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted;
    }
}
