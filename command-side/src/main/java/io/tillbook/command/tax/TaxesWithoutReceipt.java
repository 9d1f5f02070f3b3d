package io.tillbook.command.tax;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.ReceiptTaxes;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket.Line;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is given back without a receipt contains the tax of today: which one it was sold with, nobody knows. */
final class TaxesWithoutReceipt implements WithoutReceiptPart {
    /** Location and products are looked at by the parts that know them. */
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return soFar.reading(ChainTaxRates.STREAM);
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        List<Line> lines =
                ticket.lines().stream().sorted(Comparator.comparingInt(TaxesWithoutReceipt::lineNo)).toList();
        List<Optional<LineTax>> taxes = ReceiptTaxes.of(lines.stream()
                .map(line -> new ReceiptTaxes.Line(line.asked().refundMinor(), rate(line, ticket, draft).orElse(null)))
                .toList());
        Map<Integer, LineTax> byLine = new HashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            int lineNo = lineNo(lines.get(place));
            taxes.get(place).ifPresent(tax -> byLine.put(lineNo, tax));
        }
        return new Step.Next<>(ticket.withLines(
                ticket.lines().stream().map(line -> line.containing(byLine.get(lineNo(line)))).toList()));
    }

    private static int lineNo(Line line) {
        return line.asked().lineNo();
    }

    private static Optional<Integer> rate(Line line, WithoutReceiptTicket ticket, States states) {
        return ChainTaxRates.rate(states, ticket.command().location(), line.asked().sku(), ticket.occurrence());
    }
}
