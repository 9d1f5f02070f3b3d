package io.tillbook.command.payments.bills;

import static io.tillbook.command.payments.bills.BillDesk.DAY;
import static io.tillbook.command.payments.bills.BillDesk.NOON;
import static io.tillbook.command.payments.bills.BillDesk.back;
import static io.tillbook.command.payments.bills.BillDesk.number;
import static io.tillbook.command.payments.bills.BillDesk.paid;
import static io.tillbook.command.payments.bills.BillDesk.payment;
import static io.tillbook.command.payments.bills.BillDesk.refund;
import static io.tillbook.command.payments.bills.BillDesk.row;
import static io.tillbook.command.payments.bills.BillDesk.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BilledNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random payments, and two days of bills that are made from them with faults. Whoever puts a fault in notes what has to
 * be found, so that the judge knows nothing of how bills are compared.
 */
class RandomBillsTest {
    private static final int HISTORIES = 600;

    @Test
    void eachFaultIsFoundInItsClassAndNothingElse() {
        TreeMap<String, Integer> met = new TreeMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            new FaultyDays(new Random(seed), met).run();
        }
        assertThat(met.keySet()).containsExactly("AMOUNT_DIFFERS", "DAY_SHIFTED", "FEE_DIFFERS", "ONLY_LEDGER",
                "ONLY_PROVIDER", "SETTLED", "STATE_DIFFERS");
        assertThat(met.values()).allMatch(count -> count > HISTORIES / 10);
    }

    private static final class FaultyDays {
        private final Random random;
        private final Map<String, Integer> met;
        private final BillDesk desk = new BillDesk().withTerms();
        private final List<BillRow> first = new ArrayList<>();
        private final List<BillRow> second = new ArrayList<>();
        private final List<BilledNumber> all = new ArrayList<>();
        private final TreeMap<String, String> expectedFirst = new TreeMap<>();
        private final TreeMap<String, String> expectedSecond = new TreeMap<>();

        FaultyDays(Random random, Map<String, Integer> met) {
            this.random = random;
            this.met = met;
        }

        void run() {
            int payments = 1 + random.nextInt(150);
            for (int each = 1; each <= payments; each++) {
                pay(each);
            }
            check(DAY, first, expectedFirst);
            check(DAY.plusDays(1), second, expectedSecond);
        }

        private void check(LocalDate day, List<BillRow> rows, Map<String, String> expected) {
            List<Event> events = new ArrayList<>(desk.compared(day, 1, rows));
            for (int from = 0; from < all.size(); from += 100) {
                List<BilledNumber> some = all.subList(from, Math.min(all.size(), from + 100));
                events.addAll(desk.accepted(new ReportUnbilled(BillDesk.ACCOUNT, day, 1, some)));
            }
            TreeMap<String, String> found = new TreeMap<>();
            for (Event event : events) {
                switch (event) {
                    case DifferenceFound one -> found.put(one.difference().value(), one.kind().name());
                    case DifferenceCounted one -> found.put(one.difference().value(), "ONLY_LEDGER");
                    case DifferenceSettled one -> found.put(one.difference().value(), "SETTLED");
                    default -> {
                        // What agrees is not looked for.
                    }
                }
            }
            assertThat(found).isEqualTo(expected);
            expected.values().forEach(kind -> met.merge(kind, 1, Integer::sum));
        }

        private void pay(int each) {
            long minor = 5L * (1 + random.nextInt(100_000));
            int fault = random.nextInt(24);
            all.add(BillDesk.of(payment(each)));
            if (fault == 0) {
                desk.submitted(payment(each), minor)
                        .add(payment(each), new PaymentUnknown(payment(each), AnswerSource.CALL, "timeout",
                                terms(minor)));
                add(paid(line(), payment(each), minor), "STATE_DIFFERS");
                return;
            }
            desk.captured(payment(each), minor, NOON);
            switch (fault) {
                case 1 -> add(row(line(), BillRowKind.PAYMENT, number(payment(each)), minor + 5,
                        BillDesk.fee(minor + 5)), "AMOUNT_DIFFERS");
                case 2 -> add(row(line(), BillRowKind.PAYMENT, number(payment(each)), minor, BillDesk.fee(minor) + 1),
                        "FEE_DIFFERS");
                case 3 -> lost(each);
                case 4 -> shifted(each, minor);
                case 5 -> {
                    first.add(paid(line(), payment(each), minor));
                    add(paid(line(), payment(each), minor), "ONLY_PROVIDER");
                }
                case 6 -> {
                    first.add(paid(line(), payment(each), minor));
                    add(row(line(), BillRowKind.PAYMENT, foreign(), minor, 0), "ONLY_PROVIDER");
                }
                case 7 -> {
                    first.add(paid(line(), payment(each), minor));
                    add(row(line(), BillRowKind.FEE, null, -1, 0), "ONLY_PROVIDER");
                }
                default -> first.add(paid(line(), payment(each), minor));
            }
            if (fault > 7 && random.nextInt(5) == 0) {
                giveBack(each, minor);
            }
        }

        private void giveBack(int each, long minor) {
            all.add(BillDesk.of(refund(each)));
            desk.refunded(refund(each), payment(each), minor);
            if (random.nextInt(4) == 0) {
                expectedFirst.put(number(refund(each)), "DAY_SHIFTED");
                expectedSecond.put(number(refund(each)), "ONLY_LEDGER");
            } else {
                first.add(back(line(), refund(each), minor));
            }
        }

        private void lost(int each) {
            expectedFirst.put(number(payment(each)), "DAY_SHIFTED");
            expectedSecond.put(number(payment(each)), "ONLY_LEDGER");
        }

        private void shifted(int each, long minor) {
            expectedFirst.put(number(payment(each)), "DAY_SHIFTED");
            expectedSecond.put(number(payment(each)), "SETTLED");
            BillRow row = paid(second.size() + 1, payment(each), minor);
            second.add(new BillRow(row.line(), row.kind(), row.number(), null, row.amountMinor(), row.feeE5(),
                    NOON.plusDays(1)));
        }

        private void add(BillRow row, String kind) {
            first.add(row);
            expectedFirst.put(DAY + ":" + row.line(), kind);
        }

        private int line() {
            return first.size() + 1;
        }

        private String foreign() {
            return switch (random.nextInt(3)) {
                case 0 -> "T*" + random.nextInt(1_000);
                case 1 -> "%032x".formatted(random.nextInt());
                default -> "线下-" + random.nextInt(1_000);
            };
        }
    }
}
