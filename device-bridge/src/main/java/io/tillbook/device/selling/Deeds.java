package io.tillbook.device.selling;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.catalog.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the registers of a store have done, each deed once however often it is told. One thread at a time uses it. */
final class Deeds {
    static final String RECEIPT = "receiptNo";
    private static final int MOST_KNOWN = 500;

    private final Store store;
    private final Map<String, RegisterBook> books = new TreeMap<>();
    /** Sales by their command, those given first first. */
    private final Map<String, Deed> numbered = new Latest<>(MOST_KNOWN);
    /** Sales that were done last, by their command, so that they can be printed. */
    private final Map<String, JsonNode> sales = new Latest<>(MOST_KNOWN);
    /** Commands that are in the books, by their ids. */
    private final Map<String, Boolean> counted = new Latest<>(MOST_KNOWN);

    Deeds(Store store) {
        this.store = store;
    }

    void read(KeptRegisters kept) {
        kept.registers().forEach((register, book) -> books.put(register, RegisterBook.of(book)));
        numbered.putAll(kept.deeds());
        kept.counted().forEach(id -> counted.put(id, true));
    }

    /** What is on disk of them, beside what is under way. */
    KeptRegisters kept(long seq, Map<String, JsonNode> sent) {
        Map<String, RegisterBook.Kept> registers = new TreeMap<>();
        books.forEach((register, book) -> registers.put(register, book.kept()));
        return new KeptRegisters(seq, registers, new LinkedHashMap<>(numbered), sent, List.copyOf(counted.keySet()));
    }

    /** Gives a sale a number; the same one while it is not done. */
    String number(CommandId id, JsonNode sale) {
        String register = text(sale, "register");
        Deed known = numbered.get(id.toString());
        long number = known != null && known.number() != null && known.saleId().equals(text(sale, "saleId"))
                ? known.number()
                : book(register).next();
        String receiptNo = series(register).receiptNo(number);
        numbered.put(id.toString(), new Deed(register, number, receiptNo, text(sale, "saleId"), Deed.paid(sale), null));
        return receiptNo;
    }

    /** A sale was not done: its number is given again. */
    void giveBack(CommandId id) {
        Deed deed = numbered.remove(id.toString());
        if (deed != null && deed.number() != null && numbered.values().stream().noneMatch(deed::hasNumberOf)) {
            book(deed.register()).giveBack(deed.number());
        }
    }

    /** The number of a sale is that of another one: it is given to nobody. */
    void forget(CommandId id) {
        numbered.remove(id.toString());
    }

    /**
     * A deed was done; whether that changes anything here.
     *
     * @param isAgain whether it is in the books under another id
     */
    boolean done(CommandId id, String type, JsonNode payload, boolean isAgain) {
        JsonNode at = type.equals("returns.ExchangeGoods") ? payload.path("completeSale") : payload;
        if (!text(at, "location").equals(store.location()) || text(at, "register").isEmpty()) {
            return false;
        }
        String register = text(at, "register");
        boolean isCounted = counted.put(id.toString(), true) != null;
        if (at.has(RECEIPT)) {
            Long number = series(register).number(text(at, RECEIPT)).orElse(null);
            if (number != null) {
                book(register).used(number);
            }
            if (!isCounted || !numbered.containsKey(id.toString())) {
                numbered.put(id.toString(), new Deed(register, number, text(at, RECEIPT), text(at, "saleId"),
                        Deed.paid(at), SaleForm.dueMinor(at)));
            }
            sales.putIfAbsent(id.toString(), at);
        }
        if (!isCounted && !isAgain) {
            book(register).done(type, payload);
        }
        return !isCounted;
    }

    boolean isCounted(CommandId id) {
        return counted.containsKey(id.toString());
    }

    Optional<Deed> deed(CommandId id) {
        return Optional.ofNullable(numbered.get(id.toString()));
    }

    Optional<JsonNode> sale(CommandId id) {
        return Optional.ofNullable(sales.get(id.toString()));
    }

    /** The book of a register; one is begun where there is none. */
    RegisterBook book(String register) {
        return books.computeIfAbsent(register, _ -> new RegisterBook());
    }

    @Nullable
    RegisterBook known(String register) {
        return books.get(register);
    }

    private ReceiptSeries series(String register) {
        return ReceiptSeries.of(store.register(register).orElse(null));
    }

    static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
