package io.tillbook.query.members;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sale of pieces at 1.00 and whatever, as events have it. */
public record MemberSale(String id, String location, @Nullable String member, OffsetDateTime at, List<Line> lines) {
    /** So many pieces for so much in all; the category is the first letter of the SKU. */
    public record Line(String sku, int pieces, long paidMinor) {
        String category() {
            return sku.substring(0, 1);
        }
    }

    /** One piece of each product, for 1.00. */
    public static MemberSale of(String id, String location, @Nullable String member, String day, String... skus) {
        List<Line> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(new Line(sku, 1, 100));
        }
        return new MemberSale(id, location, member, OffsetDateTime.parse(day + "T10:00:00+08:00"), lines);
    }

    /** Its stream. */
    public String stream() {
        return "sale-" + id;
    }

    /** The event of it. */
    public SaleCompleted event() {
        List<SoldLine> sold = new ArrayList<>();
        long total = 0;
        for (Line line : lines) {
            Money paid = Money.of(line.paidMinor());
            sold.add(new SoldLine(sold.size() + 1, new Sku(line.sku()), line.category(), Quantity.of(line.pieces()),
                    null, paid, Money.ZERO, paid, Money.ZERO, null, null));
            total += line.paidMinor();
        }
        return new SaleCompleted(new SaleId(id), new ReceiptNo(id), new LocationId(location), new RegisterId("R1"),
                null, member == null ? null : new MemberId(member), at, at.toLocalDate(), sold, List.of(),
                Money.of(total), null, null);
    }

    /** The event of a return of pieces of a line. */
    public SaleLinesReturned back(String returnId, int lineNo, int pieces, long refundMinor) {
        return new SaleLinesReturned(new SaleId(id), new ReturnId(returnId),
                List.of(new ReturnedLine(lineNo, new Sku(lines.get(lineNo - 1).sku()), null, Quantity.of(pieces),
                        Money.of(refundMinor), Money.ZERO, false, null)),
                List.of(), List.of(), null, null, null);
    }
}
