package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.moved;
import static io.tillbook.command.transfers.Wanted.approved;
import static io.tillbook.command.transfers.Wanted.rejected;
import static io.tillbook.command.transfers.Wanted.request;
import static io.tillbook.command.transfers.Wanted.requested;
import static io.tillbook.command.transfers.Wanted.wanted;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRequested;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTransferTest {
    private final DeciderSpec<RequestTransfer> spec = DeciderSpec.of(new RequestTransferDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void tellsWhatIsWanted() {
        chain().when(request()).then(wanted());
    }

    @Test
    void nobodyKnowsTheSender() {
        spec.when(request()).thenRefused(new UnknownLocation(WAREHOUSE));
    }

    @Test
    void piecesAreWantedWhole() {
        Quantity half = Quantity.ofThousandths(500);

        chain().when(new RequestTransfer(TRANSFER, WAREHOUSE, STORE, List.of(new RequestedLine(1, MILK, half)), null,
                null)).thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void theIdIsTaken() {
        chain().given(requested()).when(request()).thenRefused(new TransferAlreadyRequested(TRANSFER));
        chain().given(approved(10, 5)).when(request()).thenRefused(new TransferAlreadyRequested(TRANSFER));
        chain().given(rejected()).when(request()).thenRefused(new TransferAlreadyRequested(TRANSFER));
        chain().given(Transfer.at(TRANSFER),
                new TransferDispatched(TRANSFER, WAREHOUSE, STORE, List.of(moved(1, MILK, 1, 100))))
                .when(request())
                .thenRefused(new TransferAlreadyDispatched(TRANSFER));
    }

    private DeciderSpec<RequestTransfer> chain() {
        return spec.given(Shop.opened(WAREHOUSE, NegativeStock.BLOCK));
    }
}
