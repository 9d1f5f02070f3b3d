package io.tillbook.command.tax;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.api.tax.TaxPermissions;
import io.tillbook.api.tax.TaxRejection;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of taxes. */
public final class TaxCommands implements Slice {
    @Override
    public String capability() {
        return "tax";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("tax.SetTaxRate", SetTaxRate.class, TaxPermissions.SET_RATES,
                        new SetTaxRateDecider()),
                new CommandHandling<>("tax.ClassifyProducts", ClassifyProducts.class, TaxPermissions.CLASSIFY,
                        new ClassifyProductsDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return TaxPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("tax.TaxRateSet", TaxRateSet.class),
                StoredType.first("tax.ProductClassified", ProductClassified.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), TaxRejection.class);
    }

    /** Part of a sale: the taxes that its lines contain, once their prices are known. */
    public static SalePart saleTaxes() {
        return new SaleTaxes();
    }

    /** Part of a return without a receipt: the taxes that its refunds contain. */
    public static WithoutReceiptPart taxesWithoutReceipt() {
        return new TaxesWithoutReceipt();
    }
}
