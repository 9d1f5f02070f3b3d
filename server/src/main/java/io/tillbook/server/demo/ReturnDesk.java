package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What customers of a store will bring back, and when. */
final class ReturnDesk {
    private static final int APPAREL_PERCENT = 9;
    private static final int OTHER_PERMILLE = 4;
    private static final int RESTOCKED_PERCENT = 75;
    private static final int LAST_DAY = 9;
    private static final List<String> DISLIKED = List.of("尺码不合 · Wrong size", "不喜欢 · Changed their mind");
    private static final List<String> FAULTY = List.of("质量问题 · Faulty", "包装破损 · Damaged packaging");

    private final Shelf shelf;
    private final DemoJournal journal;
    private final RepeatableRandom random;
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(LocalDateTime at, CompleteSale sale, SaleLine line, boolean restock) {}

    ReturnDesk(Shelf shelf, DemoJournal journal, RepeatableRandom random) {
        this.shelf = shelf;
        this.journal = journal;
        this.random = random;
    }

    /** Decides whether something of a sale will come back: at most one line, and only where the money is simple. */
    void consider(LocalDate soldOn, CompleteSale sale) {
        if (sale.tenders().size() != 1) {
            return;
        }
        for (SaleLine line : sale.lines()) {
            boolean apparel = isApparel(line);
            if (apparel ? random.chance(APPAREL_PERCENT) : random.below(1_000) < OTHER_PERMILLE) {
                LocalDateTime at = soldOn.plusDays(random.between(1, LAST_DAY))
                        .atTime(random.between(10, 19), random.below(60), random.below(60));
                planned.add(new Planned(at, sale, line, apparel && random.chance(RESTOCKED_PERCENT)));
                return;
            }
        }
    }

    /** Takes back what comes until a moment. */
    void takeBackUntil(LocalDateTime moment) {
        List<Planned> due = planned.stream().filter(plan -> plan.at().isBefore(moment)).toList();
        planned.removeAll(due);
        due.stream().sorted((one, other) -> one.at().compareTo(other.at())).forEach(this::takeBack);
    }

    private void takeBack(Planned plan) {
        CompleteSale sale = plan.sale();
        Quantity whole = plan.line().quantity();
        Quantity back = whole.isWhole() ? Quantity.of(1) : whole;
        Money refund = TelescopingSplit.share(plan.line().paid(), whole, Quantity.ZERO, back);
        if (refund.isZero()) {
            return;
        }
        if (plan.restock()) {
            shelf.put(plan.line().sku(), new ShelfBatch(plan.line().batch(), null, back));
        }
        ReturnId id = new ReturnId(sale.saleId().value() + "-back");
        journal.takeBack(plan.at(), new AcceptReturn(id, sale.saleId(), sale.location(), sale.register(),
                List.of(new ReturnLine(plan.line().lineNo(), back, plan.restock())),
                List.of(new Refund(sale.tenders().getFirst().method(), refund)),
                random.oneOf(plan.restock() ? DISLIKED : FAULTY), null));
    }

    private static boolean isApparel(SaleLine line) {
        return DemoAssortment.ALL.stream()
                .anyMatch(product -> product.sku().equals(line.sku())
                        && product.kind() == DemoProduct.Kind.APPAREL);
    }
}
