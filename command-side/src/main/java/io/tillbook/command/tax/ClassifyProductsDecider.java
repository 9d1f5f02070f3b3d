package io.tillbook.command.tax;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxRejection.UnknownTaxClass;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Puts products into a tax class that has rates, all of them or none, for days that are not over. */
final class ClassifyProductsDecider implements Decider<ClassifyProducts> {
    @Override
    public Footprint footprint(ClassifyProducts command, States known) {
        return Footprint.none()
                .reading(ChainTaxRates.STREAM)
                .writingAll(command.skus().stream().map(Product::at));
    }

    @Override
    public Decision decide(ClassifyProducts command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(
                        () -> Catalog.unregistered(states, command.skus().stream()),
                        () -> Rules.when(!states.of(ChainTaxRates.STREAM).knows(command.taxClass()),
                                () -> new UnknownTaxClass(command.taxClass())),
                        () -> DaysToCome.at(states, null, occurrence).past(command.from()))
                .orElseGet(() -> classified(command, occurrence, states));
    }

    private static Decision classified(ClassifyProducts command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        command.skus()
                .forEach(sku -> draft.add(Product.at(sku), new ProductClassified(sku, command.taxClass(),
                        command.from(), occurrence.receivedAt(), command.reason())));
        return draft.accepted();
    }
}
