package io.tillbook.api.transfers;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransfersCommandTest {
    private static final TransferId TRANSFER = new TransferId("X1");
    private static final LocationId FROM = new LocationId("W1");
    private static final LocationId TO = new LocationId("S1");
    private static final List<DispatchLine> LINES = List
            .of(new DispatchLine(1, new Sku("milk"), Quantity.of(3), null));

    @Test
    void aDispatchNeedsItsFields() {
        assertRefused("transferId", () -> new DispatchTransfer(null, FROM, TO, LINES));
        assertRefused("from", () -> new DispatchTransfer(TRANSFER, null, TO, LINES));
        assertRefused("to", () -> new DispatchTransfer(TRANSFER, FROM, null, LINES));
        assertRefused("lines", () -> new DispatchTransfer(TRANSFER, FROM, TO, List.of()));
        assertRefused("lineNo", () -> new DispatchLine(0, new Sku("milk"), Quantity.of(3), null));
        assertRefused("sku", () -> new DispatchLine(1, null, Quantity.of(3), null));
        assertRefused("quantity", () -> new DispatchLine(1, new Sku("milk"), Quantity.ZERO, null));
    }

    @Test
    void goodsGoToAnotherLocationThanTheyComeFrom() {
        assertRefused("to", () -> new DispatchTransfer(TRANSFER, FROM, FROM, LINES));
        assertThat(new DispatchTransfer(TRANSFER, FROM, TO, LINES).location()).isEqualTo(FROM);
    }

    @Test
    void aReceiptNeedsItsFields() {
        assertRefused("transferId", () -> new ReceiveTransfer(null, List.of(line(1)), null));
        assertRefused("lines", () -> new ReceiveTransfer(TRANSFER, List.of(), null));
        assertRefused("lineNo", () -> new ReceiveLine(0, Quantity.of(1)));
        assertRefused("quantity", () -> new ReceiveLine(1, Quantity.of(-1)));
    }

    @Test
    void nothingArrivedIsToldOnlyWhenTheRestIsGivenUp() {
        assertRefused("lines", () -> new ReceiveTransfer(TRANSFER, List.of(line(0)), null));
        assertRefused("lines", () -> new ReceiveTransfer(TRANSFER, List.of(line(0)), Shortfall.IN_TRANSIT));
        assertThat(new ReceiveTransfer(TRANSFER, List.of(line(0)), Shortfall.LOST).writesOffTheRest()).isTrue();
        assertThat(new ReceiveTransfer(TRANSFER, List.of(line(0)), Shortfall.DAMAGED).writesOffTheRest()).isTrue();
        assertThat(new ReceiveTransfer(TRANSFER, List.of(line(1)), null).writesOffTheRest()).isFalse();
        assertThat(new ReceiveTransfer(TRANSFER, List.of(line(1)), Shortfall.IN_TRANSIT).writesOffTheRest()).isFalse();
    }

    private static ReceiveLine line(long quantity) {
        return new ReceiveLine(1, Quantity.of(quantity));
    }
}
