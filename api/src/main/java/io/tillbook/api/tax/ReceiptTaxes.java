package io.tillbook.api.tax;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The taxes contained in the amounts of a receipt. The tax of a rate is rounded once for all its lines together, half
 * up, and spread to them by largest remainder; what is paid is always the sum of the lines.
 */
public final class ReceiptTaxes {
    private static final int WHOLE_BP = 10_000;

    private ReceiptTaxes() {}

    /**
     * A line of the receipt.
     *
     * @param amount what was paid for it, in minor units
     * @param rateBp its rate, in basis points of the net amount; null where nobody knows it
     */
    public record Line(Money amount, @Nullable Integer rateBp) {}

    /** Lines below zero, which only reported sales have, are a group of their own: a tax is spread by shares. */
    private record Group(int rateBp, boolean isNegative) {}

    /**
     * The tax of each line, in their order; empty where its rate is not known.
     *
     * @param lines by their numbers: of equal claims to a rest the first one counts
     */
    public static List<Optional<LineTax>> of(List<Line> lines) {
        Map<Group, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            if (line.rateBp() != null) {
                places.computeIfAbsent(new Group(line.rateBp(), line.amount().isNegative()), _ -> new ArrayList<>())
                        .add(place);
            }
        }
        List<Optional<LineTax>> taxes = new ArrayList<>(Collections.nCopies(lines.size(), Optional.empty()));
        places.forEach((group, of) -> {
            long[] shares = shares(group, of.stream().mapToLong(place -> lines.get(place).amount().minor()).toArray());
            for (int share = 0; share < shares.length; share++) {
                taxes.set(of.get(share), Optional.of(new LineTax(group.rateBp, Money.of(shares[share]))));
            }
        });
        return List.copyOf(taxes);
    }

    private static long[] shares(Group group, long[] amounts) {
        long[] sizes = Arrays.stream(amounts).map(Math::abs).toArray();
        long sum = Arrays.stream(sizes).reduce(0, Math::addExact);
        long[] shares = Allocation.byLargestRemainder(
                Rounding.halfUp(sum, group.rateBp, WHOLE_BP + group.rateBp), sizes);
        return group.isNegative ? Arrays.stream(shares).map(share -> -share).toArray() : shares;
    }
}
