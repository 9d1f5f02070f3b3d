package io.tillbook.device.bridge;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.JobState;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.selling.ReceiptSheet;
import io.tillbook.device.selling.RegisterDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the receipts of registers that have a printer of their own, once a sale is on disk or booked. */
final class ReceiptPrinting {
    private final Store store;
    private final RegisterDesk registers;
    private final Devices devices;
    private final Printing printing;
    private final PrintLog log;

    ReceiptPrinting(Store store, RegisterDesk registers, Devices devices, Printing printing, PrintLog log) {
        this.store = store;
        this.registers = registers;
        this.devices = devices;
        this.printing = printing;
        this.log = log;
    }

    /**
     * Prints the receipt of a sale, and opens the drawer for cash; whether its printer has taken it now.
     */
    boolean print(CommandId id, String occurredAt) {
        JsonNode sale = registers.sale(id).orElse(null);
        if (sale == null || log.job(id.toString()).isPresent()) {
            return false;
        }
        return store.printer(sale.path("register").asString(""))
                .flatMap(devices::device)
                .filter(device -> device instanceof PrinterDevice printer && print(printer, id, sale, occurredAt))
                .isPresent();
    }

    private boolean print(PrinterDevice printer, CommandId id, JsonNode sale, String occurredAt) {
        try {
            ObjectNode request = StoreRequests.answer();
            String receiptNo = sale.path("receiptNo").asString("");
            request.put("jobId", id.toString());
            request.put("document", "receipt/" + store.location() + "/" + sale.path("register").asString("") + "/"
                    + receiptNo);
            request.put("kind", "receipt");
            request.set("data", ReceiptSheet.of(sale, occurredAt, store.head(), store.catalogue().orElse(null)));
            Job job = printing.print(printer, request);
            if (sale.path("tenders")
                    .valueStream()
                    .anyMatch(tender -> tender.path("method").asString("").equals("CASH"))) {
                printer.kick("sale " + receiptNo);
            }
            return job.state() != JobState.FAILED;
        } catch (RuntimeException unprinted) { // the sale is taken, and has to be answered
            System.getLogger(ReceiptPrinting.class.getName())
                    .log(System.Logger.Level.WARNING, "a receipt is not printed", unprinted);
            return false;
        }
    }
}
