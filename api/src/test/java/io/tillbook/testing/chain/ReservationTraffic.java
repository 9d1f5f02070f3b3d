package io.tillbook.testing.chain;

import io.tillbook.api.inventory.InventoryCommand;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.TakenLine;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Random commands about goods that are promised to somebody. */
final class ReservationTraffic {
    private static final int REMEMBERED = 12;
    private static final int LONGEST_HOURS = 8;

    private final Dice dice;
    private final String from;
    private int reservations;

    ReservationTraffic(Dice dice, String from) {
        this.dice = dice;
        this.from = from;
    }

    InventoryCommand next(Auditor auditor, OffsetDateTime at) {
        return switch (dice.upTo(9)) {
            case 0, 1, 2, 3 -> reserve(at);
            case 4, 5 -> commit(auditor);
            case 6 -> new Release(some(auditor), "customer called");
            default -> new ExpireReservation(due(auditor, at));
        };
    }

    ReservationId some(Auditor auditor) {
        return dice.oneOfTheLast(auditor.reservations().open(),
                new ReservationId(from + "V" + Math.max(1, reservations - dice.upTo(REMEMBERED))));
    }

    private ReservationId due(Auditor auditor, OffsetDateTime at) {
        return dice.oneOfTheLast(auditor.reservations().due(at), some(auditor));
    }

    private Reserve reserve(OffsetDateTime at) {
        return new Reserve(new ReservationId(from + "V" + (++reservations - dice.errs())), dice.location(),
                dice.errs() == 0 ? until(at) : at.minusHours(dice.upTo(LONGEST_HOURS)),
                dice.lines(lineNo -> {
                    Sku sku = dice.sku();
                    return new ReservedLine(lineNo, sku, dice.quantity(sku, 2));
                }));
    }

    private OffsetDateTime until(OffsetDateTime at) {
        return at.plus(dice.times().patience()).plusHours(1 + dice.upTo(LONGEST_HOURS));
    }

    /** All that was promised, some whole units of it, or too much by mistake. */
    private Commit commit(Auditor auditor) {
        ReservationId reservation = some(auditor);
        ReservationAuditor.Promise promise = auditor.reservations().open(reservation);
        if (promise == null || dice.once(2)) {
            return new Commit(reservation, null);
        }
        List<TakenLine> lines = new ArrayList<>();
        promise.goods().forEach((lineNo, goods) -> {
            long most = goods.quantity() / 1_000;
            long taken = most == 0 || dice.once(3) ? goods.quantity() : 1_000L * dice.upTo(most + 1);
            long wrong = taken + 1_000L * dice.errs();
            if (wrong > 0) {
                lines.add(new TakenLine(lineNo + dice.errs() * 7, Quantity.ofThousandths(wrong)));
            }
        });
        return new Commit(reservation, lines.isEmpty() ? null : lines);
    }
}
