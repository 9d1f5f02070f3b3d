package io.tillbook.device.scanner;

import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner read.
 *
 * @param code as it was sent, with its prefix: what commands and queries take
 * @param printed how it was printed, where the scanner tells it
 */
public record ScannedCode(String code, @Nullable AimPrefix printed) {
    /** A code of a line or a report. */
    static ScannedCode of(String code) {
        return new ScannedCode(code, AimPrefix.of(code).orElse(null));
    }

    /** The code without its prefix. */
    public String bare() {
        return AimPrefix.bare(code);
    }

    /** What it says by itself, read as the ledger reads it; nothing where it says nothing, or was misread. */
    public Optional<Scan> scan() {
        try {
            return Optional.of(LabelLayouts.NONE.read("code", code));
        } catch (InvalidField noBarcode) {
            return Optional.empty();
        }
    }
}
