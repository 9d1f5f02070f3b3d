package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.returns.RestatedLine;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sale with promotions, as events have it. */
record PromotedReceipt(String id, String location, @Nullable String member, OffsetDateTime at, List<SoldLine> lines,
        List<AppliedRule> applied) {
    static PromotedReceipt of(String id, @Nullable String member, String at, SoldLine... lines) {
        return new PromotedReceipt(id, "S1", member, OffsetDateTime.parse(at), List.of(lines), List.of());
    }

    /** The same in another store. */
    PromotedReceipt in(String store) {
        return new PromotedReceipt(id, store, member, at, lines, applied);
    }

    /** The same with one more application, which took off so much. */
    PromotedReceipt applying(String promotion, int version, int times, long benefit) {
        List<AppliedRule> more = new ArrayList<>(applied);
        more.add(new AppliedRule(Layer.ORDER, new PromotionId(promotion), version, 0, times, Money.of(benefit)));
        return new PromotedReceipt(id, location, member, at, lines, more);
    }

    /** A line of so many pieces, with what each application took off it. */
    static SoldLine line(int lineNo, String sku, int pieces, long gross, long cost, long... shares) {
        List<LineShare> told = new ArrayList<>();
        long off = 0;
        for (int seq = 0; seq < shares.length; seq++) {
            told.add(new LineShare(seq, Money.of(shares[seq])));
            off += shares[seq];
        }
        LinePricing pricing = new LinePricing(null, told, null, null, null, null, null);
        return new SoldLine(lineNo, new Sku(sku), null, Quantity.of(pieces), null, Money.of(gross), Money.of(off),
                Money.of(gross - off), Money.of(cost), null, null, pricing, null);
    }

    /** The same with lines that were held. */
    PromotedReceipt withMore(List<SoldLine> booked) {
        return new PromotedReceipt(id, location, member, at, Stream.concat(lines.stream(), booked.stream()).toList(),
                applied);
    }

    String stream() {
        return "sale-" + id;
    }

    SaleCompleted event() {
        Money total = lines.stream().map(SoldLine::paidMinor).reduce(Money.ZERO, Money::plus);
        PriceBasis basis = new PriceBasis(at, 1, null, null, null, null, null, null);
        return new SaleCompleted(new SaleId(id), new ReceiptNo(id), new LocationId(location), new RegisterId("R1"),
                null, member == null ? null : new MemberId(member), at, at.toLocalDate(), lines, List.of(), total, null,
                null, new SalePricing(basis, applied));
    }

    /** Pieces of a line that came back. */
    static ReturnedLine back(int lineNo, int pieces, long refund, long restockedCost) {
        return new ReturnedLine(lineNo, new Sku("any"), null, Quantity.of(pieces), Money.of(refund),
                Money.of(restockedCost), restockedCost != 0, null);
    }

    static RestatedLine restated(int lineNo, long change) {
        return new RestatedLine(lineNo, new Sku("any"), null, Money.of(change));
    }

    SaleLinesReturned returned(String returnId, List<ReturnedLine> back, List<RestatedLine> restated) {
        return new SaleLinesReturned(new SaleId(id), new ReturnId(returnId), back, List.of(), restated, null, null,
                null);
    }
}
