package io.tillbook.command.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which facts are held. They follow from what the till says, the moment left out, so that a fact reported
 * twice is held once; what commands learn to tell later must not be added here, or it would be held twice after all.
 */
public final class FactIds {
    private FactIds() {}

    /** The id of a whole sale. */
    public static FactId of(CompleteSale sale) {
        StringJoiner text = new StringJoiner(" ").add(sale.saleId().value())
                .add(sale.receiptNo().value())
                .add(sale.location().value())
                .add(sale.register().value())
                .add(text(sale.cashier()) + "/" + text(sale.member()) + "/" + text(sale.reservation()));
        sale.lines()
                .forEach(line -> text.add(line.lineNo() + "/" + line.sku().value() + "/"
                        + line.quantity().thousandths() + "/" + text(line.unitPriceMinor()) + "/"
                        + text(line.amountMinor()) + "/"
                        + line.discount().minor() + "/" + text(line.batch())));
        sale.tenders()
                .forEach(tender -> text.add(
                        tender.method() + "/" + tender.amountMinor().minor() + "/" + tender.change().minor()));
        return FactId.of("SALE", text.toString());
    }

    /** The id of the lines of a sale that cannot be booked, whatever became of it as a whole. */
    public static FactId ofLines(CompleteSale sale) {
        return new FactId(of(sale).value() + "-lines");
    }

    /** The id of a return. */
    public static FactId of(AcceptReturn command) {
        StringJoiner text = new StringJoiner(" ").add(command.returnId().value())
                .add(command.saleId().value())
                .add(command.location().value())
                .add(command.register().value());
        command.lines()
                .forEach(line -> text.add(line.saleLineNo() + "/" + line.quantity().thousandths() + "/"
                        + line.restocked() + "/" + text(line.batch()) + "/" + line.quarantined()));
        command.refunds().forEach(refund -> text.add(refund.method() + "/" + refund.amountMinor().minor()));
        return FactId.of("RETURN", text.toString());
    }

    /** The id of a return without a receipt. */
    public static FactId of(AcceptReturnWithoutReceipt command) {
        StringJoiner text = new StringJoiner(" ").add(command.returnId().value())
                .add(command.location().value())
                .add(command.register().value());
        command.lines()
                .forEach(line -> text.add(line.lineNo() + "/" + line.sku().value() + "/"
                        + line.quantity().thousandths() + "/" + line.refundMinor().minor() + "/" + line.restocked()
                        + "/" + text(line.batch()) + "/" + line.quarantined()));
        command.refunds().forEach(refund -> text.add(refund.method() + "/" + refund.amountMinor().minor()));
        return FactId.of("RETURN_WITHOUT_RECEIPT", text.toString());
    }

    private static String text(@Nullable Id id) {
        return id == null ? "" : id.value();
    }

    private static String text(@Nullable Money amount) {
        return amount == null ? "" : Long.toString(amount.minor());
    }
}
