package io.tillbook.query.sales;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.StoredView;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sales: what other capabilities of the query side may know of them. */
public final class Sales {

    private final SaleViews views;

    Sales(SaleViews views) {
        this.views = views;
    }

    /**
     * Who sold to whom.
     *
     * @param position position of the event that the sale was completed by
     * @param receiptNo its receipt
     * @param register the till
     * @param cashier who sold
     * @param member who bought
     */
    public record Receipt(long position, ReceiptNo receiptNo, RegisterId register, @Nullable EmployeeId cashier,
            @Nullable MemberId member) {}

    /** The receipts of sales, in one reading. */
    public Map<SaleId, Receipt> receipts(Collection<SaleId> sales) {
        List<String> keys = sales.stream().map(SaleId::value).distinct().toList();
        Map<SaleId, Receipt> receipts = HashMap.newHashMap(keys.size());
        views.sales().load(keys).values().forEach(found -> {
            SaleView sale = found.view();
            receipts.put(sale.id(),
                    new Receipt(sale.completed(), sale.receiptNo(), sale.register(), sale.cashier(), sale.member()));
        });
        return receipts;
    }

    /**
     * What somebody has bought.
     *
     * @param totalMinor what was paid, in minor units
     * @param refundedMinor what was refunded of it, in minor units
     */
    public record Bought(SaleId sale, LocationId location, OffsetDateTime soldAt, Money totalMinor,
            Money refundedMinor) {}

    /** What a member has bought, the newest first; at most so many sales. */
    public List<Bought> ofMember(MemberId member, int most) {
        return views.ofMember(member, most)
                .stream()
                .map(StoredView::view)
                .map(sale -> new Bought(sale.id(),
                        sale.location(), sale.soldAt(), sale.totalMinor(), sale.refundedMinor()))
                .toList();
    }

    /** What a customer has kept of a sale; empty where nobody sees such a sale. */
    public Optional<KeptSale> kept(SaleId sale) {
        return Optional.ofNullable(views.sales().get(sale.value())).map(found -> found.view().kept());
    }
}
