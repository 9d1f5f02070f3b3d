package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.imports.csv.JourneyRedemptions.Presented;
import io.tillbook.server.transfer.imports.csv.LineGrouping.LineGroup;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A basket of the Complete Journey files as a sale: each line at the amount that was paid for it, the retail discount
 * beside it. What coupons took off was no part of the paid amounts and is left out: a sale that redeemed some tells
 * that they took nothing off. A line that cannot be taken is rejected, the rest of its basket is sold.
 */
final class JourneySale {
    private static final RegisterId REGISTER = new RegisterId("IMPORT");
    private static final List<String> SAME_IN_A_BASKET = List.of("store_id", "household_id", "transaction_timestamp");

    private final Sink sink;
    private final List<Presented> redeemed;
    private final List<CsvLine> taken = new ArrayList<>();
    private final Map<Integer, SaleLine> lines = new TreeMap<>();

    private JourneySale(List<Presented> redeemed, Sink sink) {
        this.redeemed = redeemed;
        this.sink = sink;
    }

    /**
     * Sends the sale of a basket, if any of its lines can be taken.
     *
     * @param redeemed the coupons that it redeemed
     */
    static void feed(LineGroup basket, List<Presented> redeemed, Sink sink) {
        if (basket.cutOff()) {
            String reason = "basket has more than " + Require.MAX_LINES + " lines";
            Stream.concat(basket.lines().stream(), redeemed.stream().map(Presented::line))
                    .forEach(line -> sink.reject(line, reason));
            return;
        }
        new JourneySale(redeemed, sink).feed(basket.lines());
    }

    private void feed(List<CsvLine> basket) {
        for (int place = 0; place < basket.size(); place++) {
            add(basket.getFirst(), basket.get(place), place + 1);
        }
        if (taken.isEmpty()) {
            redeemed.forEach(coupon -> sink.reject(coupon.line(), "no line of the receipt can be taken"));
            return;
        }
        redeemed.forEach(coupon -> taken.add(coupon.line()));
        try {
            sink.send(command(basket.getFirst()), JourneyValues.location(basket.getFirst()).value(),
                    List.copyOf(taken));
        } catch (InvalidField refused) {
            taken.forEach(line -> sink.reject(line, Failures.reason(refused)));
        }
    }

    private void add(CsvLine first, CsvLine line, int lineNo) {
        try {
            disagreement(first, line).ifPresent(column -> {
                throw new InvalidField(column, "differs from the first line of the basket");
            });
            lines.put(lineNo, saleLine(line, lineNo));
            taken.add(line);
        } catch (InvalidField refused) {
            sink.reject(line, Failures.reason(refused));
        }
    }

    private static Optional<String> disagreement(CsvLine first, CsvLine line) {
        return SAME_IN_A_BASKET.stream().filter(column -> !line.agrees(first, column)).findFirst();
    }

    private SaleLine saleLine(CsvLine line, int lineNo) {
        Money discount = JourneyValues.cents(line, "retail_disc");
        return new SaleLine(lineNo, JourneyValues.id(line, "product_id", Sku::new), JourneyValues.quantity(line), null,
                JourneyValues.cents(line, "sales_value"), discount.isZero() ? null : discount, null, null, null,
                redeemed.isEmpty() || discount.isZero() ? null : List.of(new LineShare(0, discount)),
                null);
    }

    private OutgoingCommand command(CsvLine first) {
        String basket = JourneyValues.id(first, "basket_id", id -> id);
        OffsetDateTime soldAt = JourneyValues.moment(first, "transaction_timestamp");
        boolean isPlain = redeemed.isEmpty();
        CompleteSale sale = new CompleteSale(new SaleId("cj-" + basket), new ReceiptNo(basket),
                JourneyValues.location(first), REGISTER, null,
                JourneyValues.id(first, "household_id", MemberId::new), List.copyOf(lines.values()), tenders(), null,
                Origin.REPORTED,
                isPlain ? null
                        : new PriceBasis(soldAt, PricedBasket.ENGINE, null, null, null, null, null, null),
                isPlain ? null : applications(),
                isPlain ? null : redeemed.stream().map(coupon -> new Secret(coupon.code())).toList(), null, null);
        return new OutgoingCommand(DerivedCommandId.of(JourneyDocuments.FORMAT, "sale", basket), "sales.CompleteSale",
                soldAt, sale);
    }

    /** Discounts, then coupons: whoever tells of the one has to tell of the other. */
    private List<AppliedRule> applications() {
        Money discount = lines.values().stream().map(SaleLine::discount).reduce(Money.ZERO, Money::plus);
        Stream<AppliedRule> coupons = redeemed.stream()
                .map(coupon -> applied(Layer.COUPON, JourneyCampaignCommands.promotion(coupon.campaign()), Money.ZERO));
        return discount.isZero() ? coupons.toList()
                : Stream.concat(Stream.of(applied(Layer.ITEM, JourneyCampaignCommands.DISCOUNTS, discount)), coupons)
                        .toList();
    }

    private static AppliedRule applied(Layer layer, PromotionId promotion, Money benefit) {
        return new AppliedRule(layer, promotion, 1, null, null, benefit);
    }

    private List<Tender> tenders() {
        Money paid = lines.values().stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
        return paid.isZero() ? List.of() : List.of(new Tender(TenderMethod.CARD, paid, null));
    }
}
