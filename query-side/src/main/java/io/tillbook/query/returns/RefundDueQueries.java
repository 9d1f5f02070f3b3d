package io.tillbook.query.returns;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.sales.Sales;
import io.tillbook.query.sight.Sight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what a till would have to refund. */
@Controller
final class RefundDueQueries {
    private static final int MOST_LINES = 1_000;

    private final Sales sales;
    private final Promotions promotions;

    RefundDueQueries(Sales sales, Promotions promotions) {
        this.sales = sales;
        this.promotions = promotions;
    }

    /** A line as the query has it. */
    record BackInput(Integer lineNo, BigDecimal quantity, @Nullable ReturnFault fault) {
        GoodsBack read(int place) {
            String field = "lines/" + place;
            Quantity read = BadArgument.parse(field + "/quantity", "", _ -> Quantity.of(quantity));
            if (!read.isPositive()) {
                throw new BadArgument(field + "/quantity", "must be greater than 0");
            }
            return new GoodsBack(lineNo, read, fault == ReturnFault.STORE);
        }
    }

    /** Goods may be brought to another store than the one that sold them, so that sales of all stores are asked for. */
    @QueryMapping
    @Nullable
    ShownRefundDue refundDue(@Argument String sale, @Argument List<BackInput> lines) {
        SaleId id = BadArgument.parse("sale", sale, SaleId::new);
        List<GoodsBack> back = read(lines);
        return Sight.everything().read(() -> sales.kept(id).map(kept -> due(kept, back)).orElse(null));
    }

    private static List<GoodsBack> read(List<BackInput> lines) {
        if (lines.size() > MOST_LINES) {
            throw new BadArgument("lines", "must be " + MOST_LINES + " at most");
        }
        List<GoodsBack> back = new ArrayList<>();
        lines.forEach(line -> back.add(line.read(back.size())));
        if (back.stream().map(GoodsBack::saleLineNo).distinct().count() != back.size()) {
            throw new BadArgument("lines", "must have different line numbers");
        }
        return back;
    }

    private ShownRefundDue due(KeptSale kept, List<GoodsBack> back) {
        for (int place = 0; place < back.size(); place++) {
            check("lines/" + place, back.get(place), kept.lines().get(back.get(place).saleLineNo()));
        }
        DueBack due = kept.due(back, promotions.cited(KeptSale.cited(kept.pricing())));
        return ShownRefundDue.of(due);
    }

    private static void check(String field, GoodsBack back, @Nullable LineKept line) {
        if (line == null) {
            throw new BadArgument(field + "/lineNo", "names no line of the sale");
        }
        if (back.quantity().exceeds(line.left())) {
            throw new BadArgument(field + "/quantity", "must be at most " + line.left().toDecimal());
        }
    }
}
