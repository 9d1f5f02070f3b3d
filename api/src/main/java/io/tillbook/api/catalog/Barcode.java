package io.tillbook.api.catalog;

import io.tillbook.api.kernel.Id;
import java.util.List;

/** A code that a scanner reads off a product; it belongs to one product of the chain at most. */
public record Barcode(String value) implements Id {
    /** Checks the form of the code. */
    public Barcode {
        Id.check(value);
    }

    /**
     * All codes that say the same, the shortest first: a trade item number may be printed with zeros in front. Other
     * codes are what they are.
     */
    public List<Barcode> spellings() {
        return Gtin.isOne(value) ? Gtin.spellings(value).stream().map(Barcode::new).toList() : List.of(this);
    }

    /** The shortest of all codes that say the same. */
    public Barcode shortest() {
        return spellings().getFirst();
    }
}
