package io.tillbook.device.selling;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.catalog.Store;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.relay.Desk;
import io.tillbook.device.relay.ToldAgain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers of a store: completes what tills leave out of sales, numbers receipts without a gap, and keeps the
 * totals of open shifts. What it knows is a fold of the journal and of what the server has accepted; it is written down
 * before the journal forgets, so a crash neither repeats a number nor skips one.
 */
public final class RegisterDesk implements Desk, AutoCloseable {
    private static final String SALE = "sales.CompleteSale";
    private static final String NUMBER_USED = "sales.ReceiptNumberUsed";
    private static final String RECEIPT = Deeds.RECEIPT;

    private final Store store;
    private final RegistersFile file;
    private final Deeds deeds;
    private final SalesUnderWay underWay = new SalesUnderWay();
    private long seq = -1;

    /**
     * Goes on with what was written down.
     *
     * @param folder where it is written down
     */
    public RegisterDesk(Store store, Path folder) throws IOException {
        this.store = store;
        this.file = new RegistersFile(folder);
        this.deeds = new Deeds(store);
        file.read().ifPresent(this::read);
        learn();
    }

    private void read(KeptRegisters kept) {
        seq = kept.seq();
        deeds.read(kept);
        underWay.read(kept.sent());
    }

    private synchronized KeptRegisters kept() {
        return deeds.kept(seq, underWay.kept());
    }

    /** The server has told how far registers are. */
    public final synchronized void learn() {
        store.registers()
                .forEach(told -> deeds.book(Deeds.text(told, "register"))
                        .used(told.path("lastReceiptNumber").asLong(0)));
    }

    /** Sales that the server may have, and no till asks for; those whose answer was lost just now the next time. */
    public synchronized List<CommandId> unsettled() {
        return underWay.unsettled();
    }

    /** The server has said whether it has one of them. Where a till has asked for it meanwhile, that decides. */
    public void settle(CommandId id, boolean isBooked) {
        if (settled(id, isBooked)) {
            keep();
        }
    }

    private synchronized boolean settled(CommandId id, boolean isBooked) {
        JsonNode sale = underWay.settled(id).orElse(null);
        if (sale == null) {
            return false;
        }
        if (isBooked) {
            deeds.done(id, SALE, sale, false);
        } else {
            deeds.giveBack(id);
        }
        return true;
    }

    @Override
    public JsonNode completed(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
        if (!isSaleHere(type, payload)) {
            return payload;
        }
        JsonNode before = before(id, payload).orElse(null);
        if (before != null) {
            return before;
        }
        boolean isNumbered = payload.has(RECEIPT);
        boolean isPriced = !SalePrices.areMissing(payload);
        if (isNumbered && isPriced) {
            return payload;
        }
        JsonNode priced = isPriced ? payload
                : store.catalogue()
                        .map(catalogue -> (JsonNode) SalePrices.priced(catalogue, payload, SaleForm.moment(occurredAt)))
                        .orElseThrow(() -> new InvalidField("/payload/lines/0/unitPriceMinor",
                                "is required: there are no prices here that may be used"));
        if (!isNumbered) {
            SaleForm.check(((ObjectNode) priced.deepCopy()).put(RECEIPT, "0")); // what cannot be a sale has no number
        }
        return opened(id, priced, isNumbered);
    }

    /** How a sale was completed when it was asked for before. */
    private synchronized Optional<JsonNode> before(CommandId id, JsonNode payload) {
        return underWay.again(id, payload).or(() -> sale(id).filter(_ -> isSame(id, SALE, payload)));
    }

    private synchronized JsonNode opened(CommandId id, JsonNode priced, boolean isNumbered) {
        return underWay.opened(id, () -> isNumbered ? priced : numbered(id, priced));
    }

    private JsonNode numbered(CommandId id, JsonNode sale) {
        ObjectNode numbered = (ObjectNode) sale.deepCopy();
        if (!store.registers().isArray()) {
            throw new InvalidField("/payload/receiptNo",
                    "is required: the server has not told yet how this register numbers its receipts");
        }
        return numbered.put(RECEIPT, deeds.number(id, sale));
    }

    @Override
    public JsonNode checked(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
        if (!isSaleHere(type, payload)) {
            return payload;
        }
        try {
            SaleForm.check(payload);
            return store.catalogue()
                    .map(catalogue -> SalePrices.explained(catalogue, payload, SaleForm.moment(occurredAt)))
                    .orElse(payload);
        } catch (InvalidField wrong) {
            dropped(id);
            throw wrong;
        }
    }

    @Override
    public synchronized boolean isSame(CommandId id, String type, JsonNode payload) {
        return isSaleHere(type, payload) && deeds.deed(id).filter(deed -> deed.isOf(payload)).isPresent();
    }

    @Override
    public void sending(CommandId id) throws IOException {
        if (isOpen(id)) {
            file.write(this::kept);
        }
    }

    private synchronized boolean isOpen(CommandId id) {
        return underWay.isOpen(id);
    }

    /**
     * What was written down before it was sent is not written again while a customer waits: after a crash the server
     * is asked, and it is counted then.
     */
    @Override
    public void decided(CommandId id, String type, JsonNode payload, boolean isAccepted, String rejection) {
        if (!wasWritten(id, type, payload, isAccepted, rejection)) {
            keep();
        }
    }

    private synchronized boolean wasWritten(CommandId id, String type, JsonNode payload, boolean isAccepted,
            String rejection) {
        boolean wasOpen = underWay.ended(id);
        if (isAccepted) {
            return !deeds.done(id, type, payload, false) || wasOpen;
        }
        if (rejection.equals(NUMBER_USED)) {
            deeds.forget(id); // the next try takes the next one
            return false;
        }
        if (wasOpen) {
            deeds.giveBack(id);
        }
        return true;
    }

    /** Numbers of what is not written down are found again: the server has them, or has not. */
    private void keep() {
        try {
            file.write(this::kept);
        } catch (IOException full) {
            System.getLogger(RegisterDesk.class.getName())
                    .log(System.Logger.Level.WARNING, "the registers are not written down", full);
        }
    }

    @Override
    public synchronized void unanswered(CommandId id) {
        underWay.unanswered(id);
    }

    @Override
    public synchronized boolean mayBeBooked(CommandId id) {
        return underWay.mayBeBooked(id);
    }

    @Override
    public synchronized void dropped(CommandId id) {
        if (underWay.dropped(id)) {
            deeds.giveBack(id);
        }
    }

    @Override
    public synchronized void written(Journal journal) {
        if (journal.head().seq() < seq) {
            seq = -1; // another journal was begun
        }
        for (JournalLine line : journal.after(seq, Integer.MAX_VALUE)) {
            seq = line.entry().seq();
            JsonNode body = line.json();
            if (line.entry().kind() == EntryKind.COMMAND && body != null) {
                CommandId id = CommandId.of(Objects.requireNonNull(line.entry().commandId()));
                underWay.ended(id);
                deeds.done(id, Objects.requireNonNull(line.entry().type()), body.path("payload"),
                        isAgain(journal, id, body.path("payload")));
            }
        }
    }

    @Override
    public void beforeForgetting(Journal journal) throws IOException {
        written(journal);
        file.write(this::kept);
    }

    /** Whether it is what was asked for under another id while the line broke. */
    private boolean isAgain(Journal journal, CommandId id, JsonNode payload) {
        CommandId other = ToldAgain.other(id);
        return ToldAgain.isReported(payload)
                && (deeds.isCounted(other) || journal.command(other.toString()).isPresent());
    }

    /** A sale that was done just now, whole. */
    public synchronized Optional<JsonNode> sale(CommandId id) {
        return deeds.sale(id);
    }

    @Override
    public synchronized void tell(CommandId id, ObjectNode answer) {
        deeds.deed(id).ifPresent(deed -> {
            answer.put(RECEIPT, deed.receiptNo());
            Optional.ofNullable(deed.totalMinor()).ifPresent(total -> answer.put("totalMinor", total));
        });
    }

    private boolean isSaleHere(String type, JsonNode payload) {
        return type.equals(SALE) && Deeds.text(payload, "location").equals(store.location())
                && !Deeds.text(payload, "register").isEmpty();
    }

    /** What a register has done by way of this bridge; empty where neither this nor the server knows of it. */
    public synchronized Optional<ObjectNode> register(String register) {
        RegisterBook book = deeds.known(register);
        JsonNode told = store.register(register).orElse(null);
        return book == null && told == null ? Optional.empty()
                : Optional.of(RegisterSheet.of(store.location(), register, book, told));
    }

    /** Writes down what nobody has waited for. */
    @Override
    public void close() {
        keep();
    }
}
