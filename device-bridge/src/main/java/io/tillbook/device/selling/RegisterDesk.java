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
import io.tillbook.device.relay.ToldAgain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
public final class RegisterDesk implements Desk, AutoCloseable {
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
    /** Sales that were completed here and are not decided, by their command. */
    private final Map<String, JsonNode> open = new HashMap<>();
    /** Those of them that were sent before this bridge was started. */
    private final Map<String, UnderWay> unsettled = new LinkedHashMap<>();
    /** Sales that were done last, by their command, so that they can be printed. */
    private final Map<String, JsonNode> sales = new Latest<>(MOST_KNOWN);
    /** Commands that are in the books, by their ids. */
    private final Map<String, Boolean> counted = new Latest<>(MOST_KNOWN);
    private long seq = -1;
    private long changes;

    /** Who has it writes. It is taken before this desk's own lock, so that nobody waits for a disk with that. */
    private final Object pen = new Object();
    private long written;

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
            open.putAll(kept.sent());
            kept.sent().keySet().forEach(id -> unsettled.put(id, UnderWay.WAITS));
            kept.counted().forEach(id -> counted.put(id, true));
        } catch (JacksonException | InvalidField altered) {
            throw new IOException(file + " was altered: " + altered.getMessage(), altered);
        }
    }

    /** Has on disk what is so now. Those who wait for the same disk are served by one write. */
    private void write() throws IOException {
        long mine = changed();
        synchronized (pen) {
            if (written >= mine) {
                return;
            }
            long upTo;
            KeptRegisters kept;
            synchronized (this) {
                upTo = changes;
                kept = kept();
            }
            Disk.replace(file, ApiJson.tree(kept).toString());
            written = upTo;
        }
    }

    private synchronized long changed() {
        return ++changes;
    }

    private KeptRegisters kept() {
        Map<String, RegisterBook.Kept> registers = new TreeMap<>();
        books.forEach((register, book) -> registers.put(register, book.kept()));
        Map<String, JsonNode> sent = new TreeMap<>();
        open.forEach((id, sale) -> sent.put(id, UnderWay.kept(sale)));
        return new KeptRegisters(seq, registers, new LinkedHashMap<>(deeds), sent, List.copyOf(counted.keySet()));
    }

    /** The server has told how far registers are. */
    public final synchronized void learn() {
        store.registers()
                .forEach(told -> book(text(told, "register")).used(told.path("lastReceiptNumber").asLong(0)));
    }

    /** Sales that the server may have been sent before this bridge was started, and no till asks for. */
    public synchronized List<CommandId> unsettled() {
        unsettled.replaceAll((_, how) -> how == UnderWay.WAITS ? UnderWay.SERVER_IS_ASKED : how);
        return unsettled.entrySet()
                .stream()
                .filter(each -> each.getValue() == UnderWay.SERVER_IS_ASKED)
                .map(each -> CommandId.of(each.getKey()))
                .toList();
    }

    /** The server has said whether it has one of them. Where a till has asked for it meanwhile, that decides. */
    public void settle(CommandId id, boolean isBooked) {
        if (settled(id, isBooked)) {
            keep();
        }
    }

    private synchronized boolean settled(CommandId id, boolean isBooked) {
        if (!unsettled.remove(id.toString(), UnderWay.SERVER_IS_ASKED)) {
            return false;
        }
        JsonNode sale = Objects.requireNonNull(open.remove(id.toString()));
        if (isBooked) {
            done(id, SALE, sale, false);
        } else {
            giveBack(id);
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
        JsonNode known = open.get(id.toString());
        if (known != null && unsettled.containsKey(id.toString())) {
            return Optional.of(again(id, known, payload));
        }
        return Optional.ofNullable(known).or(() -> sale(id).filter(_ -> isSame(id, SALE, payload)));
    }

    /** What the server may have stays as it is until it says that it has it not. */
    private JsonNode again(CommandId id, JsonNode known, JsonNode payload) {
        JsonNode sale = UnderWay.again(known, payload)
                .orElseThrow(() -> new InvalidField("/payload",
                        "is not what was sent under this id before, which the server may have"));
        open.put(id.toString(), sale);
        unsettled.put(id.toString(), UnderWay.TILL_ASKS);
        return sale;
    }

    private synchronized JsonNode opened(CommandId id, JsonNode priced, boolean isNumbered) {
        return open.computeIfAbsent(id.toString(), _ -> isNumbered ? priced : numbered(id, priced));
    }

    private JsonNode numbered(CommandId id, JsonNode sale) {
        ObjectNode numbered = (ObjectNode) sale.deepCopy();
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
    public void sending(CommandId id) throws IOException {
        if (isOpen(id)) {
            write();
        }
    }

    private synchronized boolean isOpen(CommandId id) {
        return open.containsKey(id.toString());
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
        boolean wasOpen = open.remove(id.toString()) != null;
        unsettled.remove(id.toString());
        if (isAccepted) {
            done(id, type, payload, false);
        } else if (rejection.equals(NUMBER_USED)) {
            deeds.remove(id.toString()); // the next try takes the next one
            return false;
        } else if (wasOpen) {
            giveBack(id);
        }
        return wasOpen;
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
        boolean mayBeThere = unsettled.computeIfPresent(id.toString(), (_, _) -> UnderWay.WAITS) != null;
        if (!mayBeThere && open.remove(id.toString()) != null) {
            giveBack(id);
        }
    }

    private void giveBack(CommandId id) {
        Deed deed = deeds.remove(id.toString());
        if (deed != null && deed.number() != null && deeds.values().stream().noneMatch(deed::hasNumberOf)) {
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
                unsettled.remove(id.toString());
                done(id, Objects.requireNonNull(line.entry().type()), body.path("payload"),
                        isAgain(journal, id, body.path("payload")));
            }
        }
    }

    @Override
    public void beforeForgetting(Journal journal) throws IOException {
        written(journal);
        write();
    }

    /** Whether it is what was asked for under another id while the line broke. */
    private boolean isAgain(Journal journal, CommandId id, JsonNode payload) {
        String other = ToldAgain.other(id).toString();
        return ToldAgain.isReported(payload) && (counted.containsKey(other) || journal.command(other).isPresent());
    }

    /** @param isAgain whether it is in the books under another id */
    private void done(CommandId id, String type, JsonNode payload, boolean isAgain) {
        JsonNode at = type.equals("returns.ExchangeGoods") ? payload.path("completeSale") : payload;
        if (!text(at, "location").equals(store.location()) || text(at, "register").isEmpty()) {
            return;
        }
        String register = text(at, "register");
        boolean isCounted = counted.put(id.toString(), true) != null;
        if (at.has(RECEIPT)) {
            Long number = series(register).number(text(at, RECEIPT)).orElse(null);
            if (number != null) {
                book(register).used(number);
            }
            if (!isCounted || !deeds.containsKey(id.toString())) {
                deeds.put(id.toString(), new Deed(register, number, text(at, RECEIPT), text(at, "saleId"),
                        Deed.paid(at), SaleForm.dueMinor(at)));
            }
            sales.putIfAbsent(id.toString(), at);
        }
        if (!isCounted && !isAgain) {
            book(register).done(type, payload);
        }
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

    /** Writes down what nobody has waited for. */
    @Override
    public void close() {
        keep();
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
