package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.InventoryCommand;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import java.util.List;

/** Random commands about goods at one place. */
final class GoodsTraffic {
    private final Dice dice;
    private final String from;
    private int writeOffs;

    GoodsTraffic(Dice dice, String from) {
        this.dice = dice;
        this.from = from;
    }

    InventoryCommand next(Auditor auditor, OffsetDateTime at) {
        return switch (dice.upTo(12)) {
            case 0, 1 -> writeOff(at);
            case 2, 3, 4 -> quarantine(auditor, at);
            case 5, 6 -> release(auditor, at);
            case 7 -> new WriteOffExpired(nextWriteOff(), dice.location(), dice.sku(), null);
            default -> adjustment(at);
        };
    }

    private AdjustStock adjustment(OffsetDateTime at) {
        Sku sku = dice.sku();
        Quantity quantity = dice.quantity(sku, 3);
        if (dice.once(2)) {
            return new AdjustStock(dice.location(), sku, dice.once(3) ? dice.oldBatch(at) : null, quantity.negated(),
                    "counted");
        }
        Batch batch = dice.newBatch(sku, at);
        return new AdjustStock(dice.location(), sku, batch == null ? null : batch.id(), quantity, "counted",
                batch == null ? null : batch.producedOn(), batch == null ? null : batch.expiresOn(), null);
    }

    private QuarantineBatch quarantine(Auditor auditor, OffsetDateTime at) {
        Dice.Place place = dice.place(auditor, at, lot -> lot.free() > 0);
        return new QuarantineBatch(place.location(), place.sku(), place.batch(),
                dice.once(3) ? null : dice.quantity(place.sku(), 3), "smells");
    }

    private ReleaseBatch release(Auditor auditor, OffsetDateTime at) {
        Dice.Place place = dice.place(auditor, at, lot -> lot.quarantined() > 0);
        return new ReleaseBatch(place.location(), place.sku(), place.batch(),
                dice.once(2) ? null : dice.quantity(place.sku(), 2), "tested");
    }

    private WriteOff writeOff(OffsetDateTime at) {
        List<WriteOffLine> lines = dice.lines(lineNo -> {
            Sku sku = dice.sku();
            return new WriteOffLine(lineNo, sku, dice.once(2) ? dice.oldBatch(at) : null, dice.quantity(sku, 3));
        });
        return new WriteOff(nextWriteOff(), dice.location(), lines, "spoilt",
                dice.oneOf(List.of(WriteOffKind.values())));
    }

    private WriteOffId nextWriteOff() {
        return new WriteOffId(from + "W" + (++writeOffs - dice.errs()));
    }
}
