package io.tillbook.query.members;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every sale to a member with what is left of it in the end, counted by itself with plain numbers. */
final class MemberRecount {
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();

    /** What is left of a line. */
    static final class Line {
        final String sku;
        final String category;
        long left;
        long paid;

        Line(String sku, String category, long left, long paid) {
            this.sku = sku;
            this.category = category;
            this.left = left;
            this.paid = paid;
        }
    }

    /** What is left of a sale. */
    record Receipt(String id, String member, String location, LocalDate day, long soldAtMs, List<Line> lines) {
        boolean isKept() {
            return lines.stream().anyMatch(line -> line.left > 0);
        }

        long paid() {
            return lines.stream().mapToLong(line -> line.paid).sum();
        }
    }

    MemberRecount(List<RecordedEvent> history) {
        history.forEach(event -> {
            if (event.event() instanceof SaleCompleted sale && sale.member() != null) {
                List<Line> lines = new ArrayList<>();
                sale.lines()
                        .forEach(line -> lines.add(new Line(line.sku().value(), String.valueOf(line.category()),
                                line.quantity().thousandths(), line.paidMinor().minor())));
                receipts.put(sale.saleId().value(), new Receipt(sale.saleId().value(), now(sale.member().value()),
                        sale.location().value(), sale.businessDay(), sale.soldAt().toInstant().toEpochMilli(), lines));
            }
            if (event.event() instanceof SaleLinesReturned back && receipts.containsKey(back.saleId().value())) {
                back.lines().forEach(returned -> {
                    Line line = receipts.get(back.saleId().value()).lines().get(returned.saleLineNo() - 1);
                    line.left -= returned.quantity().thousandths();
                    line.paid -= returned.refundMinor().minor();
                });
            }
        });
    }

    private static String now(String member) {
        String into = MemberHistory.MERGED.get(member);
        return into == null ? member : now(into);
    }

    Stream<Receipt> all() {
        return receipts.values().stream();
    }

    Stream<Receipt> of(String member) {
        return all().filter(each -> each.member().equals(member));
    }

    List<String> members() {
        return all().map(Receipt::member).distinct().sorted().toList();
    }
}
