package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.server.demo.Checkout.Sold;
import io.tillbook.server.demo.goods.Shelf;
import io.tillbook.server.demo.goods.ShelfBatch;
import io.tillbook.server.demo.pricing.Picked;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What customers of a store will bring back, and when. */
final class ReturnDesk {
    private static final int APPAREL_PERCENT = 9;
    private static final int OTHER_PERMILLE = 4;
    private static final int RESTOCKED_PERCENT = 75;
    private static final int LAST_DAY = 9;
    /** Of those who bring something back that did not fit, the first and then one in so many take another one. */
    private static final int EXCHANGED = 4;
    private static final List<String> DISLIKED = List.of("尺码不合 · Wrong size", "不喜欢 · Changed their mind");
    private static final List<String> FAULTY = List.of("质量问题 · Faulty", "包装破损 · Damaged packaging");
    private static final List<DemoProduct> APPAREL = DemoAssortment.ALL.stream()
            .filter(product -> product.kind() == DemoProduct.Kind.APPAREL)
            .toList();

    private final Shelf shelf;
    private final Checkout checkout;
    private final DemoJournal journal;
    private final RepeatableRandom random;
    private final List<Planned> planned = new ArrayList<>();
    private int disliked;

    private record Planned(LocalDateTime at, Sold sold, SaleLine line, boolean restock) {
        CompleteSale sale() {
            return sold.sale();
        }

        Quantity back() {
            return line.quantity().isWhole() ? Quantity.of(1) : line.quantity();
        }
    }

    ReturnDesk(Shelf shelf, Checkout checkout, DemoJournal journal, RepeatableRandom random) {
        this.shelf = shelf;
        this.checkout = checkout;
        this.journal = journal;
        this.random = random;
    }

    /** Decides whether something of a sale will come back: at most one line, and only where the money is simple. */
    void consider(LocalDate soldOn, Sold sold) {
        if (sold.sale().tenders().size() != 1) {
            return;
        }
        for (SaleLine line : sold.sale().lines()) {
            boolean apparel = APPAREL.stream().anyMatch(product -> product.sku().equals(line.sku()));
            if (apparel ? random.chance(APPAREL_PERCENT) : random.below(1_000) < OTHER_PERMILLE) {
                LocalDateTime at = soldOn.plusDays(random.between(1, LAST_DAY))
                        .atTime(random.between(10, 19), random.below(60), random.below(60));
                planned.add(new Planned(at, sold, line, apparel && random.chance(RESTOCKED_PERCENT)));
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
        Money due = plan.sold()
                .goods()
                .dueFor(new GoodsBack(plan.line().lineNo(), plan.back(), !plan.restock()), journal.prices())
                .totalMinor();
        if (due.isZero()) {
            return;
        }
        Till till = checkout.till(plan.sale().register());
        Optional<Picked> other = plan.restock() && till.hasLine() && disliked++ % EXCHANGED == 0
                ? another(plan)
                : Optional.empty();
        other.ifPresentOrElse(picked -> exchange(plan, due, till, picked),
                () -> journal.takeBack(plan.at(), accept(plan, due)));
        if (plan.restock()) {
            shelf.put(plan.line().sku(), new ShelfBatch(plan.line().batch(), null, plan.back()));
        }
    }

    /** Something else of what there is to wear. */
    private Optional<Picked> another(Planned plan) {
        return APPAREL.stream()
                .filter(product -> !product.sku().equals(plan.line().sku()))
                .flatMap(product -> shelf.take(product.sku(), Quantity.of(1))
                        .map(goods -> new Picked(product.sku(), goods))
                        .stream())
                .findFirst();
    }

    private void exchange(Planned plan, Money due, Till till, Picked other) {
        CompleteSale sale = checkout.sellInstead(plan.at(), till, plan.sale().member(), other, due).sale();
        journal.exchange(plan.at(),
                new ExchangeGoods(accept(plan, due.minus(due.min(sale.due()))), sale));
    }

    private AcceptReturn accept(Planned plan, Money refunded) {
        CompleteSale sale = plan.sale();
        ReturnLine line = new ReturnLine(plan.line().lineNo(), plan.back(), plan.restock(), null, null,
                plan.restock() ? null : ReturnFault.STORE);
        List<Refund> refunds = refunded.isZero() ? List.of()
                : List.of(new Refund(sale.tenders().getFirst().method(), refunded));
        checkout.till(sale.register()).drawer().give(refunds);
        return new AcceptReturn(new ReturnId(sale.saleId().value() + "-back"), sale.saleId(), sale.location(),
                sale.register(), List.of(line), refunds, random.oneOf(plan.restock() ? DISLIKED : FAULTY), null);
    }
}
