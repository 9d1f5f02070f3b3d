package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine.Share;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.query.pricing.promotion.EarnedCoupons;
import io.tillbook.query.pricing.promotion.Promotions;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A basket with its prices, as it is shown; see {@link PricedBasket}. */
record Quote(LocationId location, OffsetDateTime pricedAt, int engine, Search search, PriceBasis basis,
        List<Line> lines, List<Applied> applications, List<Passed> skipped, List<Missed> nearMisses, Money grossMinor,
        Money discountMinor, Money totalMinor, int pointsUsed, @Nullable QuotedPoints points,
        List<EarnedCoupons> earns) {
    /** Pieces of one line that all cost the same, and the line of a sale that they become. */
    record Line(int lineNo, int part, Sku sku, Quantity quantity, Money regularUnitMinor, Money grossMinor,
            Money discountMinor, Money paidMinor, int saleLineNo, @Nullable Integer splitOf, List<Share> shares) {
        static Line of(PartOfSale part) {
            PricedLine line = part.priced();
            return new Line(line.line().lineNo(), line.part(), line.line().goods().sku(), line.quantity(),
                    line.line().unitPrice(), line.grossMinor(), line.grossMinor().minus(line.paid()), line.paid(),
                    part.lineNo(), part.splitOf(), line.shares());
        }
    }

    /** Something that was applied. */
    record Applied(int seq, Layer layer, @Nullable PromotionId promotion, @Nullable String name,
            @Nullable Integer version, int step, long times, Money benefitMinor, List<ShareOfLine> lines) {}

    /** What it takes off a line. */
    record ShareOfLine(int lineNo, int part, Money amountMinor) {}

    /** Something that was not applied. */
    record Passed(@Nullable PromotionId promotion, @Nullable String name, @Nullable String coupon,
            Skipped.Reason reason) {}

    /** What is missing to the next step of a promotion, or of what it gives. */
    record Missed(PromotionId promotion, String name, int step, @Nullable Money missingMinor,
            @Nullable Integer missingPieces, @Nullable Integer missingGifts) {}

    /**
     * @param holding the promotions that it was priced by
     * @param points what points can pay; null where they pay nothing, or are kept elsewhere
     */
    static Quote of(QuoteRequest asked, OffsetDateTime pricedAt, PricedBasket priced, List<Promotions.Named> holding,
            @Nullable QuotedPoints points) {
        Map<String, String> names = new HashMap<>();
        holding.forEach(each -> names.put(each.rule().promotion().value(), each.name()));
        Money gross = priced.lines().stream().map(PricedLine::grossMinor).reduce(Money.ZERO, Money::plus);
        return new Quote(asked.store().id(), pricedAt, PricedBasket.ENGINE, priced.search(),
                basis(asked, pricedAt, priced),
                PartOfSale.of(priced).stream().map(Line::of).toList(),
                priced.applications().stream().map(each -> applied(each, priced, names)).toList(),
                priced.skipped().stream().map(each -> passed(each, names)).toList(),
                priced.nearMisses().stream().map(each -> missed(each, names)).toList(), gross,
                gross.minus(priced.total()), priced.total(), priced.pointsUsed(), points,
                earned(priced, holding));
    }

    private static List<EarnedCoupons> earned(PricedBasket priced, List<Promotions.Named> holding) {
        Map<Application.Cited, String> names = new HashMap<>();
        holding.forEach(each -> names.put(new Application.Cited(each.rule().promotion(), each.rule().version()),
                each.name()));
        return EarnedCoupons.of(priced.applications(), holding.stream().map(Promotions.Named::rule).toList(), names);
    }

    /** What a till sends with the sale of the basket. */
    private static PriceBasis basis(QuoteRequest asked, OffsetDateTime pricedAt, PricedBasket priced) {
        return new PriceBasis(pricedAt, PricedBasket.ENGINE, priced.search(), asked.channel(), null, asked.manual(),
                asked.roundOff(), priced.pointsUsed());
    }

    private static Applied applied(Application application, PricedBasket priced, Map<String, String> names) {
        Application.Cited cited = application.cited();
        List<ShareOfLine> shares = priced.lines()
                .stream()
                .flatMap(line -> line.shares()
                        .stream()
                        .filter(share -> share.seq() == application.seq())
                        .map(share -> new ShareOfLine(line.line().lineNo(), line.part(), share.amountMinor())))
                .toList();
        return new Applied(application.seq(), application.layer(), cited == null ? null : cited.promotion(),
                cited == null ? null : names.get(cited.promotion().value()), cited == null ? null : cited.version(),
                application.step(), application.times(), application.benefitMinor(), shares);
    }

    private static Passed passed(Skipped skipped, Map<String, String> names) {
        PromotionId promotion = skipped.promotion();
        return new Passed(promotion, promotion == null ? null : names.get(promotion.value()), skipped.coupon(),
                skipped.why());
    }

    private static Missed missed(NearMiss miss, Map<String, String> names) {
        String id = miss.promotion().value();
        return new Missed(miss.promotion(), names.getOrDefault(id, id), miss.step(), miss.missingMinor(),
                miss.missingPieces(), miss.missingGifts());
    }
}
