package io.tillbook.command.pricing.sale;

import io.tillbook.api.pricing.basis.SalePriceRejection;
import io.tillbook.command.checkout.KnownMembers;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** What prices have to do with sales: it has no commands of its own. */
public final class SalePriceCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), SalePriceRejection.class);
    }

    /**
     * Part of a sale: what it tells of its prices is recorded and, where the store wants that, right.
     *
     * @param members tells what promotions may ask of members
     */
    public static SalePart checkedPrices(KnownMembers members) {
        return new CheckedPrices(members);
    }

    /** The same of lines that were held, which are no whole basket: it is recorded. */
    public static SalePart recordedPrices() {
        return new RecordedPrices();
    }
}
