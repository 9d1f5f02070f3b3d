package io.tillbook.command.members.points;

import io.tillbook.api.members.points.LineMultiplier;
import io.tillbook.api.members.points.PointsMultiplier;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.engine.ScopeNames;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the points of the lines of a sale are multiplied with: by the program, the first that names the goods, and by
 * the promotions that the sale cites, the largest of those that name them.
 *
 * @param program what the program says, in its order
 * @param promised what promotions have given
 * @param sets what is in the product sets that they name
 */
record GoodsMultipliers(List<PointsMultiplier> program, List<PromisedPoints> promised, ScopeNames sets) {
    /** A footprint, and looks at what multipliers depend on: products are looked at by the part that knows them. */
    static Footprint reading(Footprint footprint, CompleteSale sale, States known) {
        Footprint promised = PromisedPoints.reading(footprint, sale, known);
        return promised.readingAll(named(known.of(ChainPointsPrograms.STREAM)).map(SetRef::of)
                .map(named -> ProductSets.at(named.set())));
    }

    /** Those of a sale. */
    static GoodsMultipliers of(PointsProgram program, CompleteSale sale, States states) {
        List<PromisedPoints> promised = PromisedPoints.of(sale, states);
        Map<String, Scope> sets = new HashMap<>(PromisedPoints.sets(sale, states));
        sets(program.allMultipliers())
                .forEach(name -> ProductSets.goods(states, SetRef.of(name))
                        .map(SetGoods::scope)
                        .ifPresent(goods -> sets.put(name, goods)));
        return new GoodsMultipliers(program.allMultipliers(), promised, new ScopeNames(sets));
    }

    private static Stream<String> named(PointsPrograms programs) {
        return programs.versions().stream().flatMap(version -> sets(version.program().allMultipliers()));
    }

    private static Stream<String> sets(Collection<PointsMultiplier> multipliers) {
        return multipliers.stream().flatMap(each -> each.goods().read().sets().stream());
    }

    /** Those of the lines whose points are multiplied at all. */
    List<LineMultiplier> ofLines(Ticket ticket, States states) {
        return ticket.lines()
                .stream()
                .map(line -> new LineMultiplier(line.asked().lineNo(), bp(goods(line, states))))
                .filter(line -> line.bp() != Benefit.WHOLE_BP)
                .toList();
    }

    /** How many points promotions give whatever is paid. */
    long bonus() {
        return promised.stream().mapToLong(PromisedPoints::bonus).sum();
    }

    private int bp(Goods goods) {
        int ofProgram = program.stream()
                .filter(each -> sets.names(each.goods().read(), goods))
                .findFirst()
                .map(PointsMultiplier::bp)
                .orElse(Benefit.WHOLE_BP);
        int ofPromotions = promised.stream()
                .filter(each -> sets.names(each.scope(), goods))
                .mapToInt(PromisedPoints::multiplierBp)
                .max()
                .orElse(Benefit.WHOLE_BP);
        return Math.toIntExact(Rounding.floor(ofProgram, ofPromotions, Benefit.WHOLE_BP));
    }

    private static Goods goods(TicketLine line, States states) {
        LinePricing pricing = line.pricing();
        return new Goods(line.asked().sku(), ProductKind.GOODS, line.category(),
                Catalog.registered(states, line.asked().sku()).brand(), pricing == null ? null : pricing.daysLeft());
    }
}
