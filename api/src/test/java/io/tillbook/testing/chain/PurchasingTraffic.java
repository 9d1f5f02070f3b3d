package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import java.time.OffsetDateTime;
import java.util.List;

/** Random commands about what suppliers bring and get back. */
final class PurchasingTraffic {
    private static final int REMEMBERED = 20;

    private final Dice dice;
    private final String from;
    private int receipts;
    private int returns;

    PurchasingTraffic(Dice dice, String from) {
        this.dice = dice;
        this.from = from;
    }

    PurchasingCommand next(Auditor auditor, OffsetDateTime at) {
        return dice.once(6) ? back(auditor) : receipt(at);
    }

    private ReceiveGoods receipt(OffsetDateTime at) {
        return new ReceiveGoods(new GoodsReceiptId(from + "G" + (++receipts - dice.errs())), dice.location(), null,
                dice.lines(lineNo -> line(lineNo, dice.sku(), at)));
    }

    private GoodsReceiptLine line(int lineNo, Sku sku, OffsetDateTime at) {
        Batch batch = dice.newBatch(sku, at);
        return new GoodsReceiptLine(lineNo, sku, dice.quantity(sku, 8), null, Money.of(dice.upTo(5_000)),
                batch == null ? null : batch.id(), batch == null ? null : batch.producedOn(),
                batch == null ? null : batch.expiresOn());
    }

    private ReturnToSupplier back(Auditor auditor) {
        GoodsReceiptId receipt = dice.oneOfTheLast(auditor.purchasing().received(),
                new GoodsReceiptId(from + "G" + Math.max(1, receipts - dice.upTo(REMEMBERED))));
        List<SupplierReturnLine> lines = dice.lines(lineNo -> new SupplierReturnLine(lineNo,
                some(auditor.purchasing().returnable(receipt, lineNo))));
        return new ReturnToSupplier(new SupplierReturnId(from + "S" + (++returns - dice.errs())), receipt,
                dice.once(2) ? lines : lines.subList(0, 1), "not what we ordered");
    }

    /** All that may go back, some whole units of it, or too much by mistake. */
    private Quantity some(long returnable) {
        long whole = returnable / 1_000;
        long back = dice.once(3) || whole == 0 ? returnable : 1_000 * (1 + dice.upTo(whole));
        return Quantity.ofThousandths(Math.max(1_000, back + 1_000L * dice.errs()));
    }
}
