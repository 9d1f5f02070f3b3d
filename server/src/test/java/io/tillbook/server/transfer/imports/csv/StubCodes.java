package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.transfer.imports.csv.ScannedCodes.ScannedCode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A few codes, as a server would tell them. */
final class StubCodes implements ScannedCodes {
    private static final Sku TEA = new Sku("TEA");
    private static final Sku APPLES = new Sku("APPLES");
    private static final Map<String, ScannedCode> KNOWN = Map.of(
            "tea", new ScannedCode.Goods(TEA, Unit.PIECE, null, null, null),
            "batch", new ScannedCode.Goods(TEA, Unit.PIECE, Quantity.of(6), null, new BatchId("L1")),
            "weight", new ScannedCode.Goods(APPLES, Unit.KG, Quantity.ofThousandths(1_250), null, null),
            "price", new ScannedCode.Goods(APPLES, Unit.KG, null, Money.of(265), null));

    @Override
    public Map<String, ScannedCode> read(Set<String> codes) {
        return codes.stream()
                .collect(Collectors.toMap(Function.identity(),
                        code -> KNOWN.getOrDefault(code, new ScannedCode.Nothing("belongs to no product: " + code))));
    }
}
