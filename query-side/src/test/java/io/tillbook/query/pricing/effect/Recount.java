package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every sale of a history with what is left of it in the end, counted by itself with plain numbers. */
final class Recount {
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();

    /** What is left of a line. */
    static final class Line {
        private final SoldLine sold;
        private long left;
        private long paid;
        private long cost;

        Line(SoldLine sold) {
            this.sold = sold;
            this.left = sold.quantity().thousandths();
            this.paid = sold.paidMinor().minor();
            this.cost = sold.costMinor().minor();
        }

        boolean isUncosted() {
            return sold.costMinor().minor() == 0;
        }

        long gross() {
            long whole = sold.quantity().thousandths();
            return sold.grossMinor().minor() - sold.grossMinor().minor() * (whole - left) / whole;
        }

        /** The whole amount is off by shares: each rounded down, the rest to those that lost most by that. */
        Map<Integer, Long> off() {
            List<LineShare> shares = sold.pricing().shares();
            long all = shares.stream().mapToLong(share -> share.amountMinor().minor()).sum();
            long off = gross() - paid;
            Map<Integer, Long> given = new HashMap<>();
            List<LineShare> byLoss = new ArrayList<>(shares);
            byLoss.sort((one, other) -> Long.compare(loss(other, off, all), loss(one, off, all)));
            long rest = Math.abs(off);
            for (LineShare share : shares) {
                long part = all == 0 ? 0 : Math.abs(off) * share.amountMinor().minor() / all;
                given.put(share.seq(), part);
                rest -= part;
            }
            for (int place = 0; place < rest && all > 0; place++) {
                given.merge(byLoss.get(place).seq(), 1L, Long::sum);
            }
            given.replaceAll((_, part) -> off < 0 ? -part : part);
            return given;
        }

        private static long loss(LineShare share, long off, long all) {
            return all == 0 ? 0 : Math.abs(off) * share.amountMinor().minor() % all;
        }
    }

    /** A sale. */
    static final class Receipt {
        final SaleCompleted sale;
        final List<Line> lines = new ArrayList<>();

        Receipt(SaleCompleted sale) {
            this.sale = sale;
        }

        String member() {
            return sale.member() == null ? "" : sale.member().value();
        }

        boolean isKept() {
            return lines.stream().anyMatch(line -> line.left > 0);
        }

        boolean uses(String promotion) {
            return applied().stream().anyMatch(each -> each.promotion().value().equals(promotion));
        }

        List<AppliedRule> applied() {
            return sale.pricing().applications();
        }

        boolean isIn(LocalDate from, LocalDate to) {
            return !sale.businessDay().isBefore(from) && !sale.businessDay().isAfter(to);
        }

        long paid() {
            return lines.stream().mapToLong(line -> line.paid).sum();
        }

        long cost() {
            return lines.stream().filter(line -> !line.isUncosted()).mapToLong(line -> line.cost).sum();
        }

        long uncosted() {
            return lines.stream().filter(Line::isUncosted).mapToLong(line -> line.paid).sum();
        }

        long uncostedLines() {
            return lines.stream().filter(line -> line.isUncosted() && line.left > 0).count();
        }

        long margin() {
            return paid() - uncosted() - cost();
        }

        long times(String promotion) {
            return isKept() ? applied().stream()
                    .filter(each -> each.promotion().value().equals(promotion))
                    .mapToLong(AppliedRule::times)
                    .sum() : 0;
        }

        long benefit(String promotion) {
            long benefit = 0;
            for (int seq = 0; seq < applied().size(); seq++) {
                if (applied().get(seq).promotion().value().equals(promotion)) {
                    for (Line line : lines) {
                        benefit += line.off().getOrDefault(seq, 0L);
                    }
                }
            }
            return benefit;
        }
    }

    Recount(List<RecordedEvent> history) {
        history.forEach(event -> {
            switch (event.event()) {
                case SaleCompleted sale -> {
                    receipts.put(sale.saleId().value(), new Receipt(sale));
                    add(sale.saleId().value(), sale.lines());
                }
                case HeldLinesBooked booked -> add(booked.saleId().value(), booked.lines());
                case SaleLinesReturned returned -> takeBack(returned);
                default -> {
                    // Nothing else changes a sale.
                }
            }
        });
    }

    private void add(String sale, List<SoldLine> lines) {
        lines.forEach(line -> receipts.get(sale).lines.add(new Line(line)));
    }

    private void takeBack(SaleLinesReturned returned) {
        for (Line line : receipts.get(returned.saleId().value()).lines) {
            returned.lines().stream().filter(back -> back.saleLineNo() == line.sold.lineNo()).forEach(back -> {
                line.left -= back.quantity().thousandths();
                line.paid -= back.refundMinor().minor();
                line.cost -= back.costMinor().minor();
            });
            returned.allRestated()
                    .stream()
                    .filter(restated -> restated.saleLineNo() == line.sold.lineNo())
                    .forEach(restated -> line.paid += restated.changeMinor().minor());
        }
    }

    List<Receipt> all() {
        return List.copyOf(receipts.values());
    }

    List<Receipt> in(LocalDate from, LocalDate to) {
        return receipts.values().stream().filter(receipt -> receipt.isIn(from, to)).toList();
    }
}
