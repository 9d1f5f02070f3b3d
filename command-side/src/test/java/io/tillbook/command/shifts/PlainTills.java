package io.tillbook.command.shifts;

import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What registers of a store have done, as somebody writes it down who knows nothing of events: the independent fold
 * that shifts are compared with.
 */
final class PlainTills {
    /** A shift: when it was, and sums of plain facts. */
    static final class PlainShift {
        final long opened;
        final long floatMinor;
        long closed = Long.MAX_VALUE;
        long counted = -1;
        long sales;
        long returns;
        int receipts;
        int comebacks;
        long moved;
        final Map<TenderMethod, Long> net = new EnumMap<>(TenderMethod.class);

        PlainShift(long opened, long floatMinor) {
            this.opened = opened;
            this.floatMinor = floatMinor;
        }

        boolean isOpen() {
            return closed == Long.MAX_VALUE;
        }

        long expected(TenderMethod method) {
            long byReceipts = net.getOrDefault(method, 0L);
            return method == TenderMethod.CASH ? floatMinor + moved + byReceipts : byReceipts;
        }

        void sold(Map<TenderMethod, Long> paid) {
            receipts++;
            paid.forEach((method, amount) -> {
                sales += amount;
                net.merge(method, amount, Long::sum);
            });
        }

        void cameBack(TenderMethod method, long refund) {
            comebacks++;
            returns += refund;
            net.merge(method, -refund, Long::sum);
        }
    }

    /** Shifts of a register by their numbers, from 1 on. */
    final Map<RegisterId, List<PlainShift>> shifts = new HashMap<>();

    List<PlainShift> of(RegisterId register) {
        return shifts.computeIfAbsent(register, _ -> new ArrayList<>());
    }

    /** The open shift of a register. */
    Optional<PlainShift> open(RegisterId register) {
        List<PlainShift> all = of(register);
        return all.isEmpty() || !all.getLast().isOpen() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The shift in which a moment lies. */
    Optional<PlainShift> at(RegisterId register, long moment) {
        return of(register).stream()
                .filter(shift -> shift.opened <= moment && moment <= shift.closed)
                .reduce((_, later) -> later);
    }
}
