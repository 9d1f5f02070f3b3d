package io.tillbook.device.selling;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.disk.Disk;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.json.ApiJson;
import io.tillbook.device.relay.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers of a store: completes what tills leave out of sales, numbers receipts without a gap, and keeps the
 * totals of open shifts. What it knows is a fold of the journal and of what the server has accepted; it is written down
 * before the journal forgets, so a crash neither repeats a number nor skips one.
 */
public final class RegisterDesk implements Desk {
    private static final String SALE = "sales.CompleteSale";
    private static final String NUMBER_USED = "sales.ReceiptNumberUsed";
    private static final String RECEIPT = "receiptNo";
    private static final String FILE = "registers.json";
    private static final int MOST_KNOWN = 500;

    private final Store store;
    private final Path file;
    private final Map<String, RegisterBook> books = new TreeMap<>();
    /** Sales by their command, those given first first. */
    private final Map<String, Deed> deeds = new Latest<>(MOST_KNOWN);
    /** Sales that were given a number here and are not decided. */
    private final Map<String, JsonNode> open = new HashMap<>();
    /** Sales that were done last, by their command, so that they can be printed. */
    private final Map<String, JsonNode> sales = new Latest<>(MOST_KNOWN);
    private long seq = -1;

    /**
     * Goes on with what was written down.
     *
     * @param folder where it is written down
     */
    public RegisterDesk(Store store, Path folder) throws IOException {
        this.store = store;
        this.file = Files.createDirectories(folder).resolve(FILE);
        if (Files.exists(file)) {
            read(Files.readString(file));
        }
        learn();
    }

    private void read(String text) throws IOException {
        try {
            KeptRegisters kept = ApiJson.read(ApiJson.tree(text), "", KeptRegisters.class);
            seq = kept.seq();
            kept.registers().forEach((register, book) -> books.put(register, RegisterBook.of(book)));
            deeds.putAll(kept.deeds());
            kept.sent().forEach(id -> open.put(id, ApiJson.tree("{}")));
        } catch (JacksonException | InvalidField altered) {
            throw new IOException(file + " was altered: " + altered.getMessage(), altered);
        }
    }

    private void write() throws IOException {
        Map<String, RegisterBook.Kept> registers = new TreeMap<>();
        books.forEach((register, book) -> registers.put(register, book.kept()));
        KeptRegisters kept = new KeptRegisters(seq, registers, deeds, List.copyOf(open.keySet()));
        Disk.replace(file, ApiJson.tree(kept).toString());
    }

    /** The server has told how far registers are. */
    public final synchronized void learn() {
        store.registers()
                .forEach(told -> book(text(told, "register")).used(told.path("lastReceiptNumber").asLong(0)));
    }

    /** Sales that the server may have been sent before this bridge was started, and nobody has asked for since. */
    public synchronized List<CommandId> unsettled() {
        return open.entrySet()
                .stream()
                .filter(each -> each.getValue().isEmpty())
                .map(each -> CommandId.of(each.getKey()))
                .toList();
    }

    /** The server has said whether it has one of them. */
    public synchronized void settle(CommandId id, boolean isBooked) {
        if (open.remove(id.toString()) != null && !isBooked) {
            giveBack(id);
        }
        keep();
    }

    @Override
    public synchronized JsonNode completed(CommandId id, String type, JsonNode occurredAt, JsonNode payload) {
        if (!isSaleHere(type, payload)) {
            return payload;
        }
        JsonNode before = open.get(id.toString());
        if (before != null && !before.isEmpty()) {
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
        JsonNode completed = isNumbered ? priced : numbered(id, priced);
        open.put(id.toString(), completed);
        return completed;
    }

    private JsonNode numbered(CommandId id, JsonNode sale) {
        ObjectNode numbered = (ObjectNode) sale.deepCopy();
        SaleForm.check(numbered.put(RECEIPT, "0")); // nothing is given a number that cannot be a sale
        if (!store.registers().isArray()) {
            throw new InvalidField("/payload/receiptNo",
                    "is required: the server has not told yet how this register numbers its receipts");
        }
        String register = text(sale, "register");
        Deed known = deeds.get(id.toString());
        long number = known != null && known.number() != null && known.saleId().equals(text(sale, "saleId"))
                ? known.number()
                : book(register).next();
        String receiptNo = series(register).receiptNo(number);
        deeds.put(id.toString(), new Deed(register, number, receiptNo, text(sale, "saleId"), Deed.paid(sale), null));
        return numbered.put(RECEIPT, receiptNo);
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
        Deed deed = deeds.get(id.toString());
        return isSaleHere(type, payload) && deed != null && deed.isOf(payload);
    }

    @Override
    public synchronized void sending(CommandId id) throws IOException {
        if (open.containsKey(id.toString())) {
            write();
        }
    }

    @Override
    public synchronized void decided(CommandId id, String type, JsonNode payload, boolean isAccepted,
            String rejection) {
        JsonNode given = open.remove(id.toString());
        if (isAccepted) {
            done(id, type, payload);
        } else if (rejection.equals(NUMBER_USED)) {
            deeds.remove(id.toString()); // the next try takes the next one
        } else if (given != null) {
            giveBack(id);
        }
        if (isAccepted || given != null) {
            keep();
        }
    }

    /** Numbers of what is not written down are found again: the server has them, or has not. */
    private void keep() {
        try {
            write();
        } catch (IOException full) {
            System.getLogger(RegisterDesk.class.getName())
                    .log(System.Logger.Level.WARNING, "the registers are not written down", full);
        }
    }

    @Override
    public synchronized void dropped(CommandId id) {
        if (open.remove(id.toString()) != null) {
            giveBack(id);
        }
    }

    private void giveBack(CommandId id) {
        Deed deed = deeds.remove(id.toString());
        if (deed != null && deed.number() != null) {
            book(deed.register()).giveBack(deed.number());
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
                open.remove(id.toString());
                done(id, Objects.requireNonNull(line.entry().type()), body.path("payload"));
            }
        }
    }

    @Override
    public synchronized void beforeForgetting(Journal journal) throws IOException {
        written(journal);
        write();
    }

    private void done(CommandId id, String type, JsonNode payload) {
        JsonNode at = type.equals("returns.ExchangeGoods") ? payload.path("completeSale") : payload;
        if (!text(at, "location").equals(store.location()) || text(at, "register").isEmpty()) {
            return;
        }
        String register = text(at, "register");
        boolean isCounted = at.has(RECEIPT) && isDone(text(at, "saleId"));
        if (at.has(RECEIPT)) {
            Long number = series(register).number(text(at, RECEIPT)).orElse(null);
            if (number != null) {
                book(register).used(number);
            }
            deeds.put(id.toString(), new Deed(register, number, text(at, RECEIPT), text(at, "saleId"), Deed.paid(at),
                    SaleForm.dueMinor(at)));
            sales.put(id.toString(), at);
        }
        if (!isCounted) {
            book(register).done(type, payload);
        }
    }

    /** What was asked for while the line broke is told again under another id. */
    private boolean isDone(String saleId) {
        return deeds.values().stream().anyMatch(deed -> deed.totalMinor() != null && deed.saleId().equals(saleId));
    }

    /** A sale that was done just now, whole. */
    public synchronized Optional<JsonNode> sale(CommandId id) {
        return Optional.ofNullable(sales.get(id.toString()));
    }

    @Override
    public synchronized void tell(CommandId id, ObjectNode answer) {
        Deed deed = deeds.get(id.toString());
        if (deed != null) {
            answer.put(RECEIPT, deed.receiptNo());
            Optional.ofNullable(deed.totalMinor()).ifPresent(total -> answer.put("totalMinor", total));
        }
    }

    private boolean isSaleHere(String type, JsonNode payload) {
        return type.equals(SALE) && text(payload, "location").equals(store.location())
                && !text(payload, "register").isEmpty();
    }

    private RegisterBook book(String register) {
        return books.computeIfAbsent(register, _ -> new RegisterBook());
    }

    private ReceiptSeries series(String register) {
        return ReceiptSeries.of(store.register(register).orElse(null));
    }

    /** What a register has done by way of this bridge; empty where neither this nor the server knows of it. */
    public synchronized Optional<ObjectNode> register(String register) {
        RegisterBook book = books.get(register);
        JsonNode told = store.register(register).orElse(null);
        return book == null && told == null ? Optional.empty()
                : Optional.of(RegisterSheet.of(store.location(), register, book, told));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
